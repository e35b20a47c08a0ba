import type { InvokeChannel } from "../../shared/ipc/channels";
import type { ParsedRequest, Reply } from "../../shared/ipc/contract";

/** One function per channel of the contract: a parsed request in, a reply or a throw out. */
export type Handlers<Channel extends InvokeChannel = InvokeChannel> = {
  readonly [C in Channel]: (request: ParsedRequest<C>) => Promise<Reply<C>> | Reply<C>;
};
