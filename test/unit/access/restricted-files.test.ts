import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "vitest";
import { randomUuid } from "../../../shared/crypto";
import { known } from "../../../shared/domain/answer";
import type { CaseContent } from "../../../shared/domain/case-record";
import { KEYS_UNCHECKED, NO_MORE_KNOWN } from "../../../shared/domain/organisation";
import type { Draft } from "../../../renderer/store/vault-api";
import { ANY_CASE, caseOf, must, openHouse, type House } from "../store/builders";
import { openAs, SECOND_PERSON, ticketFor } from "../store/tickets";

let house: House;
let hidden: CaseContent;
let open: CaseContent;

function draftOf(recordId: string): Draft {
  return {
    ...{ draftId: randomUuid(), form: "case", recordId, baseVersion: 1, step: "person" },
    ...{ focusedField: null, values: { typed: "invented" }, updatedAt: "" },
  };
}

function orgOf(orgId: string) {
  return {
    orgId,
    nameKm: "",
    nameEn: "An invented house",
    orgType: "ngo_shelter" as const,
    adminCode: "12",
    ...NO_MORE_KNOWN,
    phone: "",
    isHotline: false,
    siteSecret: false,
    isOwn: false,
    keys: {
      ...KEYS_UNCHECKED,
      ageRecipient: `age1${"q".repeat(58)}`,
      signingPublic: `${"A".repeat(43)}=`,
      fingerprintCheckedBy: [],
      fingerprintCheckedOn: null,
    },
  };
}

beforeEach(async () => {
  house = await openHouse();
  const { userId } = house.grant().user;
  const content = caseOf({
    givenNameLatin: "Sophea",
    narrative: "An invented account",
    status: "draft",
  });
  const access = { caseOwner: userId, accessLevel: "restricted" as const };
  hidden = { ...content, caseFile: { ...content.caseFile, ...access } };
  open = caseOf({ givenNameLatin: "Bopha", status: "draft" });
  must(await house.core.saveCase(hidden, 0));
  must(await house.core.saveCase(open, 0));
  must(await house.core.saveDraft(draftOf(hidden.caseFile.caseId)));
});

