import type { SaveDesk } from "../export/save-desk";
import type { Handlers } from "../ipc/handlers";
import type { SessionState } from "../vault/session-state";

export function exportHandlers(
  session: SessionState,
  desk: SaveDesk,
): Handlers<"export:choose-target" | "export:write" | "export:commit" | "export:abort"> {
  return {
    "export:choose-target": (request) => {
      session.requireOpen();
      return desk.choose(request);
    },
    "export:write": async ({ token, chunk }) => {
      session.requireOpen();
      return { writtenBytes: await desk.write(token, chunk) };
    },
    "export:commit": ({ token, sha256 }) => {
      session.requireOpen();
      return desk.commit(token, sha256);
    },
    "export:abort": async ({ token }) => {
      await desk.abort(token);
      return {};
    },
  };
}
