import { useEffect, useState } from "react";
import type { ErrorCode } from "../../../shared/errors";
import { answerOf, useVault } from "../../session";

export type AttachmentContent =
  | { readonly is: "opening"; readonly done: number }
  | { readonly is: "here"; readonly bytes: Uint8Array }
  | { readonly is: "failed"; readonly error: ErrorCode };

/** The content of a file, in memory only, for as long as the component stands that asks. */
export function useAttachmentContent(attachmentId: string): AttachmentContent {
  const vault = useVault();
  const [content, setContent] = useState<AttachmentContent>({ is: "opening", done: 0 });
  useEffect(() => {
    let isGone = false;
    const open = async (): Promise<void> => {
      const read = await answerOf(
        vault.readAttachment(attachmentId, (done) => {
          if (!isGone) setContent({ is: "opening", done });
        }),
      );
      if (isGone) return;
      setContent(read.ok ? { is: "here", bytes: read.value } : { is: "failed", error: read.error });
    };
    void open();
    return () => {
      isGone = true;
    };
  }, [vault, attachmentId]);
  return content;
}