describe("a restricted file, for somebody who is not named in it", () => {
  it.each(["case_worker", "supervisor", "data_officer"] as const)(
    "is in no list, count, month or search of a %s",
    async (role) => {
      const { core } = await openAs(house, role);
      const page = await core.queryCases(ANY_CASE);
      expect(page.rows.map(({ caseId }) => caseId)).toEqual([open.caseFile.caseId]);
      expect([page.total, page.totalUnfiltered]).toEqual([1, 1]);
      for (const text of ["Sophea", hidden.caseFile.caseNo, hidden.person.survivorCode]) {
        expect((await core.queryCases({ ...ANY_CASE, text })).total).toBe(0);
      }
      const today = await core.today();
      expect(today.drafts.map(({ caseId }) => caseId)).toEqual([open.caseFile.caseId]);
      expect(today.unfinished).toEqual([]);
    },
  );

  it.each(["supervisor", "data_officer", "trainer"] as const)(
    "answers a %s as an absent one",
    async (role) => {
      const { core } = await openAs(house, role);
      const absent = caseOf();
      const answers = async (content: CaseContent) => {
        const { caseId } = content.caseFile;
        return [
          await core.get("case", caseId),
          await core.getVersion(caseId, 1),
          await core.listVersions(caseId),
          await core.saveCase(content, 1),
          await core.restoreVersion(caseId, 1, 1, "An invented reason"),
          await core.restoreVersion(caseId, 1, 1, ""),
          (await core.listDrafts()).length,
        ];
      };
      expect(await answers(hidden)).toEqual(await answers(absent));
      const ofIncident = await core.get("incident", hidden.caseFile.caseId);
      expect(ofIncident).toBeNull();
    },
  );

  it("is not overwritten by a new file under its id", async () => {
    const { core } = await openAs(house, "supervisor");
    expect((await core.saveCase(hidden, 0)).ok).toBe(false);
    const owner = await openAs(house, "supervisor", {}, house.grant().user.userId);
    expect((await owner.core.get("case", hidden.caseFile.caseId))?.meta.rowVersion).toBe(1);
  });

  it("keeps its working copy to itself as well", async () => {
    const { core } = await openAs(house, "case_worker");
    const draft = draftOf(open.caseFile.caseId);
    must(await core.saveDraft(draft));
    expect((await core.listDrafts()).map(({ draftId }) => draftId)).toEqual([draft.draftId]);
    const mine = await openAs(house, "supervisor", {}, house.grant().user.userId);
    const theirs = (await mine.core.listDrafts()).find(
      ({ recordId }) => recordId === hidden.caseFile.caseId,
    );
    const other = await openAs(house, "case_worker");
    expect(await other.core.getDraft(theirs!.draftId)).toBeNull();
  });

  it.each(["supervisor", "trainer"] as const)(
    "is due to nobody's knowledge, a %s's",
    async (role) => {
      house.clock.ms += 120 * 86_400_000;
      const due = async ({ core }: House) => (await core.dueCases(30)).map(({ caseId }) => caseId);
      expect(await due(house)).toContain(hidden.caseFile.caseId);
      const other = await openAs(house, role);
      expect(await due(other)).toEqual(role === "trainer" ? [] : [open.caseFile.caseId]);
    },
  );

  it("leaves no entry in the audit chain that names it", async () => {
    const { core } = await openAs(house, "supervisor");
    const query = { actions: [], userIds: [], fromDay: null, toDay: null, offset: 0, limit: 500 };
    const page = must(await core.auditEvents({ ...query, targetId: null }));
    expect(JSON.stringify(page.rows)).toContain(open.caseFile.caseId);
    expect(JSON.stringify(page.rows)).not.toContain(hidden.caseFile.caseId);
  });

  it("is not in the number of records that Settings tells", async () => {
    const { core } = await openAs(house, "supervisor");
    const seen = (await core.health()).recordCount;
    const owner = await openAs(house, "supervisor", {}, house.grant().user.userId);
    expect((await owner.core.health()).recordCount).toBe(seen + 1);
  });

  it("is not where the next person's program opens", async () => {
    const { userId } = house.grant().user;
    const place = { path: `/cases/${hidden.caseFile.caseId}`, focusedField: null };
    await house.core.saveResume(place);
    const same = await openAs(house, "supervisor", {}, userId);
    expect(await same.core.takeResume()).toEqual(place);
    await same.core.saveResume(place);
    expect(await (await openAs(house, "supervisor")).core.takeResume()).toBeNull();
  });

  it("is still counted in what the house knows", async () => {
    const { core } = await openAs(house, "supervisor");
    const request = { kind: "sync", period: "2026-10", recipientOrgId: randomUuid() } as const;
    const preview = await core.previewBatch(request);
    const named = preview.leftOut.flatMap(({ caseIds }) => caseIds);
    expect(named).toEqual([open.caseFile.caseId]);
  });
});

