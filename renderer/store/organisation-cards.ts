import { fingerprintOf, fromBase64, toBase64 } from "../../shared/crypto";
import { phnomPenhDay } from "../../shared/domain/local-time";
import {
  cardStanding,
  keysAfterCard,
  keysAfterRevocation,
  signingKeysOf,
  type CardKeys,
} from "../../shared/domain/organisation-keys";
import {
  KEYS_UNCHECKED,
  NO_MORE_KNOWN,
  type KeyRevocation,
  type Organisation,
  type PublicKeys,
} from "../../shared/domain/organisation";
import type { ErrorCode } from "../../shared/errors";
import { revocationBytes, type RevocationFile } from "../../shared/exchange/key-change";
import type { KnownSender } from "../../shared/exchange/known-sender";
import {
  makeCard,
  parseCardFile,
  type OrganisationCard,
} from "../../shared/exchange/organisation-card";
import { assert } from "../../shared/assert";
import { err, ok, type Result } from "../../shared/result";
import { fileNamePart } from "./file-name";
import type { GuardedRecords } from "./guarded-records";
import type { RecordRepository } from "./record-repository";
import type { StoreContext } from "./store-context";
import type { CardFile, CardPreview, RevocationPreview, SavedVersion } from "./vault-api";

type Saver = Pick<GuardedRecords, "saveOrganisation">;
type Saved = Promise<Result<SavedVersion, ErrorCode>>;

/** Identity cards: our own to hand out, those of others to read and keep, and whose keys count. */
export class OrganisationCards {
  readonly #store: StoreContext;
  readonly #records: RecordRepository;

  constructor(store: StoreContext, records: RecordRepository) {
    this.#store = store;
    this.#records = records;
  }

  async ownCard(): Promise<CardFile> {
    const { session, identity, earlierKeys } = this.#store;
    const { orgId, nameKm, nameEn, orgType, adminCode, siteCode } = session.organisation;
    const isDemo = session.mode === "demo";
    const draft = { isDemo, orgId, nameKm, nameEn, orgType, adminCode };
    const [last] = earlierKeys;
    const succession = last?.succession ?? null;
    const revocation = last?.revocation ?? null;
    return {
      bytes: await makeCard(draft, identity, { hasHybridKey: true, succession }),
      codeBytes: await makeCard(draft, identity, { hasHybridKey: false, succession }),
      fingerprint: await fingerprintOf(identity),
      suggestedName: fileNamePart(`chumrok-card-${siteCode}`),
      revocationBytes: revocation === null ? null : revocationBytes(revocation),
    };
  }

