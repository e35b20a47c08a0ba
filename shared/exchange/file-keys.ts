import { agePqRecipientOf, hybridKeysOf, type Identity } from "../crypto";
import type { AgeHeader } from "./age-header";
import type { Manifest, ManifestDraft } from "./manifest";

type Recipients = Pick<ManifestDraft, "recipients">;

/**
 * The age recipients that a file is encrypted for. Hybrid ones only when every recipient has one: a file that
 * is also open to X25519 is no stronger than that, and age forbids the mixture (`postquantum` label).
 */
export function recipientsOf({ recipients }: Recipients): string[] {
  const hybrid = recipients.flatMap(({ agePqRecipient }) => agePqRecipient ?? []);
  const isHybrid = hybrid.length === recipients.length;
  return isHybrid ? hybrid : recipients.map(({ ageRecipient }) => ageRecipient);
}

/** All secret keys that may open a file: the present ones, their hybrid ones, and those that were changed. */
export async function ageIdentitiesOf(identity: Identity): Promise<string[]> {
  const { agePqIdentity } = await hybridKeysOf(identity);
  const earlier = identity.earlier ?? [];
  return [
    ...[identity.ageIdentity, agePqIdentity],
    ...earlier.flatMap((keys) => [keys.ageIdentity, keys.agePqIdentity]),
  ];
}

/**
 * Whether a manifest names us, with keys that are or were ours, and the file is sealed the way it says. Who
 * receives a file could seal it anew for somebody else, or in a weaker way; the signature would still hold.
 */
export async function isForUs(
  { recipients }: Pick<Manifest, "recipients">,
  { seal }: Pick<AgeHeader, "seal">,
  { ownOrgId, identity }: { readonly ownOrgId: string; readonly identity: Identity },
): Promise<boolean> {
  const { agePqIdentity } = await hybridKeysOf(identity);
  const ours = [
    { ageRecipient: identity.ageRecipient, agePqIdentity },
    ...(identity.earlier ?? []),
  ];
  for (const { orgId, ageRecipient, agePqRecipient } of recipients) {
    const own = ours.find((keys) => keys.ageRecipient === ageRecipient);
    if (orgId !== ownOrgId || own === undefined) continue;
    if (agePqRecipient === undefined) return seal === "x25519";
    return seal === "hybrid" && (await agePqRecipientOf(own.agePqIdentity)) === agePqRecipient;
  }
  return false;
}
