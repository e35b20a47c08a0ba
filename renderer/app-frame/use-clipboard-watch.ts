import { useEffect } from "react";
import { tellCopied } from "../bridge";

/** Tells main what is copied or cut anywhere in the window, so that a lock can clear the clipboard. */
export function useClipboardWatch(): void {
  useEffect(() => {
    const onCopy = (event: ClipboardEvent): void => {
      const text = fieldSelection(event.target) ?? putPlainText(event);
      if (text !== "") void tellCopied(text);
    };
    document.addEventListener("copy", onCopy);
    document.addEventListener("cut", onCopy);
    return () => {
      document.removeEventListener("copy", onCopy);
      document.removeEventListener("cut", onCopy);
    };
  }, []);
}

/** What is selected in a text field; null when the event is not of one. */
function fieldSelection(target: EventTarget | null): string | null {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  if (!isField || target.selectionStart === null) return null;
  return target.value.slice(target.selectionStart, target.selectionEnd ?? undefined);
}

/** Puts the selected text of the page there as plain text only: what is hashed must be what is there. */
function putPlainText(event: ClipboardEvent): string {
  const text = document.getSelection()?.toString() ?? "";
  if (text === "" || event.clipboardData === null) return "";
  event.clipboardData.setData("text/plain", text);
  event.preventDefault();
  return text;
}
