import { proxy, transferHandlers, type TransferHandler } from "comlink";
import { AppError, codeOf, ERROR_CODES, type ErrorCode } from "../../shared/errors";

type Callback = (...values: readonly unknown[]) => unknown;

/**
 * Makes comlink carry callbacks (progress, changes) and failures between the page and the vault Worker.
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
