import type { ErrorCode } from "../../shared/errors";
import type { Handlers } from "../ipc/handlers";
import type { Clock } from "../platform/clock";
import type { Vault } from "../vault/vault";

export type VaultHandlerParts = {
  readonly vault: Pick<Vault, "openDoor" | "ask">;
  readonly clock: Clock;
  /** Forgets the session and ends this renderer; the next one is told why the store did not open. */
  readonly lock: (notOpened: ErrorCode | null) => Promise<void>;
};

export function vaultHandlers({
  vault,
  clock,
  lock,
}: VaultHandlerParts): Handlers<"vault:door" | "vault:ask" | "vault:lock"> {
  return {
    "vault:door": () => vault.openDoor(),
    "vault:ask": (request) => vault.ask(request),
    "vault:lock": ({ notOpened = null }) => {
      // After the reply: the window that asked is about to end.
      clock.after(0, () => void lock(notOpened));
      return {};
    },
  };
}
