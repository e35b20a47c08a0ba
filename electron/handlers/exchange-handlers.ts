import type { ExchangeFolder } from "../exchange/exchange-folder";
import type { Handlers } from "../ipc/handlers";
import type { SessionState } from "../vault/session-state";

/** The exchange folder, for whoever has unlocked the program. */
export function exchangeHandlers(
  session: SessionState,
  folder: ExchangeFolder,
): Handlers<
  | "exchange:state"
  | "exchange:choose"
  | "exchange:forget"
  | "exchange:open"
  | "exchange:done"
  | "exchange:write"
> {
  return {
    "exchange:state": () => {
      session.requireOpen();
      return folder.state();
    },
    "exchange:choose": () => {
      session.requireOpen();
      return folder.choose();
    },
    "exchange:forget": () => {
      session.requireOpen();
      return folder.forget();
    },
    "exchange:open": ({ fileId }) => {
      session.requireOpen();
      return folder.open(fileId);
    },
    "exchange:done": async ({ fileId }) => {
      session.requireOpen();
      await folder.done(fileId);
      return {};
    },
    "exchange:write": ({ suggestedName, expectedBytes }) => {
      session.requireOpen();
      return folder.write(suggestedName, expectedBytes);
    },
  };
}