  /** Reads a card file and compares it with what is here; it saves nothing. */
  async read(file: Uint8Array): Promise<Result<CardPreview | RevocationPreview, ErrorCode>> {
    const parsed = await parseCardFile(file, this.#store.session.mode);
    if (!parsed.ok) return parsed;
    return parsed.value.is === "card"
      ? this.#previewCard(parsed.value.card)
      : this.#previewRevocation(parsed.value.revocation);
  }

  /** Takes in what the file says of keys; what we wrote about the organisation stays ours. */
  async keep(file: Uint8Array, saver: Saver): Saved {
    const parsed = await parseCardFile(file, this.#store.session.mode);
    if (!parsed.ok) return parsed;
    if (parsed.value.is === "card") return this.#keepCard(parsed.value.card, saver);
    const { orgId, revokedOn, reason, ageRecipient, signingPublic } = parsed.value.revocation;
    const held = await this.#records.get("organisation", orgId);
    const revocation = { on: revokedOn, reason, isByThem: true };
    const pair = { ageRecipient, signingPublic };
    return this.#saveKeys(held, keysAfterRevocation(held?.keys ?? null, pair, revocation), saver);
  }

  /** Our own decision that the present keys of an organisation count no more. */
  async revoke(orgId: string, given: Pick<KeyRevocation, "on" | "reason">, saver: Saver): Saved {
    const held = await this.#records.get("organisation", orgId);
    if (held === null || held.keys === null || held.isOwn) return err("record_missing");
    if (given.on > this.#today) return err("bad_content");
    const revocation = { ...given, isByThem: false };
    return this.#saveKeys(held, keysAfterRevocation(held.keys, held.keys, revocation), saver);
  }

  /**
   * The senders whose fingerprint two people compared, with every key that they have and had; files of all
   * others are refused, and so are files signed with a key that counts no more.
   */
  async knownSenders(): Promise<KnownSender[]> {
    const senders: KnownSender[] = [];
    for (const { orgId, isOwn, hasKeys } of this.#store.index.of("organisation")) {
      if (isOwn || !hasKeys) continue;
      const org = await this.#records.get("organisation", orgId);
      if (!org?.keys) continue;
      for (const { signingPublic, refusal } of signingKeysOf(org.keys, this.#today)) {
        senders.push({ orgId, signingPublic, ...(refusal === null ? {} : { refusal }) });
      }
    }
    return senders;
  }

  /** The house itself as a record, with its own public keys; written when a store is first opened. */
  ownOrganisation(): Omit<Organisation, "meta"> {
    const { session } = this.#store;
    const { orgId, nameKm, nameEn, orgType, adminCode } = session.organisation;
    return {
      kind: "organisation",
      ...{ orgId, nameKm, nameEn, orgType, adminCode },
      ...NO_MORE_KNOWN,
      phone: "",
      isHotline: false,
      siteSecret: orgType === "ngo_shelter",
      isOwn: true,
      keys: this.ownKeys(null),
    };
  }

  /** Our own public keys, behind those that our record has: by them we know what we signed before. */
  ownKeys(held: PublicKeys | null): PublicKeys {
    const { ageRecipient, signingPublicRaw } = this.#store.identity;
    const signingPublic = toBase64(signingPublicRaw);
    if (held?.signingPublic === signingPublic) return held;
    const card: CardKeys = { ageRecipient, signingPublic, agePqRecipient: null, succeeds: null };
    const after = keysAfterCard(held, card, this.#today);
    return after ?? { ...KEYS_UNCHECKED, ageRecipient, signingPublic };
  }

  /** What our house signed with keys that it has changed since. */
  async ownFormerKeys(): Promise<KnownSender[]> {
    const { orgId } = this.#store.session.organisation;
    const own = await this.#records.get("organisation", orgId);
    return (own?.keys?.former ?? []).map(({ signingPublic }) => ({ orgId, signingPublic }));
  }

  async #previewCard(card: OrganisationCard): Promise<Result<CardPreview, ErrorCode>> {
    const { orgId, nameKm, nameEn, orgType, adminCode, ageRecipient, signingPublic } = card;
    if (orgId === this.#store.session.organisation.orgId) return err("own_file");
    const held = await this.#records.get("organisation", orgId);
    const standing = cardStanding(held?.keys ?? null, keysOf(card));
    if (standing === "older_card") return err("older_card");
    const signingPublicRaw = fromBase64(signingPublic);
    assert(signingPublicRaw !== null, "a parsed card has a signing key");
    return ok({
      is: "card",
      ...{ orgId, nameKm, nameEn, orgType, adminCode, ageRecipient, signingPublic, standing },
      fingerprint: await fingerprintOf({ ageRecipient, signingPublicRaw }),
      hasHybridKey: card.agePqRecipient !== undefined,
    });
  }

  async #previewRevocation(file: RevocationFile): Promise<Result<RevocationPreview, ErrorCode>> {
    const { orgId, revokedOn, reason } = file;
    if (orgId === this.#store.session.organisation.orgId) return err("own_file");
    const held = await this.#records.get("organisation", orgId);
    const knows = (pair: Pick<PublicKeys, "ageRecipient" | "signingPublic">) =>
      pair.ageRecipient === file.ageRecipient && pair.signingPublic === file.signingPublic;
    if (!held?.keys || ![held.keys, ...held.keys.former].some(knows)) return err("unknown_sender");
    const revocation = { on: revokedOn, reason, isByThem: true };
    const after = keysAfterRevocation(held.keys, file, revocation);
    const { nameKm, nameEn } = held;
    const standing = after === null ? "known" : "new";
    return ok({ is: "revocation", orgId, nameKm, nameEn, revokedOn, reason, standing });
  }

  async #keepCard(card: OrganisationCard, saver: Saver): Saved {
    const { orgId, nameKm, nameEn, orgType, adminCode } = card;
    if (orgId === this.#store.session.organisation.orgId) return err("own_file");
    const held = await this.#records.get("organisation", orgId);
    const standing = cardStanding(held?.keys ?? null, keysOf(card));
    if (standing === "older_card") return err("older_card");
    const keys = keysAfterCard(held?.keys ?? null, keysOf(card), this.#today);
    if (held !== null) return this.#saveKeys(held, keys, saver);
    return saver.saveOrganisation(orgId, 0, (meta) => ({
      ...{ kind: "organisation", meta, orgId, nameKm, nameEn, orgType, adminCode, keys },
      ...NO_MORE_KNOWN,
      phone: "",
      isHotline: false,
      // Where a shelter is stays secret until somebody who knows says otherwise.
      siteSecret: orgType === "ngo_shelter",
      isOwn: false,
    }));
  }

  /** `record_missing`: nobody has such keys; `not_allowed`: nothing may change. */
  #saveKeys(held: Organisation | null, keys: PublicKeys | null, saver: Saver): Saved {
    if (held === null) return Promise.resolve(err("record_missing"));
    if (keys === null) return Promise.resolve(err("not_allowed"));
    const { meta: heldMeta, ...content } = held;
    return saver.saveOrganisation(held.orgId, heldMeta.rowVersion, (meta) => ({
      ...content,
      keys,
      meta,
    }));
  }

  get #today(): string {
    return phnomPenhDay(this.#store.now());
  }
}

function keysOf(card: OrganisationCard): CardKeys {
  const { ageRecipient, signingPublic, agePqRecipient, succession } = card;
  return {
    ...{ ageRecipient, signingPublic },
    agePqRecipient: agePqRecipient ?? null,
    succeeds: succession ?? null,
  };
}
