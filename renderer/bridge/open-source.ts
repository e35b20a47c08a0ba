import { AppError, type ErrorCode } from "../../shared/errors";
import type { ByteSource } from "../../shared/exchange/byte-source";
import type { Reply, Request } from "../../shared/ipc/contract";
import { err, ok, type Result } from "../../shared/result";
import { bridge, type Bridge } from "./bridge";

/** A file that main holds open, to be read piece by piece until it is closed. */
export interface OpenedSource {
  /** The file's own name without its folder. */
  readonly fileName: string;
  /** Its `read` throws an `AppError` with what main said. */
  readonly source: ByteSource;
  readonly close: () => Promise<void>;
}

/** Main forgets a file that nobody reads for a quarter of an hour; somebody may compare for longer. */
const STILL_WANTED_MS = 5 * 60_000;

/** Asks which file; main never tells where it lies. `cancelled` when the person chose none. */
export async function openSource(
  kind: Request<"import:choose-file">["kind"],
  border: Bridge = bridge(),
): Promise<Result<OpenedSource, ErrorCode>> {
  const chosen = await border.invoke("import:choose-file", { kind });
  if (!chosen.ok) return chosen;
  return chosen.value.chosen ? ok(sourceAt(chosen.value, border)) : err("cancelled");
}

/** A file of the exchange folder. Codes: `folder_gone`, `record_missing`, `file_too_large`. */
export async function openExchangeSource(
  fileId: string,
  border: Bridge = bridge(),
): Promise<Result<OpenedSource, ErrorCode>> {
  const opened = await border.invoke("exchange:open", { fileId });
  return opened.ok ? ok(sourceAt(opened.value, border)) : opened;
}

function sourceAt(
  { token, fileName, sizeBytes }: Reply<"exchange:open">,
  border: Bridge,
): OpenedSource {
  const read = async (offset: number): Promise<Uint8Array> => {
    const answer = await border.invoke("import:read", { token, offset });
    if (!answer.ok) throw new AppError(answer.error);
    return answer.value.chunk;
  };
  const stillWanted = setInterval(() => {
    read(sizeBytes).catch(() => undefined);
  }, STILL_WANTED_MS);
  return {
    fileName,
    source: { sizeBytes, read },
    close: async () => {
      clearInterval(stillWanted);
      await border.invoke("import:close", { token });
    },
  };
}
