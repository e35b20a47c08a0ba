import { fromBase64, signBytes, toBase64, verifyBytes, type Identity } from "../crypto";
import { ORG_TYPE } from "../domain/code-lists/organisations";
import type { ErrorCode } from "../errors";
import { err, ok, type Result } from "../result";
import { z } from "../zod";
import { fromExchangeKeys, toExchangeKeys } from "./exchange-keys";
import { ageRecipientSchema, orgIdSchema, signingPublicSchema, visibleNameSchema } from "./fields";
import { otherModeError, type Mode } from "./file-kind";
import { canonicalJson, isJsonObject, parseCanonicalObject } from "./json";
import { EXCHANGE_LIMITS } from "./limits";

const CARD_FORMAT = "chumrok-card";
const CARD_VERSION = 1;
const CARD_CONTEXT = "chumrok/1 card";
const MAX_CARD_BYTES = 8 * 1024;

const cardSchema = z
  .strictObject({
    format: z.literal(CARD_FORMAT),
    version: z.literal(CARD_VERSION),
    isDemo: z.boolean(),
    orgId: orgIdSchema,
    nameKm: visibleNameSchema,
    nameEn: visibleNameSchema,
    orgType: z.enum(ORG_TYPE),
    adminCode: z.string().regex(/^(\d{2}|\d{4}|\d{6})?$/),
    ageRecipient: ageRecipientSchema,
    signingPublic: signingPublicSchema,
    signature: z.string().max(88),
  })
  .refine((card) => card.nameKm !== "" || card.nameEn !== "", { path: ["nameKm"] });

/**
 * An organisation's public keys as a small file. Its signature shows only that the maker holds the
 * signing key: who the maker is, two people confirm by comparing `fingerprintOf` (design §4).
 */
export type OrganisationCard = Readonly<z.output<typeof cardSchema>>;
export type CardDraft = Pick<
  OrganisationCard,
  "isDemo" | "orgId" | "nameKm" | "nameEn" | "orgType" | "adminCode"
>;

/** The card file of an installation: one line of canonical JSON. Throws for a draft out of bounds. */
export async function makeCard(
  draft: CardDraft,
  identity: Identity,
): Promise<Uint8Array<ArrayBuffer>> {
  const unsigned = {
    ...draft,
    format: CARD_FORMAT,
    version: CARD_VERSION,
    ageRecipient: identity.ageRecipient,
    signingPublic: toBase64(identity.signingPublicRaw),
  };
  const signature = toBase64(await signBytes(identity, CARD_CONTEXT, signedBytes(unsigned)));
  const card = cardSchema.parse({ ...unsigned, signature });
  return new TextEncoder().encode(`${canonicalJson(toExchangeKeys(card))}\n`);
}

/** Codes: `not_ours`, `newer_format`, `demo_file`, `real_file_in_demo`, `damaged_file`. */
export async function parseCard(
  fileBytes: Uint8Array,
  mode: Mode,
): Promise<Result<OrganisationCard, ErrorCode>> {
  if (fileBytes.byteLength > MAX_CARD_BYTES) return err("not_ours");
  const asciiText = new TextDecoder("latin1").decode(fileBytes);
  if (!asciiText.includes(`"${CARD_FORMAT}"`)) return err("not_ours");
  const text = decodeText(fileBytes);
  if (text === null) return err("damaged_file");
  if (claimsNewerVersion(text)) return err("newer_format");
  const value = parseCanonicalObject(text.replace(/\r?\n$/, ""), EXCHANGE_LIMITS);
  const parsed = value === null ? null : cardSchema.safeParse(fromExchangeKeys(value));
  if (parsed?.success !== true) return err("damaged_file");
  const card = parsed.data;
  if (!(await isSelfSigned(card))) return err("damaged_file");
  const cardMode = card.isDemo ? "demo" : "real";
  return cardMode === mode ? ok(card) : err(otherModeError(cardMode));
}

async function isSelfSigned({ signature, ...unsigned }: OrganisationCard): Promise<boolean> {
  const publicRaw = fromBase64(unsigned.signingPublic);
  const signatureBytes = fromBase64(signature);
  if (publicRaw === null || signatureBytes === null) return false;
  return verifyBytes(publicRaw, CARD_CONTEXT, signedBytes(unsigned), signatureBytes);
}

function signedBytes(unsigned: object): Uint8Array {
  return new TextEncoder().encode(canonicalJson(toExchangeKeys(unsigned)));
}

function decodeText(fileBytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(fileBytes);
  } catch {
    return null;
  }
}

function claimsNewerVersion(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    if (!isJsonObject(value)) return false;
    return typeof value["version"] === "number" && value["version"] > CARD_VERSION;
  } catch {
    return false;
  }
}
