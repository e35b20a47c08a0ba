import { fingerprintOf, fromBase64, toBase64 } from "../../shared/crypto";
import { KEYS_UNCHECKED, NO_MORE_KNOWN, type Organisation } from "../../shared/domain/organisation";
import type { ErrorCode } from "../../shared/errors";
import type { KnownSender } from "../../shared/exchange/known-sender";
import { makeCard, parseCard } from "../../shared/exchange/organisation-card";
import { assert } from "../../shared/assert";
import { err, ok, type Result } from "../../shared/result";
import { fileNamePart } from "./file-name";
import type { RecordRepository } from "./record-repository";
import type { StoreContext } from "./store-context";
import type { CardFile, CardPreview } from "./vault-api";

/** Identity cards: our own to hand out, those of others to read, and whose keys are confirmed. */
export class OrganisationCards {
  readonly #store: StoreContext;
  readonly #records: RecordRepository;

  constructor(store: StoreContext, records: RecordRepository) {
    this.#store = store;
    this.#records = records;
  }

  async ownCard(): Promise<CardFile> {
    const { session, identity } = this.#store;
    const { orgId, nameKm, nameEn, orgType, adminCode, siteCode } = session.organisation;
    const isDemo = session.mode === "demo";
    return {
      bytes: await makeCard({ isDemo, orgId, nameKm, nameEn, orgType, adminCode }, identity),
      fingerprint: await fingerprintOf(identity),
      suggestedName: fileNamePart(`chumrok-card-${siteCode}`),
    };
  }

  /** Reads a card and compares it with what is here; it saves nothing. */
  async read(file: Uint8Array): Promise<Result<CardPreview, ErrorCode>> {
    const parsed = await parseCard(file, this.#store.session.mode);
    if (!parsed.ok) return parsed;
    const { orgId, nameKm, nameEn, orgType, adminCode, ageRecipient, signingPublic } = parsed.value;
    if (orgId === this.#store.session.organisation.orgId) return err("own_file");
    const held = await this.#records.get("organisation", orgId);
    const signingPublicRaw = fromBase64(signingPublic);
    assert(signingPublicRaw !== null, "a parsed card has a signing key");
    return ok({
      ...{ orgId, nameKm, nameEn, orgType, adminCode, ageRecipient, signingPublic },
      fingerprint: await fingerprintOf({ ageRecipient, signingPublicRaw }),
      standing: standingOf(held?.keys ?? null, { ageRecipient, signingPublic }),
    });
  }

  /** The senders whose fingerprint two people compared; files of all others are refused. */
  async knownSenders(): Promise<KnownSender[]> {
    const senders: KnownSender[] = [];
    for (const { orgId, isOwn, mayReceiveFiles } of this.#store.index.of("organisation")) {
      if (isOwn || !mayReceiveFiles) continue;
      const org = await this.#records.get("organisation", orgId);
      if (org?.keys) senders.push({ orgId, signingPublic: org.keys.signingPublic });
    }
    return senders;
  }

  /** The house itself as a record, with its own public keys; written when a store is first opened. */
  ownOrganisation(): Omit<Organisation, "meta"> {
    const { session, identity } = this.#store;
    const { orgId, nameKm, nameEn, orgType, adminCode } = session.organisation;
    return {
      kind: "organisation",
      ...{ orgId, nameKm, nameEn, orgType, adminCode },
      ...NO_MORE_KNOWN,
      phone: "",
      isHotline: false,
      siteSecret: orgType === "ngo_shelter",
      isOwn: true,
      keys: {
        ...KEYS_UNCHECKED,
        ageRecipient: identity.ageRecipient,
        signingPublic: toBase64(identity.signingPublicRaw),
      },
    };
  }
}

function standingOf(
  held: Organisation["keys"],
  card: { readonly ageRecipient: string; readonly signingPublic: string },
): CardPreview["standing"] {
  if (held === null) return "new";
  const isSame =
    held.ageRecipient === card.ageRecipient && held.signingPublic === card.signingPublic;
  return isSame ? "same_keys" : "other_keys";
}
