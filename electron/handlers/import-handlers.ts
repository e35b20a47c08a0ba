import type { OpenDesk } from "../export/open-desk";
import type { Handlers } from "../ipc/handlers";
import type { SessionState } from "../vault/session-state";

export function importHandlers(
  session: SessionState,
  desk: OpenDesk,
): Handlers<"import:choose-file" | "import:read" | "import:close"> {
  return {
    "import:choose-file": (request) => {
      session.requireOpen();
      return desk.choose(request);
    },
    "import:read": (request) => {
      session.requireOpen();
      return desk.read(request);
    },
    "import:close": async ({ token }) => {
      await desk.close(token);
      return {};
    },
  };
}
