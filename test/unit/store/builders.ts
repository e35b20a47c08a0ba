import "fake-indexeddb/auto";
import Dexie from "dexie";
import { createIdentity, randomBytes, randomUuid, sealIdentity } from "../../../shared/crypto";
import type { AnyRecord } from "../../../shared/domain/any-record";
import { known } from "../../../shared/domain/answer";
import { makeCaseNo, makeSurvivorCode } from "../../../shared/domain/case-no";
import { caseContentSchema, type CaseContent } from "../../../shared/domain/case-record";
import type { Consent, Purpose } from "../../../shared/domain/consent";
import { incidentContentSchema, type IncidentContent } from "../../../shared/domain/incident";
import { newCase } from "../../../shared/domain/new-case";
import { KEYS_UNCHECKED, NO_MORE_KNOWN } from "../../../shared/domain/organisation";
import type { FileTools } from "../../../shared/files/strip-file";
import type { SessionGrant } from "../../../shared/vault/door";
import { createStoreKey, deriveStoreKeyWrap } from "../../../shared/vault/store-key";
import { VaultDatabase } from "../../../renderer/store/database";
import type { StoreParts } from "../../../renderer/store/open-store";
import {
  EVERY_CASE,
  type CaseQuery,
  type CardPreview,
  type OpenedStore,
  type VaultApi,
} from "../../../renderer/store/vault-api";
import { createVaultCore } from "../../../renderer/store/vault-core";
import { StrongroomDouble } from "./strongroom-double";

// Invented houses and people; real Dexie over fake-indexeddb, real WebCrypto.

export interface House {
  readonly core: VaultApi;
  /** As main keeps it: `open` wipes the root key of the copy that it gets. */
  readonly grant: () => SessionGrant;
  readonly dbName: string;
  readonly clock: { ms: number };
  /** Main's storage, as main keeps it over a lock. */
  readonly strongroom: StrongroomDouble;
}

export interface HouseOptions {
  readonly mode?: "real" | "demo";
  readonly nameEn?: string;
  readonly records?: readonly AnyRecord[];
}

export async function grantOf(nameEn: string, mode: "real" | "demo"): Promise<() => SessionGrant> {
  const rootKey = randomBytes(32);
  const sealedIdentity = await sealIdentity(rootKey, await createIdentity());
  const { generation, sealedStoreKey } = await createStoreKey(await deriveStoreKeyWrap(rootKey));
  const orgId = randomUuid();
  const [vaultId, deviceId, userId] = [randomUuid(), randomUuid(), randomUuid()];
  return () => ({
    ...{
      mode,
      vaultId,
      deviceId,
      sealedIdentity,
      sealedEarlierKeys: null,
      generation,
      sealedStoreKey,
    },
    user: { userId, loginName: "worker", displayName: "Worker", role: "supervisor" },
    users: [],
    recovery: null,
    failedTries: 0,
    organisation: {
      ...{ orgId, nameEn },
      nameKm: "",
      orgType: "ngo_shelter",
      adminCode: "12",
      siteCode: "RD",
    },
    rootKey: rootKey.slice(),
    demo: mode === "demo" ? { house: "shelter", seed: 7 } : null,
  });
}

let houses = 0;

/** An opened house with a store of its own. Its clock stands still until a test moves it. */
export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const { mode = "real", nameEn = "Rumduol House", records = [] } = options;
  houses += 1;
  const dbName = `house-${houses}`;
  const clock = { ms: Date.parse("2026-10-15T03:00:00Z") };
  const grant = await grantOf(nameEn, mode);
  const core = coreOn(dbName, clock, records);
  const strongroom = new StrongroomDouble(() => clock.ms, mode === "demo");
  strongroom.onClear = () => Dexie.delete(dbName);
  const house = { core, grant, dbName, clock, strongroom };
  await openCore(core, house);
  return house;
}

/** Files are cleaned by the filters alone. */
export const WITHOUT_CANVAS: FileTools = {
  images: { redraw: async () => "not_available" },
};

export function coreOn(
  dbName: string,
  clock: { ms: number },
  records: readonly AnyRecord[] = [],
): VaultApi {
  return createVaultCore(partsOn(dbName, clock, records));
}

