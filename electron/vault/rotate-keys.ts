import {
  createIdentity,
  fingerprintOf,
  hybridKeysOf,
  openIdentity,
  sealIdentity,
  toBase64,
  type Identity,
} from "../../shared/crypto";
import { mayHandleBatches } from "../../shared/domain/access";
import { addDays, phnomPenhDay } from "../../shared/domain/local-time";
import { AppError } from "../../shared/errors";
import { signRevocation, signSuccession } from "../../shared/exchange/key-change";
import { deriveApprovalKey, verifyApproval } from "../../shared/vault/approval";
import type { DoorRequest } from "../../shared/vault/door";
import {
  EARLIER_KEYS_DAYS,
  openEarlierKeys,
  sealEarlierKeys,
  stillOpening,
  type KeptKeys,
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
    const kept = await keptOf(work, vault, ask.because, old, next);
    const day = phnomPenhDay(work.nowMs);
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

async function keptOf(
  { nowMs, mode }: KeyWork,
  { rootKey, keys }: OpenVault,
  because: Ask["because"],
  old: Identity,
  next: Identity,
): Promise<KeptKeys> {
  const today = phnomPenhDay(nowMs);
  const endsOn = addDays(today, EARLIER_KEYS_DAYS);
  const { orgId } = await openOrganisation(rootKey, keys.sealedOrganisation);
  const isDemo = mode === "demo";
  const following = {
    ...{ isDemo, orgId, ageRecipient: next.ageRecipient },
    signingPublic: toBase64(next.signingPublicRaw),
  };
  const isPlanned = because === "planned";
  return {
    ...{ ageIdentity: old.ageIdentity, agePqIdentity: (await hybridKeysOf(old)).agePqIdentity },
    ...{ ageRecipient: old.ageRecipient, signingPublic: toBase64(old.signingPublicRaw), endsOn },
    succession: isPlanned ? await signSuccession(old, following, endsOn) : null,
    revocation: isPlanned
      ? null
      : await signRevocation(old, { isDemo, orgId, revokedOn: today, reason: because }),
  };
}
