import type { ErrorCode } from "../../shared/errors";
import type { ExchangeState } from "../../shared/ipc/exchange-contract";
import type { Result } from "../../shared/result";
import { bridge, type Bridge } from "./bridge";
import { writeTo, type ContentToSave, type SavedFile } from "./save-file";

/** The folder through which files go and come, as it is now; its files are named by ids, never by paths. */
export function exchangeState(
  border: Bridge = bridge(),
): Promise<Result<ExchangeState, ErrorCode>> {
  return border.invoke("exchange:state", {});
}

/** Asks which folder; the state stays as it was when the person chose none. */
export function chooseExchangeFolder(
  border: Bridge = bridge(),
): Promise<Result<ExchangeState, ErrorCode>> {
  return border.invoke("exchange:choose", {});
}

export function forgetExchangeFolder(
  border: Bridge = bridge(),
): Promise<Result<ExchangeState, ErrorCode>> {
  return border.invoke("exchange:forget", {});
}

/** The file was dealt with: it is not offered as new any more. */
export async function exchangeFileDone(fileId: string, border: Bridge = bridge()): Promise<void> {
  await border.invoke("exchange:done", { fileId });
}

/** Writes a batch into the folder under a free name. Codes: `folder_gone`, `disk_full`, `read_back_differs`. */
export async function saveToExchangeFolder(
  { suggestedName, content }: Omit<ContentToSave, "kind">,
  onProgress: (done: number) => void,
  signal?: AbortSignal,
  border: Bridge = bridge(),
): Promise<Result<SavedFile, ErrorCode>> {
  const target = await border.invoke("exchange:write", {
    ...{ suggestedName, expectedBytes: content.sizeBytes },
  });
  return target.ok ? writeTo(target.value.token, content, onProgress, signal, border) : target;
}
