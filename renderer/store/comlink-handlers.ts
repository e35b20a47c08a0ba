import { proxy, transferHandlers, type TransferHandler } from "comlink";
import { AppError, codeOf, ERROR_CODES, type ErrorCode } from "../../shared/errors";
import type { ByteSource } from "../../shared/exchange/byte-source";

type Callback = (...values: readonly unknown[]) => unknown;

/**
 * Makes comlink carry callbacks (progress, changes), files that are read piece by piece, and failures between the page and the vault Worker.
 * Of a failure only its code crosses. Both sides call this before anything else.
 */
export function installComlinkHandlers(): void {
  const byProxy = transferHandlers.get("proxy") as TransferHandler<Callback, MessagePort>;
  const callbacks: TransferHandler<Callback, MessagePort> = {
    canHandle: (value): value is Callback => typeof value === "function",
    serialize: (callback) => byProxy.serialize(proxy(callback)),
    deserialize: (port) => byProxy.deserialize(port),
  };
  transferHandlers.set("callback", callbacks);

  const byteSources: TransferHandler<ByteSource, { sizeBytes: number; port: MessagePort }> = {
    canHandle: isByteSource,
    serialize: (source) => {
      const [port, transferred] = byProxy.serialize(
        proxy((offset) => source.read(offset as number)),
      );
      return [{ sizeBytes: source.sizeBytes, port }, transferred];
    },
    deserialize: ({ sizeBytes, port }) => ({
      sizeBytes,
      read: byProxy.deserialize(port) as ByteSource["read"],
    }),
  };
  transferHandlers.set("byte source", byteSources);

  const thrown = transferHandlers.get("throw") as TransferHandler<{ value: unknown }, unknown>;
  const byCode: TransferHandler<{ value: unknown }, ErrorCode> = {
    canHandle: (value): value is { value: unknown } => thrown.canHandle(value),
    serialize: ({ value }) => [codeOf(value), []],
    deserialize: (code) => {
      throw new AppError(ERROR_CODES.includes(code) ? code : "internal");
    },
  };
  transferHandlers.set("throw", byCode);
}

function isByteSource(value: unknown): value is ByteSource {
  return (
    typeof value === "object" &&
    value !== null &&
    "sizeBytes" in value &&
    "read" in value &&
    typeof value.read === "function"
  );
}
