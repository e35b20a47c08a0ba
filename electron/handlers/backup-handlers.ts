import type { BackupDesk } from "../backup/backup-desk";
import type { Handlers } from "../ipc/handlers";
import type { SessionState } from "../vault/session-state";

/** Opening and restoring work at the door: there, somebody may have nothing but a stick. */
export function backupHandlers(
  session: SessionState,
  desk: BackupDesk,
): Handlers<
  | "backup:state"
  | "backup:make"
  | "backup:open"
  | "backup:close"
  | "backup:tried-out"
  | "backup:restore"
> {
  return {
    "backup:state": () => {
      session.requireOpen();
      return desk.times();
    },
    "backup:make": () => {
      session.requireOpen();
      return desk.make();
    },
    "backup:open": () => desk.open(),
    "backup:close": async ({ token }) => {
      await desk.close(token);
      return {};
    },
    "backup:tried-out": async ({ token }) => {
      session.requireOpen();
      await desk.triedOut(token);
      return {};
    },
    "backup:restore": async ({ token }) => {
      await desk.restore(token);
      return {};
    },
  };
}
