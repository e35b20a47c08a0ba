import { codeOf, type ErrorCode } from "../../shared/errors";
import { err, ok, type Result } from "../../shared/result";
import type { SessionGrant } from "../../shared/vault/door";
import type { OpeningProgress, StoreChange, VaultApi } from "../store/vault-api";
import type { OpenHouse } from "./session-state";
import type { SessionParts } from "./session-store";
import { bridgeStrongroom } from "./strongroom";

export interface OpenedHouse {
  readonly house: OpenHouse;
  readonly vault: VaultApi;
  readonly resumeField: string | null;
}

export interface HouseListeners {
  readonly onProgress: (progress: OpeningProgress) => void;
  readonly onChange: (change: StoreChange) => void;
}

/**
 * Hands a grant to a new vault Worker, which takes its keys away, and goes to where the person was.
 * What is thrown on the way is answered as its code, and the Worker ends.
 */
export async function openHouse(
  { bridge, startVault, place }: SessionParts,
  grant: SessionGrant,
  { onProgress, onChange }: HouseListeners,
): Promise<Result<OpenedHouse, ErrorCode>> {
  const { api: vault, end } = startVault();
  try {
    const known = withoutKeys(grant);
    const opened = await vault.open(grant, bridgeStrongroom(bridge), onProgress);
    await vault.subscribe(onChange);
    const resume = await vault.takeResume();
    if (resume !== null) place.goTo(resume.path);
    const resumeField = resume?.focusedField ?? null;
    return ok({ house: { ...known, ...opened }, vault, resumeField });
  } catch (thrown) {
    end();
    return err(codeOf(thrown));
  }
}

function withoutKeys(grant: SessionGrant) {
  const { mode, vaultId, deviceId, user, users, organisation } = grant;
  const { generation, recovery, failedTries, demo } = grant;
  return {
    ...{ mode, vaultId, deviceId, user, users, organisation },
    ...{ generation, recovery, failedTries, demo },
  };
}
