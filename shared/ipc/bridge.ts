import type { InvokeChannel, NotifyChannel } from "./channels";

/** What the preload puts on `window.bridge`. Untyped on purpose: both sides parse what comes through. */
export interface RawBridge {
  invoke(channel: InvokeChannel, request: unknown): Promise<unknown>;
  /** Listens to one notification; returns what stops listening. */
  on(channel: NotifyChannel, listener: (payload: unknown) => void): () => void;
}
