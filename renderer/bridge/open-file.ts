import type { ErrorCode } from "../../shared/errors";
import type { Request } from "../../shared/ipc/contract";
import { err, ok, type Result } from "../../shared/result";
import { bridge, type Bridge } from "./bridge";

export interface ChosenFile {
  /** The file's own name without its folder. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * Asks which file and reads all of it; main never tells where it lies. `cancelled` when the person chose
 * none; `cut_short` when the file ended before its size, `damaged_file` when it grew. Progress goes from 0 to 1.
 */
export async function openFile(
  kind: Request<"import:choose-file">["kind"],
  onProgress: (done: number) => void = () => undefined,
  border: Bridge = bridge(),
): Promise<Result<ChosenFile, ErrorCode>> {
  const chosen = await border.invoke("import:choose-file", { kind });
  if (!chosen.ok) return chosen;
  if (!chosen.value.chosen) return err("cancelled");
  const { token, fileName, sizeBytes } = chosen.value;
  const bytes = await readAll(border, token, sizeBytes, onProgress);
  await border.invoke("import:close", { token });
  return bytes.ok ? ok({ fileName, bytes: bytes.value }) : bytes;
}

async function readAll(
  border: Bridge,
  token: string,
  sizeBytes: number,
  onProgress: (done: number) => void,
): Promise<Result<Uint8Array, ErrorCode>> {
  const bytes = new Uint8Array(sizeBytes);
  for (let offset = 0; ;) {
    const read = await border.invoke("import:read", { token, offset });
    if (!read.ok) return read;
    const { chunk, isLast } = read.value;
    const end = offset + chunk.byteLength;
    // A file that changes its size while it is read is nothing to trust.
    if (end > sizeBytes || (chunk.byteLength === 0 && !isLast)) return err("damaged_file");
    bytes.set(chunk, offset);
    offset = end;
    onProgress(sizeBytes === 0 ? 1 : offset / sizeBytes);
    if (isLast) return offset === sizeBytes ? ok(bytes) : err("cut_short");
  }
}
