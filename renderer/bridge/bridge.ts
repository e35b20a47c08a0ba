import type { ErrorCode } from "../../shared/errors";
import type { RawBridge } from "../../shared/ipc/bridge";
import type { InvokeChannel, NotifyChannel } from "../../shared/ipc/channels";
import {
  CONTRACT,
  failureSchema,
  NOTIFICATIONS,
  type Notification,
  type Reply,
  type Request,
} from "../../shared/ipc/contract";
import { err, ok, type Result } from "../../shared/result";
import { z } from "../../shared/zod";

/** The border to main, with both directions parsed on this side too. */
export interface Bridge {
  /** Main's answer, or why not. What main would refuse is refused here: `bad_request`. */
  invoke<C extends InvokeChannel>(
    channel: C,
    request: Request<C>,
  ): Promise<Result<Reply<C>, ErrorCode>>;
  /** Listens until the returned function is called. A notification that does not parse is dropped. */
  onNotification<C extends NotifyChannel>(
    channel: C,
    listener: (payload: Notification<C>) => void,
  ): () => void;
}

const successSchema = z.strictObject({ ok: z.literal(true), value: z.unknown() });

/** `raw` is what the preload offers; tests hand in their own. */
export function createBridge(raw: RawBridge): Bridge {
  return {
    async invoke<C extends InvokeChannel>(channel: C, request: Request<C>) {
      const { request: requestSchema, reply: replySchema } = CONTRACT[channel];
      const sent = requestSchema.safeParse(request);
      if (!sent.success) return err("bad_request");
      const envelope = await raw.invoke(channel, sent.data).catch(() => null);
      const failure = failureSchema.safeParse(envelope);
      if (failure.success) return err(failure.data.code);
      const success = successSchema.safeParse(envelope);
      const reply = success.success ? replySchema.safeParse(success.data.value) : null;
      return reply?.success === true ? ok(reply.data as Reply<C>) : err("internal");
    },
    onNotification<C extends NotifyChannel>(
      channel: C,
      listener: (payload: Notification<C>) => void,
    ) {
      return raw.on(channel, (payload) => {
        const parsed = NOTIFICATIONS[channel].safeParse(payload);
        if (parsed.success) listener(parsed.data as Notification<C>);
      });
    },
  };
}

let windowBridge: Bridge | null = null;

/** The bridge that the preload put on this window; nothing but this file touches it. Throws where no preload ran: the page is only served with one. */
export function bridge(): Bridge {
  if (windowBridge !== null) return windowBridge;
  const { bridge: raw } = window as { readonly bridge?: RawBridge };
  if (raw === undefined) throw new Error("No preload: this page belongs in the program");
  windowBridge = createBridge(raw);
  return windowBridge;
}
