import type { ClipboardGuard } from "../clipboard/clipboard-guard";
import type { Handlers } from "../ipc/handlers";
import type { SessionState } from "../vault/session-state";

export function clipboardHandlers(
  session: SessionState,
  guard: ClipboardGuard,
): Handlers<"clipboard:filled"> {
  return {
    "clipboard:filled": ({ sha256 }) => {
      session.requireOpen();
      guard.filled(sha256);
      return {};
    },
  };
}
