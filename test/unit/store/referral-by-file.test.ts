import { beforeEach, describe, expect, it } from "vitest";
import { Decrypter } from "age-encryption";
import { openIdentity, randomUuid, type Identity } from "../../../shared/crypto";
import { known } from "../../../shared/domain/answer";
import { DATA_SCOPE } from "../../../shared/domain/code-lists/case-files";
import type { ReferralReply } from "../../../shared/domain/referral-reply";
import { acceptedTransfer } from "../../../shared/domain/referral-transfer";
import type { ExchangeItem } from "../../../shared/exchange/item";
import { makeFile } from "../../../shared/exchange/make-file";
import { replyItem } from "../../../shared/exchange/referral-reply-item";
import { fileDraft } from "../../../renderer/store/file-draft";
import { newDraftReferred } from "../../../renderer/features/intake/new-draft";
import { caseContentSchema } from "../../../shared/domain/case-record";
import { caseOf, contentOf, everyRow, must, openHouse, reopen, type House } from "./builders";
import {
  answersOf,
  makePartners,
  openPartners,
  previewOf,
  readyReferral,
  referralIn,
  sendPacket,
  takeIn,
  type Partners,
} from "./partners";
import { openAs } from "./tickets";

// Two houses that never share a network finish a referral by files (dictionary §6).

let partners: Partners;
let site: House;
let clinic: House;

beforeEach(async () => {
  partners = await openPartners();
  ({ site, clinic } = partners);
});

async function identityOf({ grant }: House): Promise<Identity> {
  const { rootKey, sealedIdentity } = grant();
  return openIdentity(rootKey, sealedIdentity);
}

/** The one line that waits at the clinic. */
async function lineAt(house: House) {
  const [line] = await house.core.incomingReferrals();
  if (line === undefined) throw new Error("nothing waits");
  return line;
}

/** A yes, and the first save of the file that was begun with what came. */
async function beginFile(house: House): Promise<string> {
  const line = await lineAt(house);
  const caseId = randomUuid();
  const referral = must(await house.core.acceptReferral(line.referralId, caseId));
  const { organisation, user } = house.grant();
  const draft = newDraftReferred(
    { caseId, referral, personName: line.personName, packet: line.packet, basis: "ngo_referral" },
    {
      ...{ siteOrgId: organisation.orgId, siteCode: organisation.siteCode, userId: user.userId },
      now: new Date(house.clock.ms),
    },
  );
  const raw = draft.values as { caseFile: object };
  const content = caseContentSchema.parse({
    ...raw,
    caseFile: { ...raw.caseFile, urgentRisk: "none" },
  });
  must(await house.core.saveCase(content, 0));
  return caseId;
}

async function moveAt(
  house: House,
  caseId: string,
  event: Parameters<House["core"]["moveReferral"]>[3],
) {
  const record = (await house.core.get("case", caseId))!;
  const { referralId } = record.referrals.find(({ direction }) => direction === "in")!;
  must(await house.core.moveReferral(caseId, referralId, record.meta.rowVersion, event));
}

