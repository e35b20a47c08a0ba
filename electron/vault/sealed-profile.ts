import { deriveSealingKey, openBox, sealBox, type SealContext } from "../../shared/crypto";
import { AppError } from "../../shared/errors";
import { sessionGrantSchema, type SessionGrant } from "../../shared/vault/door";

const PURPOSE = "profile";
const organisationSchema = sessionGrantSchema.shape.organisation;
const userSchema = sessionGrantSchema.shape.user;

export type SessionUser = SessionGrant["user"];
export type SessionOrganisation = SessionGrant["organisation"];

export function sealUser(rootKey: Uint8Array, slotId: string, user: SessionUser) {
  return seal(rootKey, userPlace(slotId), user);
}

/** Throws `vault_damaged` when the box is another slot's, was changed, or is not a user. */
export function openUser(rootKey: Uint8Array, slotId: string, box: Uint8Array) {
  return open(rootKey, userPlace(slotId), box, (value) => userSchema.parse(value));
}

export function sealOrganisation(rootKey: Uint8Array, organisation: SessionOrganisation) {
  return seal(rootKey, ORGANISATION_PLACE, organisation);
}

/** Throws `vault_damaged` when the box was changed. */
export function openOrganisation(rootKey: Uint8Array, box: Uint8Array) {
  return open(rootKey, ORGANISATION_PLACE, box, (value) => organisationSchema.parse(value));
}

const ORGANISATION_PLACE: SealContext = {
  table: "vault",
  rowId: "organisation",
  keyId: "root",
  revision: 1,
};

function userPlace(slotId: string): SealContext {
  return { table: "vault-user", rowId: slotId, keyId: "root", revision: 1 };
}

async function seal(rootKey: Uint8Array, place: SealContext, value: unknown) {
  const plaintextBytes = new TextEncoder().encode(JSON.stringify(value));
  return sealBox(await deriveSealingKey(rootKey, PURPOSE), place, plaintextBytes);
}

async function open<T>(
  rootKey: Uint8Array,
  place: SealContext,
  box: Uint8Array,
  parse: (value: unknown) => T,
): Promise<T> {
  try {
    const plaintextBytes = await openBox(await deriveSealingKey(rootKey, PURPOSE), place, box);
    return parse(JSON.parse(new TextDecoder().decode(plaintextBytes)));
  } catch (cause) {
    throw new AppError("vault_damaged", cause);
  }
}
