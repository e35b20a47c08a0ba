import { APP_ORIGIN } from "../security/origin";

/** What Electron says about who sent a message; `senderFrame` is null when it is already gone. */
export type MessageEvent = {
  readonly sender: unknown;
  readonly senderFrame: { readonly origin: string; readonly parent: unknown } | null;
};

/**
 * Whether a message comes from the main frame of our own window. The origin is compared as text: Node
 * calls the origin of `app:` addresses "null".
 */
export function isTrustedSender(event: MessageEvent, ownContents: unknown): boolean {
  const frame = event.senderFrame;
  if (frame === null || ownContents === null || event.sender !== ownContents) return false;
  return frame.origin === APP_ORIGIN && frame.parent === null;
}
