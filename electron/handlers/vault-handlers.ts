import { wipe } from "../../shared/crypto";
import { AppError } from "../../shared/errors";
import type { SessionGrant } from "../../shared/vault/door";
import type { AppMode } from "../export/file-kinds";
import type { Handlers } from "../ipc/handlers";
import type { Clock } from "../platform/clock";
import { openDemo } from "../vault/demo-vault";
import type { SessionState } from "../vault/session-state";
import type { Vault } from "../vault/vault";

export type VaultHandlerParts = {
  readonly mode: AppMode;
  readonly vault: Pick<Vault, "create" | "unlock">;
  readonly session: SessionState;
  readonly clock: Clock;
  /** Forgets the session and ends this renderer. */
  readonly lock: () => Promise<void>;
};

export function vaultHandlers(
  parts: VaultHandlerParts,
): Handlers<"vault:create" | "vault:unlock" | "vault:open-demo" | "vault:lock"> {
  const { mode, vault, session, clock, lock } = parts;
  const openIn = async (needed: AppMode, open: () => Promise<SessionGrant>) => {
    if (mode !== needed) throw new AppError("not_allowed");
    const grant = await open();
    session.open();
    // The reply is copied out before any timer runs; after that main keeps no key.
    clock.after(0, () => {
      wipe(grant.rootKey);
    });
    return grant;
  };
  return {
    "vault:create": (wanted) => openIn("real", () => vault.create(wanted)),
    "vault:unlock": (request) =>
      openIn("real", () => vault.unlock(request.loginName, request.passphrase)),
    "vault:open-demo": ({ house, seed }) => openIn("demo", () => openDemo(house, seed)),
    "vault:lock": () => {
      // After the reply: the window that asked is about to end.
      clock.after(0, () => void lock());
      return {};
    },
  };
}
