import { AppError } from "../../shared/errors";
import type { AppMode } from "../export/file-kinds";
import type { Handlers } from "../ipc/handlers";
import type { SessionState } from "../vault/session-state";
import type { TryDelay } from "../vault/try-delay";
import type { Vault } from "../vault/vault";

export type AppHandlerParts = {
  readonly version: string;
  readonly platform: string;
  readonly isStandIn: boolean;
  readonly mode: AppMode;
  readonly vault: Pick<Vault, "state" | "usesKeyCopy">;
  readonly tries: Pick<TryDelay, "waitMs">;
  readonly session: Pick<SessionState, "notOpened">;
  /** Starts the program again in the other mode and ends this one; `null` where that is not allowed. */
  readonly restartAs: ((mode: AppMode) => void) | null;
};

export function appHandlers(
  parts: AppHandlerParts,
): Handlers<"app:info" | "app:enter-demo" | "app:leave-demo"> {
  const { version, platform, isStandIn, mode, vault, tries, session, restartAs } = parts;
  const changeTo = (wanted: AppMode) => {
    if (mode === wanted || restartAs === null) throw new AppError("not_allowed");
    restartAs(wanted);
    return {};
  };
  return {
    "app:info": async () => ({
      ...{ version, mode, platform, isStandIn },
      vault: await vault.state(),
      usesKeyCopy: await vault.usesKeyCopy(),
      doorWaitMs: Math.ceil(await tries.waitMs()),
      notOpened: session.notOpened,
    }),
    "app:enter-demo": () => changeTo("demo"),
    "app:leave-demo": () => changeTo("real"),
  };
}