describe("a referral by file", () => {
  it("is finished by two houses that are never connected", async () => {
    const { clinicId, siteId } = partners;
    const { caseId, referralId, bytes } = await sendPacket(partners);
    expect(await referralIn(site, caseId, referralId)).toMatchObject({
      ...{ status: "sent", sentVia: "encrypted_file" },
    });
    expect((await takeIn(clinic, bytes)).packet).toMatchObject({ standing: "new" });
    expect(await lineAt(clinic)).toMatchObject({ status: "received", fromOrgId: siteId });

    await takeIn(site, await answersOf(clinic, siteId));
    expect((await referralIn(site, caseId, referralId)).status).toBe("received");
    const fileId = await beginFile(clinic);
    const begun = (await clinic.core.get("case", fileId))!;
    expect(begun.person.givenNameLatin).toEqual(known("Sreymom"));
    expect(begun.referrals).toMatchObject([{ direction: "in", fromOrgId: siteId }]);
    expect(await clinic.core.incomingReferrals()).toEqual([]);

    await takeIn(site, await answersOf(clinic, siteId));
    expect((await referralIn(site, caseId, referralId)).status).toBe("accepted");
    await moveAt(clinic, fileId, { type: "start_service" });
    await moveAt(clinic, fileId, { type: "complete", outcome: "partly" });
    const preview = await takeIn(site, await answersOf(clinic, siteId));
    expect(preview.replies).toMatchObject([{ status: "completed", standing: "new" }]);
    const done = (await site.core.get("case", caseId))!;
    expect(done.referrals.map(({ status }) => status)).toEqual(["completed"]);
    expect(done.services).toMatchObject([{ providerOrgId: clinicId, outcome: known("partly") }]);
    expect(await clinic.core.answersOwed()).toEqual([]);
    expect(await site.core.waitingReferrals()).toEqual([]);
  });

  it("moves the whole file on a transfer, and leaves a stub once it was accepted", async () => {
    const { caseId, referralId, bytes } = await sendPacket(partners, {
      ...{ kind: "transfer", packetScope: [...DATA_SCOPE], accompaniedBy: known("Dara") },
    });
    await takeIn(clinic, bytes);
    expect(acceptedTransfer((await site.core.get("case", caseId))!)).toBeNull();
    const fileId = await beginFile(clinic);
    const taken = (await clinic.core.get("case", fileId))!;
    expect(taken.caseFile.narrative).toEqual(known("The whole account, which stays here."));
    expect(taken.meta.originOrgId).toBe(partners.clinicId);
    await takeIn(site, await answersOf(clinic, partners.siteId));
    expect((await referralIn(site, caseId, referralId)).status).toBe("accepted");
    expect(acceptedTransfer((await site.core.get("case", caseId))!)).toMatchObject({ referralId });
    await moveAt(clinic, fileId, { type: "start_service" });
    expect(await clinic.core.answersOwed()).toEqual([]);
  });

  it("comes back as a no with its reason, and nothing of the person stays there", async () => {
    const { caseId, referralId, bytes } = await sendPacket(partners);
    await takeIn(clinic, bytes);
    const line = await lineAt(clinic);
    must(await clinic.core.declineReferral(line.referralId, "capacity"));
    expect(await lineAt(clinic)).toMatchObject({ packet: null, note: "", status: "rejected" });
    await takeIn(site, await answersOf(clinic, partners.siteId));
    expect(await referralIn(site, caseId, referralId)).toMatchObject({
      ...{ status: "rejected", rejectReason: "capacity" },
    });
  });

  it("goes into a file that is here, and fills only what nobody had said", async () => {
    const { bytes } = await sendPacket(partners);
    await takeIn(clinic, bytes);
    const own = caseOf({ givenNameLatin: "Mom" });
    const { id: caseId } = must(await clinic.core.saveCase(own, 0));
    const line = await lineAt(clinic);
    must(await clinic.core.acceptIntoFile(line.referralId, { caseId, rowVersion: 1 }));
    const file = (await clinic.core.get("case", caseId))!;
    expect(file.person.givenNameLatin).toEqual(known("Mom"));
    expect(file.person.familyNameLatin).toEqual(known("Keo"));
    expect(await clinic.core.answersOwed()).toMatchObject([
      { orgId: partners.siteId, answers: [{ status: "accepted" }] },
    ]);
  });

  it("waits over a lock, sealed, and is gone with the file that took it in", async () => {
    const { bytes } = await sendPacket(partners);
    await takeIn(clinic, bytes);
    expect(JSON.stringify(await everyRow(clinic.dbName))).not.toContain("Sreymom");
    const again = { ...clinic, core: await reopen(clinic) };
    expect((await lineAt(again)).packet?.told.person.givenNameLatin).toEqual(known("Sreymom"));
    await beginFile(again);
    const core = await reopen(clinic);
    expect(await core.incomingReferrals()).toEqual([]);
    expect(await core.answersOwed()).toMatchObject([{ answers: [{ status: "accepted" }] }]);
  });
});

