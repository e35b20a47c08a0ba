import {
  fromBase64,
  hybridKeysOf,
  signBytes,
  toBase64,
  verifyBytes,
  type Identity,
} from "../crypto";
import { ORG_TYPE } from "../domain/code-lists/organisations";
import type { ErrorCode } from "../errors";
import { err, ok, type Result } from "../result";
import { z } from "../zod";
import { fromExchangeKeys, toExchangeKeys } from "./exchange-keys";
import {
  agePqRecipientSchema,
  ageRecipientSchema,
  orgIdSchema,
  signingPublicSchema,
  visibleNameSchema,
} from "./fields";
import { otherModeError, type Mode } from "./file-kind";
import { canonicalJson, isJsonObject, parseCanonicalObject, type JsonObject } from "./json";
import {
  isSignedRevocation,
  isSuccession,
  REVOCATION_FORMAT,
  REVOCATION_VERSION,
  revocationFileSchema,
  successionSchema,
  type RevocationFile,
  type Succession,
} from "./key-change";
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
    /** Missing on the card in a QR code, where it has no room. */
    agePqRecipient: agePqRecipientSchema.optional(),
    /** The keys before these, which vouch for them. */
    succession: successionSchema.optional(),
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

/** What a card holds besides names and the two public keys. */
export interface CardExtras {
  /** False for the card in a QR code: with the hybrid key it would be too fine to be photographed. */
  readonly hasHybridKey: boolean;
  readonly succession: Succession | null;
}

const WHOLE_CARD: CardExtras = { hasHybridKey: true, succession: null };

/** The card file of an installation: one line of canonical JSON. Throws for a draft out of bounds. */
export async function makeCard(
  draft: CardDraft,
  identity: Identity,
  { hasHybridKey, succession }: CardExtras = WHOLE_CARD,
): Promise<Uint8Array<ArrayBuffer>> {
  const { agePqRecipient } = await hybridKeysOf(identity);
  const unsigned = {
    ...draft,
    format: CARD_FORMAT,
    version: CARD_VERSION,
    ageRecipient: identity.ageRecipient,
    signingPublic: toBase64(identity.signingPublicRaw),
    ...(hasHybridKey ? { agePqRecipient } : {}),
    ...(succession === null ? {} : { succession }),
  };
  const signature = toBase64(await signBytes(identity, CARD_CONTEXT, signedBytes(unsigned)));
  const card = cardSchema.parse({ ...unsigned, signature });
  return new TextEncoder().encode(`${canonicalJson(toExchangeKeys(card))}\n`);
}

/** What a card file may hold: a card, or a house's word that its keys count no more. */
export type CardFileContent =
  | { readonly is: "card"; readonly card: OrganisationCard }
  | { readonly is: "revocation"; readonly revocation: RevocationFile };

/** Codes: `not_ours`, `newer_format`, `demo_file`, `real_file_in_demo`, `damaged_file`. */
export async function parseCardFile(
  fileBytes: Uint8Array,
  mode: Mode,
): Promise<Result<CardFileContent, ErrorCode>> {
  if (fileBytes.byteLength > MAX_CARD_BYTES) return err("not_ours");
  const asciiText = new TextDecoder("latin1").decode(fileBytes);
  const isOurs = [CARD_FORMAT, REVOCATION_FORMAT].some((one) => asciiText.includes(`"${one}"`));
  if (!isOurs) return err("not_ours");
  const text = decodeText(fileBytes);
  if (text === null) return err("damaged_file");
  const { format, version } = claimOf(text);
  const isRevocation = format === REVOCATION_FORMAT;
  const ours = isRevocation ? REVOCATION_VERSION : CARD_VERSION;
  if (typeof version === "number" && version > ours) return err("newer_format");
  const value = parseCanonicalObject(text.replace(/\r?\n$/, ""), EXCHANGE_LIMITS);
  if (value === null) return err("damaged_file");
  const content = isRevocation ? await readRevocation(value) : await readCard(value);
  if (content === null) return err("damaged_file");
  const { isDemo } = content.is === "card" ? content.card : content.revocation;
  const fileMode = isDemo ? "demo" : "real";
  return fileMode === mode ? ok(content) : err(otherModeError(fileMode));
}

/** As `parseCardFile`, for a card only: anything else is `not_ours`. */
export async function parseCard(
  fileBytes: Uint8Array,
  mode: Mode,
): Promise<Result<OrganisationCard, ErrorCode>> {
  const parsed = await parseCardFile(fileBytes, mode);
  if (!parsed.ok) return parsed;
  return parsed.value.is === "card" ? ok(parsed.value.card) : err("not_ours");
}

async function readCard(value: JsonObject): Promise<CardFileContent | null> {
  const parsed = cardSchema.safeParse(fromExchangeKeys(value));
  if (!parsed.success || !(await isSelfSigned(parsed.data))) return null;
  const card = parsed.data;
  if (card.succession !== undefined && !(await isSuccession(card.succession, card))) return null;
  return { is: "card", card };
}

async function readRevocation(value: JsonObject): Promise<CardFileContent | null> {
  const parsed = revocationFileSchema.safeParse(fromExchangeKeys(value));
  if (!parsed.success || !(await isSignedRevocation(parsed.data))) return null;
  return { is: "revocation", revocation: parsed.data };
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

/** What a text says that it is; nothing for what is no JSON object. */
function claimOf(text: string): { readonly format?: unknown; readonly version?: unknown } {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? { format: value["format"], version: value["version"] } : {};
  } catch {
    return {};
  }
}