/** What a core or a store is composed of in tests. */
export function partsOn(
  dbName: string,
  clock: { ms: number },
  records: readonly AnyRecord[] = [],
): StoreParts {
  return {
    openDatabase: () => new VaultDatabase(dbName),
    now: () => (clock.ms += 1000),
    generateDemo: async () => records,
    files: WITHOUT_CANVAS,
  };
}

/** Opens a core with the grant and the strongroom of a house, as main would after an erasure, too. */
export function openCore(
  core: VaultApi,
  { grant, strongroom }: Pick<House, "grant" | "strongroom">,
): Promise<OpenedStore> {
  const { generation, sealedStoreKey } = strongroom.files;
  const switched = sealedStoreKey !== null && generation !== null;
  const given = switched
    ? { ...grant(), generation, sealedStoreKey: sealedStoreKey.slice() }
    : grant();
  return core.open(given, strongroom, () => undefined);
}

/** The same store after a lock: a new core, a new copy of the grant. */
export async function reopen(house: House): Promise<VaultApi> {
  const core = coreOn(house.dbName, house.clock);
  await openCore(core, house);
  return core;
}

export interface CaseFacts {
  readonly receptionAt?: string;
  readonly familyNameKm?: string;
  readonly givenNameKm?: string;
  readonly familyNameLatin?: string;
  readonly givenNameLatin?: string;
  readonly status?: CaseContent["caseFile"]["status"];
  readonly consents?: readonly Consent[];
  readonly sex?: "female" | "male";
  readonly narrative?: string;
}

const AT_INTAKE: readonly Purpose[] = [
  "store_and_manage_file",
  "receive_services",
  "non_identifying_statistics",
];

/** A grown person of whom every question was asked, so that the file may begin in any state. */
export function caseOf(facts: CaseFacts = {}): CaseContent {
  const answerOf = (text: string | undefined) =>
    text ? known(text) : { mv: "not_asked" as const };
  const blank = newCase({
    caseId: randomUuid(),
    personId: randomUuid(),
    caseNo: makeCaseNo("RD", randomBytes(5)),
    survivorCode: makeSurvivorCode(randomBytes(6)),
    siteOrgId: "0b8f5c1e-7d6a-4f0e-9a51-3f2f6f0d1a01",
    caseOwner: randomUuid(),
    receptionAt: facts.receptionAt ?? "2026-10-03T09:20",
  });
  const unknown = { mv: "unknown" as const };
  const given = facts.consents ?? [];
  const asked = AT_INTAKE.filter((purpose) => given.every((one) => one.purpose !== purpose));
  return caseContentSchema.parse({
    ...blank,
    caseFile: {
      ...blank.caseFile,
      receptionBasis: "police_rescue",
      urgentRisk: "none",
      shelterAssessment: known("possible"),
      formalIdentification: known("not_sought"),
      status: facts.status ?? "active",
      narrative: answerOf(facts.narrative),
    },
    person: {
      ...blank.person,
      ...{ ageYearsStated: known(31), ageStatedOn: "2026-10-01", nationality: unknown },
      ...{ languages: unknown, interpreterNeeded: known("no") },
      familyNameKm: answerOf(facts.familyNameKm),
      givenNameKm: answerOf(facts.givenNameKm),
      familyNameLatin: answerOf(facts.familyNameLatin),
      givenNameLatin: answerOf(facts.givenNameLatin),
      sex: facts.sex === undefined ? unknown : known(facts.sex),
    },
    consents: [...asked.map((purpose) => consentOf(purpose, "given")), ...given],
  });
}

export function consentOf(purpose: Purpose, decision: Consent["decision"]): Consent {
  return {
    consentId: randomUuid(),
    ...{ purpose, decision },
    recipientOrgId: null,
    dataScope: [],
    excludedDetail: { mv: "not_asked" },
    excludeReason: { mv: "not_asked" },
    givenBy: "self",
    guardianRelatedId: null,
    childAssent: { mv: "not_asked" },
    bestInterestBy: [],
    legalBasis: "consent",
    textVersion: "1",
    language: "khm",
    readAloud: true,
    interpreterRef: { mv: "not_asked" },
    evidence: { mv: "not_asked" },
    validFrom: "2026-10-01",
    expiresOn: "2027-10-01",
    withdrawnAt: null,
  };
}

