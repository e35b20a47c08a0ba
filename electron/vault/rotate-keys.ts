import {
  createIdentity,
  fingerprintOf,
  openIdentity,
  sealIdentity,
  type Identity,
} from "../../shared/crypto";
import { mayHandleBatches } from "../../shared/domain/access";
import { phnomPenhDay } from "../../shared/domain/local-time";
import { AppError } from "../../shared/errors";
import { deriveApprovalKey, verifyApproval } from "../../shared/vault/approval";
import type { DoorRequest } from "../../shared/vault/door";
import {
  keepEarlier,
  openEarlierKeys,
  sealEarlierKeys,
  stillOpening,
} from "../../shared/vault/earlier-keys";
import type { KeyFile } from "./key-file";
import { OTHER, type Done, type KeyWork } from "./key-work";
import { withOpenVault, type OpenVault } from "./open-vault";
import { openOrganisation } from "./sealed-profile";

type Ask = Extract<DoorRequest, { ask: "rotate-keys" }>;

/**
 * New keys for this house: two people, whoever is at work with the own passphrase and a second one by ticket.
 * The old signing key vouches for the new keys, or takes itself back, and is gone after that; what opens files
 * that are on their way stays for ninety days. The key file is replaced in one step, so that a crash leaves the
 * old keys or the new ones. Throws `not_allowed`, `wrong_passphrase`, `approval_refused`, `approval_expired`.
 */
export function rotateKeys(work: KeyWork, keys: KeyFile, ask: Ask): Promise<Done<"rotate-keys">> {
  return withOpenVault(work.kdf, keys, ask.own, async (vault, member) => {
    if (member.userId !== work.session?.userId || !mayHandleBatches(member.role)) {
      throw new AppError("not_allowed");
    }
    const old = await openIdentity(vault.rootKey, keys.sealedIdentity);
    await requireTicket(work, vault, old, ask);
    const next = await createIdentity();
    const day = phnomPenhDay(work.nowMs);
    const { orgId } = await openOrganisation(vault.rootKey, keys.sealedOrganisation);
    const house = { orgId, isDemo: work.mode === "demo" };
    const kept = await keepEarlier(old, next, { ...house, because: ask.because, day });
    const earlier = await openEarlierKeys(vault.rootKey, keys.sealedEarlierKeys);
    return {
      reply: { fingerprint: await fingerprintOf(next) },
      keys: {
        ...keys,
        sealedIdentity: await sealIdentity(vault.rootKey, next),
        sealedEarlierKeys: await sealEarlierKeys(vault.rootKey, [
          kept,
          ...stillOpening(earlier, day),
        ]),
      },
      outcome: OTHER,
    };
  });
}

/** The ticket is for the keys that are given up: used once, it fits no other change. */
async function requireTicket(
  { nowMs, session }: KeyWork,
  { rootKey }: OpenVault,
  old: Identity,
  { ticket }: Ask,
): Promise<void> {
  const verified = await verifyApproval(await deriveApprovalKey(rootKey), ticket, {
    action: "rotate_keys",
    targetId: await fingerprintOf(old),
    requestedBy: session?.userId ?? "",
    now: nowMs,
  });
  if (!verified.ok) throw new AppError(verified.error);
}
