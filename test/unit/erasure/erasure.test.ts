import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import { openFrame } from "../../../renderer/store/journal/frames-of";
import { VaultDatabase, type RevisionRow, type SealedRow } from "../../../renderer/store/database";
import { openKeyRow } from "../../../renderer/store/keyring";
import { openKeys } from "../../../renderer/store/journal/open-keys";
import { openBox, randomUuid, type SealingKey } from "../../../shared/crypto";
import { erasureTarget, type ErasureReason } from "../../../shared/domain/retention";
import {
  appendEvent,
  AUDIT_START,
  withoutDetails,
  withoutReason,
} from "../../../shared/audit/audit-chain";
import { factsOf } from "../audit/events";
import { TALKING_JPEG } from "../attachments/files";
import {
  ANY_CASE,
  caseOf,
  everyRow,
  incidentOf,
  must,
  openHouse,
  reopen,
  type House,
} from "../store/builders";
import { SECOND_PERSON, ticketFor } from "../store/tickets";

const REASON = "asked_by_person";
const silent = (): void => undefined;

/** A house with a file that goes, one that stays, and everything that hangs on the first. */
async function houseWithTwo() {
  const house = await openHouse();
  const gone = caseOf({
    familyNameLatin: "Chan",
    givenNameLatin: "Dara",
    narrative: "Poipet",
    sex: "female",
  });
  const kept = caseOf({ familyNameLatin: "Keo" });
  const incident = incidentOf([gone, kept]);
  must(await house.core.saveCase(gone, 0));
  must(
    await house.core.saveCase({ ...gone, caseFile: { ...gone.caseFile, urgentRisk: "watch" } }, 1),
  );
  must(await house.core.saveCase(kept, 0));
  must(await house.core.saveIncident(incident, 0));
  const { caseId } = gone.caseFile;
  const draft = { form: "case", recordId: caseId, baseVersion: 2, step: "identity" } as const;
  const rest = { focusedField: null, values: { name: "Dara" }, updatedAt: "" };
  must(await house.core.saveDraft({ draftId: randomUuid(), ...draft, ...rest }));
  const facts = { kind: "photo", description: "", showsFace: true, showsSite: false } as const;
  const photo = must(await house.core.addAttachment(caseId, facts, TALKING_JPEG, silent));
  return { house, gone, kept, incident, caseId, photo };
}

async function erase(house: House, caseIds: readonly string[], reason: ErasureReason = REASON) {
  const ticket = await ticketFor(house, "purge", erasureTarget(caseIds));
  return house.core.eraseCases(caseIds, reason, ticket, silent);
}

