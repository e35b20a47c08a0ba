import { Decrypter } from "age-encryption";
import { openIdentity, type Identity } from "../../shared/crypto";
import { known } from "../../shared/domain/answer";
import { recordId, type AnyRecord } from "../../shared/domain/any-record";
import { EVERY_CASE, type BatchRequest } from "../../renderer/store/vault-api";
import {
  caseOf,
  contentOf,
  incidentOf,
  introduce,
  must,
  openHouse,
  type House,
} from "../unit/store/builders";
import { planFor } from "../unit/store/partners";
import { sealFor } from "../unit/store/tickets";

/** A file that one house made for another, with its plaintext. */
export interface HonestFile {
  readonly kind: string;
  readonly bytes: Uint8Array;
  readonly plain: Uint8Array;
}

/** Two houses that know each other: one sends, the other has files of its own and receives. */
export interface Correspondents {
  readonly site: House;
  readonly siteIdentity: Identity;
  readonly desk: House;
  readonly deskIdentity: Identity;
  readonly files: readonly HonestFile[];
}

const MONTH = "2026-10";

/** Builds both houses anew, and one honest file of every kind that the program makes. */
export async function correspondents(): Promise<Correspondents> {
  const site = await openHouse({ nameEn: "Rumduol House" });
  const desk = await openHouse({ nameEn: "Data desk" });
  const { orgId } = await introduce(site, desk);
  await introduce(desk, site);
  await fill(site, 4);
  await fill(desk, 2);
  const siteIdentity = await identityOf(site);
  const deskIdentity = await identityOf(desk);
  const files: HonestFile[] = [];
  for (const kind of ["sync", "statistical", "pseudonymous", "sync"] as const) {
    if (files.length > 0) await change(site);
    const request: BatchRequest = { kind, period: MONTH, recipientOrgId: orgId };
    const batch = must(await sealFor(site, request));
    await site.core.markExported(batch.batchId, `${batch.batchId}.chumrok`);
    files.push({ kind, bytes: batch.bytes, plain: await plainOf(batch.bytes, deskIdentity) });
  }
  const receipt = await receiptFrom(site, desk);
  files.push({ kind: "receipt", bytes: receipt, plain: await plainOf(receipt, deskIdentity) });
  for (const [kind, bytes] of [
    ["referral", (await packetFrom(site, orgId)).bytes],
    ["referral_reply", await answerFrom(site, desk)],
    ["recall", await recallFrom(site)],
  ] as const) {
    files.push({ kind, bytes, plain: await plainOf(bytes, deskIdentity) });
  }
  return { site, siteIdentity, desk, deskIdentity, files };
}

/** What `site` says of a batch that `desk` sent to it. */
async function receiptFrom(site: House, desk: House): Promise<Uint8Array> {
  const recipientOrgId = site.grant().organisation.orgId;
  const batch = must(await sealFor(desk, { kind: "sync", period: MONTH, recipientOrgId }));
  await desk.core.markExported(batch.batchId, "to-site.chumrok");
  const { importId } = must(await site.core.openBatch(batch.bytes, () => undefined));
  const { batchId } = must(await site.core.applyImport(importId));
  return must(await site.core.makeReceipt(batchId ?? "")).bytes;
}

/** What `site` asks back: its latest batch, of whole records. */
async function recallFrom({ core }: House): Promise<Uint8Array> {
  const sent = (await core.listBatches()).find(({ direction }) => direction === "sent");
  return must(await core.takeBackBatch(sent?.batchId ?? "")).bytes;
}

/** A referral of `house` that left as a sealed file. */
async function packetFrom({ core }: House, toOrgId: string) {
  const { id: caseId } = must(await core.saveCase(caseOf({ givenNameLatin: "Sreymom" }), 0));
  const plan = planFor(toOrgId);
  const { referralId, rowVersion } = must(await core.startReferral(caseId, 1, plan, null));
  const made = must(await core.sendReferralFile(caseId, referralId, rowVersion));
  must(await core.referralFileWritten(made.batchId, `${made.batchId}.chumrok`));
  return made;
}

/** What `site` says to a referral that `desk` made to it. */
async function answerFrom(site: House, desk: House): Promise<Uint8Array> {
  const packet = await packetFrom(desk, site.grant().organisation.orgId);
  const { importId } = must(await site.core.openBatch(packet.bytes, () => undefined));
  must(await site.core.applyImport(importId));
  return must(await site.core.makeAnswers(desk.grant().organisation.orgId)).bytes;
}

async function fill({ core }: House, count: number): Promise<void> {
  const contents = Array.from({ length: count }, (_, at) =>
    caseOf({
      familyNameKm: "សុខ",
      givenNameLatin: "Chan",
      sex: at % 2 === 0 ? "female" : "male",
      narrative: "An invented account. ".repeat(10),
    }),
  );
  for (const content of contents) must(await core.saveCase(content, 0));
  const incident = incidentOf(contents);
  must(await core.saveIncident({ ...incident, note: known("An invented raid.") }, 0));
}

/** So that the next file holds versions that the recipient has not got. */
async function change({ core }: House): Promise<void> {
  const { rows } = await core.queryCases({ ...EVERY_CASE, limit: 2 });
  for (const { caseId, rowVersion } of rows) {
    const record = await core.get("case", caseId);
    if (record === null) throw new Error("a case is missing");
    const caseFile = { ...record.caseFile, narrative: known("The account was added to.") };
    must(await core.saveCase({ ...contentOf(record), caseFile }, rowVersion));
  }
}

async function identityOf({ grant }: House): Promise<Identity> {
  const { rootKey, sealedIdentity } = grant();
  return openIdentity(rootKey, sealedIdentity);
}

async function plainOf(bytes: Uint8Array, { ageIdentity }: Identity): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(ageIdentity);
  return decrypter.decrypt(bytes);
}

/** Every record of a house, by its id, as its screens would get it. */
export async function recordsOf({ core }: House): Promise<ReadonlyMap<string, AnyRecord>> {
  const { rows } = await core.queryCases({ ...EVERY_CASE, limit: 500 });
  const incidents = await core.listIncidents();
  const organisations = await core.listOrganisations();
  const found = await Promise.all([
    ...rows.map(({ caseId }) => core.get("case", caseId)),
    ...incidents.map(({ incidentId }) => core.get("incident", incidentId)),
    ...organisations.map(({ orgId }) => core.get("organisation", orgId)),
  ]);
  const present = found.filter((record) => record !== null);
  return new Map(present.map((record) => [recordId(record), record]));
}
