import { codeOf, type ErrorCode } from "../../shared/errors";
import type { InvokeChannel } from "../../shared/ipc/channels";
import { CONTRACT, type ParsedRequest, type Reply } from "../../shared/ipc/contract";
import type { Log } from "../platform/log";
import type { Handlers } from "./handlers";
import type { MessageEvent } from "./sender";

/** How every reply crosses: a value, or only a code. */
export type Envelope =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly code: ErrorCode };

export type RouterParts = {
  readonly handlers: Handlers;
  readonly isTrusted: (event: MessageEvent) => boolean;
  readonly log: Log;
};

/**
 * The one way into main: trusted sender → parsed request → handler → parsed reply. Never throws:
 * whatever goes wrong becomes a code, and the log learns the code and the class of the error only.
 */
export function createRouter({ handlers, isTrusted, log }: RouterParts) {
  return async (
    channel: InvokeChannel,
    event: MessageEvent,
    messages: readonly unknown[],
  ): Promise<Envelope> => {
    if (!isTrusted(event)) return refuse(log, channel, "untrusted_sender");
    const request = CONTRACT[channel].request.safeParse(messages[0]);
    if (messages.length !== 1 || !request.success) return refuse(log, channel, "bad_request");
    try {
      const answer = await callHandler(handlers, channel, request.data);
      const reply = CONTRACT[channel].reply.safeParse(answer);
      return reply.success
        ? { ok: true, value: reply.data }
        : refuse(log, channel, "internal", reply.error);
    } catch (thrown) {
      return refuse(log, channel, codeOf(thrown), thrown);
    }
  };
}

/** The compiler cannot tie a channel to its handler through an index; the contract has just done so. */
function callHandler<C extends InvokeChannel>(
  handlers: Handlers,
  channel: C,
  request: unknown,
): Promise<Reply<C>> | Reply<C> {
  const handler: Handlers[C] = handlers[channel];
  return handler(request as ParsedRequest<C>);
}

function refuse(log: Log, channel: InvokeChannel, code: ErrorCode, thrown?: unknown): Envelope {
  log.write({ event: "request_failed", code, channel, thrown });
  return { ok: false, code };
}
