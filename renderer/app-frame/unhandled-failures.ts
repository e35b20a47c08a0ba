import { codeOf, type ErrorCode } from "../../shared/errors";

/** Where a page reports what nobody caught. */
export type FailureSource = Pick<EventTarget, "addEventListener" | "removeEventListener">;

/**
 * Says the code of every failure that nobody caught, and nothing more of it. Returns what ends it. An
 * error event without an error is the browser talking to itself (a resize it will report later).
 */
export function hearFailures(source: FailureSource, say: (code: ErrorCode) => void): () => void {
  const onRejection = (event: Event): void => {
    say(codeOf((event as PromiseRejectionEvent).reason));
  };
  const onError = (event: Event): void => {
    const error: unknown = (event as ErrorEvent).error;
    if (error !== undefined && error !== null) say(codeOf(error));
  };
  source.addEventListener("unhandledrejection", onRejection);
  source.addEventListener("error", onError);
  return () => {
    source.removeEventListener("unhandledrejection", onRejection);
    source.removeEventListener("error", onError);
  };
}