describe("an erasure", () => {
  test("takes the file with its versions, drafts and attachments, and leaves the others", async () => {
    const { house, caseId, kept, photo, gone } = await houseWithTwo();
    const certificate = must(await erase(house, [caseId]));
    expect(certificate).toMatchObject({
      caseNos: [gone.caseFile.caseNo],
      reason: REASON,
      approvedBy: SECOND_PERSON,
      counts: { versions: 2, drafts: 1, attachments: 1 },
    });
    for (const core of [house.core, await reopen(house)]) {
      expect(await core.get("case", caseId)).toBeNull();
      expect(await core.listVersions(caseId)).toEqual([]);
      expect(await core.listDrafts()).toEqual([]);
      expect(await core.listAttachments(caseId)).toEqual([]);
      expect((await core.readAttachment(photo.attachmentId, silent)).ok).toBe(false);
      expect((await core.queryCases({ ...ANY_CASE, text: "Poipet" })).total).toBe(0);
      expect((await core.queryCases(ANY_CASE)).rows.map((row) => row.caseId)).toEqual([
        kept.caseFile.caseId,
      ]);
      expect(await core.certificates()).toEqual([certificate]);
      expect(must(await core.verifyAudit(silent)).brokenAt).toBeNull();
      expect(await core.damagedRows()).toEqual([]);
    }
    expect(house.strongroom.files.removedAttachments).toEqual([photo.attachmentId]);
  });

  test("leaves the incident with its victims, under ids that lead nowhere", async () => {
    const { house, caseId, kept, incident, gone } = await houseWithTwo();
    must(await erase(house, [caseId]));
    const versions = await house.core.listVersions(incident.incidentId);
    expect(versions.map(({ rowVersion }) => rowVersion)).toEqual([2, 1]);
    for (const { rowVersion } of versions) {
      const version = await house.core.getVersion(incident.incidentId, rowVersion);
      const letters = JSON.stringify(version);
      expect(letters).not.toContain(caseId);
      expect(letters).not.toContain(gone.person.personId);
      expect(letters).toContain(kept.person.personId);
    }
    const present = await house.core.get("incident", incident.incidentId);
    expect(present?.incident.victims[0]?.sex).toEqual({ mv: "known", value: "female" });
  });

  test("opens nothing of the file any more: no key that exists opens any old box of it", async () => {
    const { house, caseId } = await houseWithTwo();
    const oldFiles = house.strongroom.copy();
    const oldRows = await rowsOf(house);
    const old = await openKeys(house.grant());
    expect(await opened([old.keys.keyring], oldRows.keyring, caseId)).toBe(1);
    must(await erase(house, [caseId]));

    const { generation, sealedStoreKey } = house.strongroom.files;
    const grant = {
      ...house.grant(),
      generation: generation!,
      sealedStoreKey: sealedStoreKey!.slice(),
    };
    const { keys, rootKeys } = await openKeys(grant);
    const present = await rowsOf(house);
    const dataKeys = await Promise.all(present.keyring.map((row) => openKeyRow(keys, row)));
    const storeKeys = Object.values(keys).filter((key) => typeof key !== "string");
    const living = [...storeKeys, ...dataKeys, rootKeys.storeKey];
    expect(present.keyring.map(({ id }) => id)).not.toContain(caseId);
    expect(await opened(living, oldRows.keyring, caseId)).toBe(0);
    const revisions = oldRows.revisions.filter(({ id }) => id === caseId);
    expect(revisions.length).toBeGreaterThan(0);
    for (const { rev, box } of revisions) {
      const place = { table: "revisions", rowId: caseId, keyId: "data/1", revision: rev };
      expect(await opensWithAny(living, place, box)).toBe(false);
    }
    for (const frame of oldFiles.frames.values()) {
      expect(await openFrame(old.keys, frame)).not.toBeNull();
      expect(await openFrame({ ...keys, generation: old.keys.generation }, frame)).toBeNull();
    }
    const everything = JSON.stringify(await everyRow(house.dbName));
    expect(everything).not.toContain(caseId);
  });

  test("needs another person, a reason, a file without legal hold, and few of them", async () => {
    const { house, caseId, kept } = await houseWithTwo();
    const { caseId: keptId } = kept.caseFile;
    const before = await everyRow(house.dbName);
    const other = await ticketFor(house, "purge", erasureTarget([keptId]));
    const refused = await house.core.eraseCases([caseId], REASON, other, silent);
    expect(refused).toEqual({ ok: false, error: "approval_refused" });
    expect(await erase(house, [caseId], "Dara asked" as ErasureReason)).toEqual({
      ok: false,
      error: "bad_request",
    });
    expect(await erase(house, [randomUuid()])).toEqual({ ok: false, error: "record_missing" });
    expect(await erase(house, [caseId, caseId])).toEqual({ ok: false, error: "bad_request" });
    expect(await everyRow(house.dbName)).toEqual(before);
    const hold = {
      reason: "proceeding_open",
      setOn: "2026-10-15",
      reviewOn: "2027-10-15",
    } as const;
    must(await house.core.setLegalHold(caseId, hold, "the prosecutor wrote", 2));
    expect(await erase(house, [caseId])).toEqual({ ok: false, error: "legal_hold" });
    expect(await house.core.dueCases(400)).toMatchObject([
      { caseId, retentionClass: "hold_review" },
    ]);
  });
});