describe("opening a restricted file with a second person", () => {
  const reason = "An invented reason";

  it("shows that one file until the lock, and notes who agreed and why", async () => {
    const worker = await openAs(house, "case_worker");
    const { caseId, caseNo } = hidden.caseFile;
    const ticket = await ticketFor(worker, "restricted_view", caseNo);
    expect(await worker.core.openRestricted(caseNo, reason, ticket)).toEqual({
      ok: true,
      value: { caseId },
    });
    expect((await worker.core.queryCases(ANY_CASE)).total).toBe(2);
    expect((await worker.core.get("case", caseId))?.caseFile.caseNo).toBe(caseNo);
    const { userId } = worker.grant().user;
    const again = await openAs(house, "case_worker", {}, userId);
    expect(await again.core.get("case", caseId)).toBeNull();
    const auditor = await openAs(house, "auditor");
    const query = { userIds: [], fromDay: null, toDay: null, offset: 0, limit: 9 };
    const views = await auditor.core.auditEvents({
      ...{ ...query, actions: ["view_identifiers"], targetId: caseId },
    });
    const notes = must(views).rows.filter((row) => row.reason !== null);
    expect(notes).toMatchObject([{ reason, userId, approvedBy: SECOND_PERSON }]);
  });

  it("gives one answer for no such number, a file that is open to all, and a name", async () => {
    const worker = await openAs(house, "case_worker");
    for (const caseNo of ["RD-00000-0", open.caseFile.caseNo, "Sophea"]) {
      const ticket = await ticketFor(worker, "restricted_view", caseNo);
      expect(await worker.core.openRestricted(caseNo, reason, ticket)).toEqual({
        ok: false,
        error: "record_missing",
      });
    }
  });

  it("looks at the ticket before the number, so that nobody probes numbers alone", async () => {
    const worker = await openAs(house, "case_worker");
    for (const caseNo of [hidden.caseFile.caseNo, "RD-00000-0"]) {
      const ofOther = await ticketFor(worker, "restricted_view", "RD-11111-1");
      const oneself = { approvedBy: worker.grant().user.userId };
      const own = await ticketFor(worker, "restricted_view", caseNo, oneself);
      for (const ticket of [ofOther, own, { ...own, approvedBy: SECOND_PERSON }]) {
        expect(await worker.core.openRestricted(caseNo, reason, ticket)).toEqual({
          ok: false,
          error: "approval_refused",
        });
      }
    }
  });

  it("takes a ticket once, for ten minutes, and with a reason", async () => {
    const worker = await openAs(house, "case_worker");
    const { caseNo } = hidden.caseFile;
    const ticket = await ticketFor(worker, "restricted_view", caseNo);
    expect(await worker.core.openRestricted(caseNo, " ", ticket)).toMatchObject({ ok: false });
    expect((await worker.core.openRestricted(caseNo, reason, ticket)).ok).toBe(true);
    expect(await worker.core.openRestricted(caseNo, reason, ticket)).toEqual({
      ok: false,
      error: "approval_refused",
    });
    const late = await ticketFor(worker, "restricted_view", caseNo);
    worker.clock.ms += 11 * 60_000;
    expect(await worker.core.openRestricted(caseNo, reason, late)).toEqual({
      ok: false,
      error: "approval_expired",
    });
  });

  it("takes no ticket of the session before: what was used up there is forgotten here", async () => {
    const worker = await openAs(house, "case_worker");
    const { caseNo } = hidden.caseFile;
    const ticket = await ticketFor(worker, "restricted_view", caseNo);
    expect((await worker.core.openRestricted(caseNo, reason, ticket)).ok).toBe(true);
    worker.clock.ms += 60_000;
    const again = await openAs(house, "case_worker", {}, worker.grant().user.userId);
    expect(await again.core.openRestricted(caseNo, reason, ticket)).toEqual({
      ok: false,
      error: "approval_expired",
    });
  });
});

describe("roles", () => {
  it.each(["trainer", "auditor"] as const)(
    "a %s reads no working copy of a file that was never saved",
    async (role) => {
      const draft = draftOf(randomUuid());
      must(await house.core.saveDraft(draft));
      expect(await house.core.getDraft(draft.draftId)).not.toBeNull();
      const { core } = await openAs(house, role);
      expect(await core.getDraft(draft.draftId)).toBeNull();
      expect(await core.listDrafts()).toEqual([]);
      expect((await core.today()).unfinished).toEqual([]);
    },
  );

  it("a case worker puts no keys of his own in a recipient's place, and says of none that they were compared", async () => {
    const orgId = randomUuid();
    const org = orgOf(orgId);
    must(await house.core.saveOrganisation(org, 0));
    const { core } = await openAs(house, "case_worker");
    const refused = { ok: false, error: "not_allowed" };
    const checked = { ...org.keys, fingerprintCheckedBy: ["One", "Two"] };
    const own = { ...org.keys, ageRecipient: `age1${"p".repeat(58)}` };
    for (const keys of [checked, own, null]) {
      expect(await core.saveOrganisation({ ...org, keys }, 1)).toEqual(refused);
    }
    must(await core.saveOrganisation({ ...org, phone: "012 000 000" }, 1));
  });

  it("a case worker voids no batch, and learns from no preview how many files it would take", async () => {
    const { core } = await openAs(house, "case_worker");
    const request = { kind: "sync", period: "2026-10", recipientOrgId: randomUuid() } as const;
    await expect(core.previewBatch(request)).rejects.toThrow("not_allowed");
    await expect(core.voidBatch(randomUuid())).rejects.toThrow("not_allowed");
    await expect(core.markExported(randomUuid(), "a")).rejects.toThrow("not_allowed");
  });

  it("a data officer reads files and saves none", async () => {
    const { core } = await openAs(house, "data_officer");
    expect((await core.queryCases(ANY_CASE)).total).toBe(1);
    expect(await core.saveCase(open, 1)).toEqual({ ok: false, error: "not_allowed" });
    expect(await core.saveCase(caseOf(), 0)).toEqual({ ok: false, error: "not_allowed" });
  });

  it.each(["trainer", "auditor"] as const)("a %s sees no file and saves none", async (role) => {
    const { core } = await openAs(house, role);
    expect((await core.queryCases(ANY_CASE)).totalUnfiltered).toBe(0);
    expect(await core.get("case", open.caseFile.caseId)).toBeNull();
    expect(await core.saveCase(caseOf(), 0)).toEqual({ ok: false, error: "not_allowed" });
  });

  it("a case worker seals no batch, and an auditor opens no file, whoever agrees", async () => {
    const worker = await openAs(house, "case_worker");
    const recipientOrgId = randomUuid();
    const request = { kind: "sync", period: "2026-10", recipientOrgId } as const;
    const ticket = await ticketFor(worker, "seal_batch", `sync 2026-10 ${recipientOrgId}`);
    const refused = { ok: false, error: "not_allowed" };
    expect(await worker.core.sealBatch(request, ticket, () => undefined)).toEqual(refused);
    const auditor = await openAs(house, "auditor");
    expect(await auditor.core.openBatch(new Uint8Array(9), () => undefined)).toEqual(refused);
  });
});