describe("a packet", () => {
  it("does not open for a third house, nor with its key", async () => {
    const third = await openHouse({ nameEn: "Third House" });
    await makePartners(third, site);
    await makePartners(site, third);
    const { bytes } = await sendPacket(partners);
    const before = await everyRow(third.dbName);
    expect(await third.core.openBatch(bytes, () => undefined)).toEqual({
      ...{ ok: false, error: "wrong_key" },
    });
    expect(await everyRow(third.dbName)).toEqual(before);
    const decrypter = new Decrypter();
    decrypter.addIdentity((await identityOf(third)).ageIdentity);
    await expect(decrypter.decrypt(bytes)).rejects.toThrow();
  });

  it("that comes again, changed or from another house, is named and taken in once", async () => {
    const { caseId, referralId, bytes } = await sendPacket(partners);
    await takeIn(clinic, bytes);
    expect((await takeIn(clinic, bytes)).packet?.standing).toBe("same");
    expect(await clinic.core.incomingReferrals()).toHaveLength(1);

    const { packet } = await previewOf(clinic, bytes);
    const changed = { ...packet!.packet, urgency: "within_1h" as const };
    const file = await forgedFile(site, clinic, "referral", [itemOf(changed)], 2);
    expect((await takeIn(clinic, file)).packet?.standing).toBe("changed");
    expect(await clinic.core.incomingReferrals()).toMatchObject([{ urgency: "within_1h" }]);

    const third = await openHouse({ nameEn: "Third House" });
    await makePartners(clinic, third);
    const foreign = await forgedFile(third, clinic, "referral", [itemOf(changed)], 1);
    expect((await takeIn(clinic, foreign)).packet?.standing).toBe("foreign");
    expect(await clinic.core.incomingReferrals()).toHaveLength(1);
    expect((await referralIn(site, caseId, referralId)).status).toBe("sent");
  });

  it("is one to a file, and nothing else is in it", async () => {
    const { bytes } = await sendPacket(partners);
    const { packet } = (await previewOf(clinic, bytes)).packet!;
    const two = [itemOf(packet), itemOf({ ...packet, referralId: randomUuid() })];
    const double = await forgedFile(site, clinic, "referral", two, 2);
    const empty = await forgedFile(site, clinic, "referral", [], 2);
    const mixed = await forgedFile(site, clinic, "sync", [itemOf(packet)], 1);
    for (const file of [double, empty, mixed]) {
      expect(await clinic.core.openBatch(file, () => undefined)).toMatchObject({
        error: "bad_content",
      });
    }
  });

  it("that says more than its scope names is refused", async () => {
    const { bytes } = await sendPacket(partners);
    const { packet } = (await previewOf(clinic, bytes)).packet!;
    const more = { ...packet.told, person: { ...packet.told.person, pregnant: known("yes") } };
    const bigger = { ...packet, told: more };
    const file = await forgedFile(site, clinic, "referral", [itemOf(bigger)], 2);
    expect(await clinic.core.openBatch(file, () => undefined)).toMatchObject({ ok: false });
    expect(await clinic.core.incomingReferrals()).toEqual([]);
  });

  it("is not made for a house whose keys nobody compared, nor against the gate of now", async () => {
    const third = await openHouse({ nameEn: "Third House" });
    const clinicId = await makePartners(site, third, []);
    const unchecked = await readyReferral({ site, clinicId });
    const file = (of: Awaited<ReturnType<typeof readyReferral>>) =>
      site.core.sendReferralFile(of.caseId, of.referralId, of.rowVersion);
    expect(await file(unchecked)).toMatchObject({ error: "referral_stopped" });
    const ready = await readyReferral(partners);
    const org = (await site.core.get("organisation", partners.clinicId))!;
    const over = { ...contentOf(org), ispExpiresOn: "2026-02-01" };
    must(await site.core.saveOrganisation(over, org.meta.rowVersion));
    expect(await file(ready)).toMatchObject({ error: "referral_consent" });
    expect((await referralIn(site, ready.caseId, ready.referralId)).status).toBe("ready");
  });

  it("is not made by who writes no files", async () => {
    const { caseId, referralId, rowVersion } = await readyReferral(partners);
    const officer = await openAs(site, "data_officer");
    expect(await officer.core.sendReferralFile(caseId, referralId, rowVersion)).toMatchObject({
      error: "not_allowed",
    });
  });

  it("is taken in by who writes files; a month's batch is not, and nobody learns what is in it", async () => {
    const { bytes } = await sendPacket(partners);
    const month = await forgedFile(site, clinic, "sync", [], 1);
    const worker = await openAs(clinic, "intake_worker");
    expect(await worker.core.openBatch(month, () => undefined)).toEqual({
      ...{ ok: false, error: "not_allowed" },
    });
    await takeIn(worker, bytes);
    expect(await lineAt(worker)).toMatchObject({ status: "received" });
    const auditor = await openAs(clinic, "auditor");
    expect(await auditor.core.openBatch(bytes, () => undefined)).toMatchObject({
      error: "not_allowed",
    });
    expect(await auditor.core.incomingReferrals()).toEqual([]);
    expect(await auditor.core.answersOwed()).toEqual([]);
  });

  it("of a file that was since hidden from somebody is not theirs to answer", async () => {
    await takeIn(clinic, (await sendPacket(partners)).bytes);
    const caseId = await beginFile(clinic);
    const record = (await clinic.core.get("case", caseId))!;
    const caseFile = { ...record.caseFile, accessLevel: "restricted" as const };
    must(await clinic.core.saveCase({ ...contentOf(record), caseFile }, record.meta.rowVersion));
    const worker = await openAs(clinic, "case_worker");
    expect(await worker.core.answersOwed()).toEqual([]);
    expect(await worker.core.makeAnswers(partners.siteId)).toMatchObject({
      error: "record_missing",
    });
    expect(await clinic.core.answersOwed()).toHaveLength(1);
  });

  it("that was surely not written leaves the referral ready, and its number free", async () => {
    const { caseId, referralId, rowVersion } = await readyReferral(partners);
    const { core } = site;
    const first = must(await core.sendReferralFile(caseId, referralId, rowVersion));
    must(await core.referralFileNotWritten(first.batchId));
    expect(await referralIn(site, caseId, referralId)).toMatchObject({
      ...{ status: "ready", packetSha256: null, sentAt: null, receiptCode: null },
    });
    const second = must(await core.sendReferralFile(caseId, referralId, rowVersion + 2));
    expect((await previewOf(clinic, second.bytes)).sequence).toBe(1);
    must(await core.referralFileWritten(second.batchId, "referral.chumrok"));
    expect(await core.referralFileNotWritten(second.batchId)).toMatchObject({ ok: false });
    expect((await referralIn(site, caseId, referralId)).status).toBe("sent");
  });

  it("that was lost is written again, the same to the byte", async () => {
    const { caseId, referralId, bytes } = await sendPacket(partners);
    const record = (await site.core.get("case", caseId))!;
    const person = { ...record.person, givenNameLatin: known("Another") };
    must(await site.core.saveCase({ ...contentOf(record), person }, record.meta.rowVersion));
    const again = must(await site.core.sendReferralFileAgain(caseId, referralId));
    await takeIn(clinic, bytes);
    expect((await previewOf(clinic, again.bytes)).packet?.standing).toBe("same");
  });
});

