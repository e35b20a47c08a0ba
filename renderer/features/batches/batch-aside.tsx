import { MakeProgress } from "./make-progress";
import { RecipientList } from "./recipient-list";
import { SealedFor } from "./sealed-for";
import type { BatchForm } from "./use-batch-form";
import type { Making } from "./use-make-batch";

export interface BatchAsideProps {
  readonly form: BatchForm;
  readonly making: Making;
  readonly onRecipient: (orgId: string) => void;
  readonly onStop: () => void;
}

/** Beside the contents: who reads the file, with which key, and how far it is. */
export function BatchAside({ form, making, onRecipient, onStop }: BatchAsideProps) {
  const { recipients, recipient } = form;
  return (
    <>
      {making.is !== "making" && (
        <RecipientList
          recipients={recipients}
          chosenId={recipient?.orgId ?? null}
          onChoose={onRecipient}
        />
      )}
      {recipient && recipient.fingerprint !== null && (
        <SealedFor orgId={recipient.orgId} fingerprint={recipient.fingerprint} />
      )}
      {(making.is === "making" || making.is === "failed") && (
        <MakeProgress making={making} onStop={onStop} />
      )}
    </>
  );
}
