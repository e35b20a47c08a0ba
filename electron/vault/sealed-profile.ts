import { deriveSealingKey, openBox, sealBox, type SealContext } from "../../shared/crypto";
import { AppError } from "../../shared/errors";
import { sessionGrantSchema, type SessionGrant } from "../../shared/vault/door";
import { directorySchema, type Directory } from "./directory";

const PURPOSE = "profile";
const organisationSchema = sessionGrantSchema.shape.organisation;

export type SessionOrganisation = SessionGrant["organisation"];

export function sealDirectory(rootKey: Uint8Array, directory: Directory) {
  return seal(rootKey, placeOf("directory"), directory);
}

/** Throws `vault_damaged` when the box was changed or holds no directory. */
export function openDirectory(rootKey: Uint8Array, box: Uint8Array) {
  return open(rootKey, placeOf("directory"), box, (value) => directorySchema.parse(value));
}

export function sealOrganisation(rootKey: Uint8Array, organisation: SessionOrganisation) {
  return seal(rootKey, placeOf("organisation"), organisation);
}

/** Throws `vault_damaged` when the box was changed. */
export function openOrganisation(rootKey: Uint8Array, box: Uint8Array) {
  return open(rootKey, placeOf("organisation"), box, (value) => organisationSchema.parse(value));
}

function placeOf(rowId: "directory" | "organisation"): SealContext {
  return { table: "vault", rowId, keyId: "root", revision: 1 };
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
