import type { Handlers } from "../ipc/handlers";
import type { Clock } from "../platform/clock";
import type { Vault } from "../vault/vault";

export type VaultHandlerParts = {
  readonly vault: Pick<Vault, "openDoor" | "ask">;
  readonly clock: Clock;
  /** Forgets the session and ends this renderer. */
  readonly lock: () => Promise<void>;
};

export function vaultHandlers({
  vault,
  clock,
  lock,
}: VaultHandlerParts): Handlers<"vault:door" | "vault:ask" | "vault:lock"> {
  return {
    "vault:door": () => vault.openDoor(),
    "vault:ask": (request) => vault.ask(request),
    "vault:lock": () => {
      // After the reply: the window that asked is about to end.
      clock.after(0, () => void lock());
      return {};
    },
  };
}
