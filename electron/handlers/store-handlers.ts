import { AppError } from "../../shared/errors";
import { isJournalWhole } from "../../shared/journal/standing";
import type { Handlers } from "../ipc/handlers";
import type { Journal } from "../journal/journal";
import type { Log } from "../platform/log";
import type { SessionState } from "../vault/session-state";

export type StoreHandlerParts = {
  readonly session: SessionState;
  readonly journal: Pick<Journal, "state">;
  readonly clearDatabase: () => Promise<void>;
  readonly log: Log;
};

/** For people at work: `locked` otherwise. Main looks at its journal itself and does not take a page's word. */
export function storeHandlers(parts: StoreHandlerParts): Handlers<"store:clear"> {
  const { session, journal, clearDatabase, log } = parts;
  return {
    "store:clear": async () => {
      session.requireOpen();
      if (!isJournalWhole(await journal.state())) throw new AppError("not_allowed");
      log.write({ event: "store_cleared" });
      await clearDatabase();
      return {};
    },
  };
}