describe("the audit chain after an erasure", () => {
  const WORDS = {
    hold: "the aunt of Dara wrote",
    number: (caseNo: string) => `see ${caseNo.toLowerCase()}`,
    name: "DARA CHAN came with her",
    other: "a prosecutor wrote",
  };

  async function houseWithWords() {
    const told = await houseWithTwo();
    const { house, caseId, kept, photo } = told;
    const { caseId: keptId } = kept.caseFile;
    const hold = { reason: "person_asked", setOn: "2026-10-15", reviewOn: "2027-10-15" } as const;
    const texts = [WORDS.number(told.gone.caseFile.caseNo), WORDS.name, WORDS.other];
    for (const [at, text] of texts.entries()) {
      must(await house.core.setLegalHold(keptId, at % 2 === 0 ? hold : null, text, at + 1));
    }
    must(await house.core.setLegalHold(caseId, hold, WORDS.hold, 2));
    must(await house.core.setLegalHold(caseId, null, WORDS.hold, 3));
    must(await house.core.removeAttachment(photo.attachmentId, "Dara is on it"));
    return told;
  }

  test("has no word about the file, is whole, and says that reasons were removed", async () => {
    const { house, caseId } = await houseWithWords();
    const before = await shownEvents(house.core);
    must(await erase(house, [caseId]));
    for (const core of [house.core, await reopen(house)]) {
      const events = await shownEvents(core);
      const said = events.flatMap(({ reason, action }) => (action === "purge" ? [] : [reason]));
      expect(said.filter((reason) => reason !== null)).toEqual([WORDS.other]);
      expect(events.filter(({ isReasonErased }) => isReasonErased)).toHaveLength(5);
      const reasons = events.filter(({ action }) => action === "purge").map((one) => one.reason);
      expect(reasons).toEqual([REASON, REASON, null]);
      expect(must(await core.verifyAudit(silent)).brokenAt).toBeNull();
      const old = events.filter(({ sequence }) => sequence <= before.length);
      expect(old.map(({ hash }) => hash)).toEqual(before.map(({ hash }) => hash));
    }
  });

  test("still shows its own house the same digests: an exported chain is whole", async () => {
    const { house, caseId } = await houseWithWords();
    must(await erase(house, [caseId]));
    const { bytes } = must(await house.core.exportAudit());
    expect(must(await house.core.checkAuditFile(bytes)).brokenAt).toBeNull();
  });

  test("keeps the salt of no reason that went: nobody can try words until one fits", async () => {
    const event = await appendEvent(AUDIT_START, factsOf(0, { reason: WORDS.hold }));
    const bare = await withoutReason(event, "0".repeat(32));
    expect(JSON.stringify(bare)).not.toContain(event.salt);
    expect(await withoutDetails(bare)).toEqual(await withoutDetails(event));
    const guessed = { ...bare, reason: WORDS.hold, detailsSha256: undefined };
    expect(await withoutDetails(guessed)).not.toEqual(await withoutDetails(event));
  });
});

async function shownEvents(core: House["core"]) {
  const any = { actions: [], userIds: [], targetId: null, fromDay: null, toDay: null };
  return must(await core.auditEvents({ ...any, offset: 0, limit: 500 })).rows;
}

async function rowsOf({ dbName }: House) {
  const db = new VaultDatabase(dbName);
  const keyring: SealedRow[] = await db.keyring.toArray();
  const revisions: RevisionRow[] = await db.revisions.toArray();
  db.close();
  return { keyring, revisions };
}

async function opened(keys: readonly SealingKey[], rows: readonly SealedRow[], id: string) {
  const place = { table: "keyring", rowId: id, keyId: "keyring", revision: 0 };
  const own = rows.filter((row) => row.id === id);
  const results = await Promise.all(own.map(({ box }) => opensWithAny(keys, place, box)));
  return results.filter(Boolean).length;
}

async function opensWithAny(
  keys: readonly SealingKey[],
  place: Parameters<typeof openBox>[1],
  box: Uint8Array,
): Promise<boolean> {
  for (const key of keys) {
    const result = await openBox(key, place, box).catch(() => null);
    if (result !== null) return true;
  }
  return false;
}