describe("an answer", () => {
  async function replyTo(
    bytes: Uint8Array,
    change: Partial<ReferralReply> = {},
  ): Promise<ReferralReply> {
    const preview = await previewOf(clinic, bytes);
    must(await clinic.core.applyImport(preview.importId));
    const { packetSha256 } = await lineAt(clinic);
    const { referralId } = preview.packet!.packet;
    return {
      ...{ replyId: randomUuid(), referralId, packetSha256: packetSha256 ?? "" },
      ...{ at: "2026-10-16T03:00:00.000Z", status: "accepted" },
      ...change,
    } as ReferralReply;
  }

  it("is not believed from a third house, nor about another packet", async () => {
    const { caseId, referralId, bytes } = await sendPacket(partners);
    const honest = await replyTo(bytes);
    const third = await openHouse({ nameEn: "Third House" });
    await makePartners(site, third);
    const forged = await forgedFile(third, site, "referral_reply", [replyItem(honest)], 1);
    const other = replyItem({ ...honest, packetSha256: "ab".repeat(32) });
    const astray = await forgedFile(clinic, site, "referral_reply", [other], 1);
    for (const file of [forged, astray]) {
      expect((await takeIn(site, file)).replies).toMatchObject([{ standing: "unknown" }]);
    }
    expect((await referralIn(site, caseId, referralId)).status).toBe("sent");
  });

  it("that comes again, late or out of order changes nothing and loses nothing", async () => {
    const { caseId, referralId, bytes } = await sendPacket(partners);
    const honest = await replyTo(bytes);
    const files = await Promise.all(
      (["in_service", "received", "accepted", "in_service"] as const).map((status, at) =>
        forgedFile(
          ...([clinic, site, "referral_reply"] as const),
          [replyItem({ ...honest, status } as ReferralReply)],
          at + 1,
        ),
      ),
    );
    for (const [at, file] of files.entries()) {
      const { replies } = await takeIn(site, file);
      expect(replies).toMatchObject([{ standing: at === 0 ? "new" : "same" }]);
      expect((await referralIn(site, caseId, referralId)).status).toBe("in_service");
    }
    expect((await site.core.get("case", caseId))!.services).toHaveLength(1);
  });

  it("that the table does not allow is shown as such", async () => {
    const { caseId, referralId, bytes } = await sendPacket(partners);
    const honest = await replyTo(bytes);
    const { meta } = (await site.core.get("case", caseId))!;
    must(
      await site.core.moveReferral(caseId, referralId, meta.rowVersion, {
        ...{ type: "revoke", reason: "person_asked" },
      }),
    );
    const file = await forgedFile(clinic, site, "referral_reply", [replyItem(honest)], 1);
    expect((await takeIn(site, file)).replies).toMatchObject([{ standing: "not_now" }]);
    expect((await referralIn(site, caseId, referralId)).status).toBe("revoked");
  });

  it("names nobody, and several go to one house in one file", async () => {
    await takeIn(clinic, (await sendPacket(partners)).bytes);
    await takeIn(clinic, (await sendPacket(partners)).bytes);
    const bytes = await answersOf(clinic, partners.siteId);
    const preview = await previewOf(site, bytes);
    expect(preview.replies).toHaveLength(2);
    expect(JSON.stringify(preview.replies)).not.toContain("Sreymom");
  });

  it("that was surely not written is owed again", async () => {
    await takeIn(clinic, (await sendPacket(partners)).bytes);
    const { batchId } = must(await clinic.core.makeAnswers(partners.siteId));
    expect(await clinic.core.answersOwed()).toEqual([]);
    must(await clinic.core.referralFileNotWritten(batchId));
    expect(await clinic.core.answersOwed()).toHaveLength(1);
  });
});

function itemOf(record: { readonly referralId: string }): ExchangeItem {
  return {
    ...{ itemKey: record.referralId, recordKind: "referral_packet", rowVersion: 1, late: false },
    record,
  };
}

/** A file that a house's own key signed, made by hand and not by its program. */
async function forgedFile(
  from: House,
  to: House,
  cargo: "sync" | "referral" | "referral_reply",
  items: readonly ExchangeItem[],
  sequence: number,
): Promise<Uint8Array> {
  const identity = await identityOf(from);
  const { organisation } = to.grant();
  const recipient = await identityOf(to);
  const draft = fileDraft(
    { session: { ...from.grant() }, identity },
    {
      ...{ cargo, recipient: null, sequence, period: "2026-10", auditHead: null },
      ...{ cutoffAt: "2026-10-16T03:00:00.000Z" },
      previousManifestSha256: sequence === 1 ? null : "cd".repeat(32),
    },
  );
  const recipients = [{ orgId: organisation.orgId, ageRecipient: recipient.ageRecipient }];
  const inOrder = [...items].sort((a, b) => (a.itemKey < b.itemKey ? -1 : 1));
  return must(await makeFile({ ...draft, recipients }, inOrder, identity)).fileBytes;
}