export function incidentOf(
  victims: readonly CaseContent[],
  actionDate = "2026-10-02",
): IncidentContent {
  const notAsked = { mv: "not_asked" };
  return incidentContentSchema.parse({
    incidentId: randomUuid(),
    countingBasis: "crackdown",
    policeRef: notAsked,
    actionDate,
    reportedOn: notAsked,
    openedByOrgId: null,
    adminCode: known("12"),
    offenceGroup: "human_trafficking",
    offenceArticles: notAsked,
    allegedTypes: notAsked,
    interventionResult: notAsked,
    officialInvolvement: notAsked,
    officialOrgId: null,
    businessFront: notAsked,
    establishmentClosedOn: null,
    note: notAsked,
    victims: victims.map(({ caseFile, person }) => ({
      victimKey: randomUuid(),
      personId: person.personId,
      caseId: caseFile.caseId,
      rescueDate: actionDate,
      victimStatus: "presumed",
      sex: notAsked,
      ageAtRescue: notAsked,
      nationality: notAsked,
      handovers: [],
    })),
    suspects: [],
  });
}

/** One house learns another's card as that of a part of its own body, and two people compare the fingerprint unless told otherwise. */
export async function introduce(
  to: House,
  from: House,
  checkedBy = ["Chan", "Keo"],
): Promise<CardPreview> {
  const { bytes } = await from.core.ownCard();
  return introduceCard(to, bytes, checkedBy);
}

/** The same with the card file of any house. */
export async function introduceCard(
  to: Pick<House, "core">,
  bytes: Uint8Array,
  checkedBy = ["Chan", "Keo"],
): Promise<CardPreview> {
  const card = await to.core.readCard(bytes);
  if (!card.ok) throw new Error(card.error);
  if (card.value.is !== "card") throw new Error("no card");
  const { orgId, nameKm, nameEn, orgType, adminCode, ageRecipient, signingPublic } = card.value;
  const own = (await to.core.listOrganisations()).find(({ isOwn }) => isOwn);
  const saved = await to.core.saveOrganisation(
    {
      ...{ orgId, nameKm, nameEn, orgType, adminCode },
      ...NO_MORE_KNOWN,
      parentOrgId: own?.orgId ?? null,
      phone: "",
      isHotline: false,
      siteSecret: false,
      isOwn: false,
      keys: {
        ...{ ...KEYS_UNCHECKED, ageRecipient, signingPublic },
        fingerprintCheckedBy: checkedBy,
        fingerprintCheckedOn: "2026-10-01",
      },
    },
    0,
  );
  if (!saved.ok) throw new Error(saved.error);
  return card.value;
}

export const ANY_CASE: CaseQuery = { ...EVERY_CASE, limit: 50 };

/** The value of a result that a test relies on. */
export function must<T>(result: { ok: true; value: T } | { ok: false; error: string }): T {
  if (!result.ok) throw new Error(`Unexpected refusal: ${result.error}`);
  return result.value;
}

/** A record without what the store adds to it: what a form would save again. */
export function contentOf<R extends { kind: unknown; meta: unknown }>(
  record: R,
): Omit<R, "kind" | "meta"> {
  return Object.fromEntries(
    Object.entries(record).filter(([key]) => key !== "kind" && key !== "meta"),
  ) as Omit<R, "kind" | "meta">;
}

/** From now on the engine has no room for rows of one table, until `release`. */
export function fillDisk(tableName: string): { readonly release: () => void } {
  const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, "put")!;
  const original = put.value as (this: IDBObjectStore, ...given: unknown[]) => IDBRequest;
  Object.defineProperty(IDBObjectStore.prototype, "put", {
    ...put,
    value(this: IDBObjectStore, ...given: unknown[]) {
      if (this.name === tableName) throw new DOMException("full", "QuotaExceededError");
      return original.apply(this, given);
    },
  });
  return { release: () => Object.defineProperty(IDBObjectStore.prototype, "put", put) };
}

/** All rows of all tables, to compare before and after. */
export async function everyRow(dbName: string): Promise<unknown> {
  const db = new VaultDatabase(dbName);
  const rows = await Promise.all(db.tables.map((table) => table.toArray()));
  db.close();
  return rows;
}