describe("closing a file", () => {
  const closed = (content: CaseContent): CaseContent => ({
    ...content,
    caseFile: { ...content.caseFile, status: "closed", closureApprovedBy: null },
  });

  it("takes a second person, who is kept in the file and is not its owner", async () => {
    const active = caseOf();
    const { caseId, caseOwner } = active.caseFile;
    must(await house.core.saveCase(active, 0));
    const save = async (ticket?: Parameters<typeof house.core.saveCase>[3]) =>
      house.core.saveCase(closed(active), 1, undefined, ticket, "He went home");
    expect(await save()).toEqual({ ok: false, error: "approval_needed" });
    const byOwner = await ticketFor(house, "close", caseId, { approvedBy: caseOwner });
    expect(await save(byOwner)).toEqual({ ok: false, error: "approval_refused" });
    const forOther = await ticketFor(house, "close", randomUuid());
    expect(await save(forOther)).toEqual({ ok: false, error: "approval_refused" });
    must(await save(await ticketFor(house, "close", caseId)));
    const file = (await house.core.get("case", caseId))?.caseFile;
    expect(file).toMatchObject({ status: "closed", closureApprovedBy: SECOND_PERSON });
  });

  it("gives the ticket back when the save was refused", async () => {
    const active = caseOf();
    must(await house.core.saveCase(active, 0));
    const ticket = await ticketFor(house, "close", active.caseFile.caseId);
    const why = "He went home";
    const stale = await house.core.saveCase(closed(active), 5, undefined, ticket, why);
    expect(stale).toEqual({ ok: false, error: "stale_revision" });
    must(await house.core.saveCase(closed(active), 1, undefined, ticket, why));
  });
});

describe("restoring an earlier version", () => {
  it("makes a new one with the old words, and notes why", async () => {
    const content = caseOf({ narrative: "First words" });
    const { caseId } = content.caseFile;
    must(await house.core.saveCase(content, 0));
    const narrative = known("Other words");
    const changed = { ...content, caseFile: { ...content.caseFile, narrative } };
    must(await house.core.saveCase(changed, 1));
    const reason = "Overwritten by mistake";
    expect(await house.core.restoreVersion(caseId, 1, 1, reason)).toMatchObject({ ok: false });
    expect(must(await house.core.restoreVersion(caseId, 1, 2, reason)).rowVersion).toBe(3);
    const restored = await house.core.get("case", caseId);
    expect(restored?.caseFile.narrative).toEqual(known("First words"));
    expect(await house.core.listVersions(caseId)).toHaveLength(3);
    const query = { actions: [], userIds: [], fromDay: null, toDay: null, offset: 0, limit: 1 };
    const last = must(await house.core.auditEvents({ ...query, targetId: caseId })).rows[0];
    expect(last).toMatchObject({ reason, fieldNames: ["caseFile.narrative"] });
  });
});
