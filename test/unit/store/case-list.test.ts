import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { known } from "../../../shared/domain/answer";
import type { CaseContent } from "../../../shared/domain/case-record";
import { CaseList } from "../../../renderer/store/case-list";
import { summarise } from "../../../renderer/store/summary-entry";
import { SummaryIndex } from "../../../renderer/store/summary-index";
import { todayLists } from "../../../renderer/store/today";
import type { CaseQuery } from "../../../renderer/store/vault-api";
import { ANY_CASE, caseOf, must, openHouse, reopen, type CaseFacts } from "./builders";
import { ticketFor } from "./tickets";

const PEOPLE: readonly CaseFacts[] = [
  {
    ...{ familyNameKm: "ឈឹម", givenNameKm: "បុប្ផា", sex: "female" },
    ...{ familyNameLatin: "Chhim", givenNameLatin: "Bopha", receptionAt: "2026-10-03T09:20" },
  },
  {
    ...{ familyNameKm: "កែវ", givenNameKm: "ដារា", sex: "male" },
    ...{ familyNameLatin: "Keo", givenNameLatin: "Dara", receptionAt: "2026-09-30T23:59" },
    status: "draft",
  },
  { familyNameLatin: "Nguyen", givenNameLatin: "Thi Lan", receptionAt: "2026-10-31T12:00" },
];

async function find(query: Partial<CaseQuery>): Promise<string[]> {
  const { core } = await openHouse();
  for (const facts of PEOPLE) must(await core.saveCase(caseOf(facts), 0));
  const page = await core.queryCases({ ...ANY_CASE, ...query });
  expect(page.totalUnfiltered).toBe(3);
  expect(page.months).toEqual(["2026-10", "2026-09"]);
  return page.rows.map((row) => row.nameLatin);
}

describe("the list of cases", () => {
  it.each([
    ["a Latin family name", "chhim"],
    ["given name first", "bopha chhim"],
    ["another spelling of the sound", "CHIM BOPPHA"],
    ["Khmer, family name first", "ឈឹម បុប្ផា"],
    ["Khmer, given name first", "បុប្ផា ឈឹម"],
    ["Khmer without a space", "ឈឹមបុប្ផា"],
  ])("finds a person by %s", async (_how, text) => {
    expect(await find({ text })).toEqual(["Chhim Bopha"]);
  });

  it("finds by case number, and nothing by a wrong name", async () => {
    const { core } = await openHouse();
    const content = caseOf(PEOPLE[0]);
    must(await core.saveCase(content, 0));
    const byNo = await core.queryCases({
      ...ANY_CASE,
      text: content.caseFile.caseNo.toLowerCase(),
    });
    expect(byNo.total).toBe(1);
    expect((await core.queryCases({ ...ANY_CASE, text: "bopha keo" })).total).toBe(0);
  });

  it("adds filters up", async () => {
    expect(await find({ month: "2026-10" })).toEqual(["Nguyen Thi Lan", "Chhim Bopha"]);
    expect(await find({ month: "2026-10", sexes: ["female"] })).toEqual(["Chhim Bopha"]);
    expect(await find({ statuses: ["draft"] })).toEqual(["Keo Dara"]);
    expect(await find({ statuses: ["draft"], sexes: ["female"] })).toEqual([]);
  });

  it("sorts Khmer names in alphabet order and keeps Latin ones after them", async () => {
    expect(await find({ sort: "name", direction: "asc" })).toEqual([
      "Keo Dara",
      "Chhim Bopha",
      "Nguyen Thi Lan",
    ]);
  });

  it("cuts pages without losing or doubling a row", async () => {
    const first = await find({ sort: "status", limit: 2 });
    const second = await find({ sort: "status", limit: 2, offset: 2 });
    expect([...first, ...second].sort()).toEqual(["Chhim Bopha", "Keo Dara", "Nguyen Thi Lan"]);
  });
});

describe("words of the account", () => {
  it("find a case beside its names, before and after a lock", async () => {
    const house = await openHouse();
    const told = caseOf({
      givenNameLatin: "Bopha",
      narrative: "Worked in a factory, រោងចក្រកាត់ដេរ",
    });
    must(await house.core.saveCase(told, 0));
    must(await house.core.saveCase(caseOf({ givenNameLatin: "Factor", narrative: "A boat" }), 0));
    for (const core of [house.core, await reopen(house)]) {
      const find = async (text: string) =>
        (await core.queryCases({ ...ANY_CASE, text })).rows.map((row) => row.nameLatin).sort();
      expect(await find("factory")).toEqual(["Bopha"]);
      expect(await find("bopha factory")).toEqual(["Bopha"]);
      expect(await find("factor")).toEqual(["Bopha", "Factor"]);
      expect(await find("ចក្រ")).toEqual(["Bopha"]);
      expect(await find("factory boat")).toEqual([]);
    }
  });
});

describe("a file that somebody may not see", () => {
  it("is in no list, count, month, filter, search or page of theirs, and still in the figures", async () => {
    const index = new SummaryIndex(
      (entry) => entry.kind !== "case" || entry.summary.accessLevel === "normal",
    );
    const shown = await entryOf(
      caseOf({ givenNameLatin: "Dara", receptionAt: "2026-10-03T09:20" }),
    );
    const content = caseOf({
      ...{ givenNameLatin: "Bopha", receptionAt: "2026-08-01T08:00", status: "draft" },
    });
    const hidden = await entryOf({
      ...content,
      caseFile: { ...content.caseFile, urgentRisk: "urgent", accessLevel: "restricted" },
    });
    const without = new SummaryIndex(() => true);
    without.set(shown.summary.caseId, shown);
    index.set(shown.summary.caseId, shown);
    index.set(hidden.summary.caseId, hidden);
    const hits = new Set([hidden.summary.caseId]);
    for (const query of [{}, { text: "bopha" }, { month: "2026-08" }, { statuses: ["draft"] }]) {
      const asked = { ...ANY_CASE, ...query } as CaseQuery;
      expect(new CaseList(index).page(asked, hits)).toEqual(new CaseList(without).page(asked));
    }
    expect(todayLists(index, [])).toEqual(todayLists(without, []));
    expect(index.isVisible(hidden.summary.caseId)).toBe(false);
    expect(index.isVisible("nowhere")).toBe(false);
    expect(index.of("case")).toHaveLength(2);
  });
});

async function entryOf(content: CaseContent) {
  const id = "0b8f5c1e-7d6a-4f0e-9a51-3f2f6f0d1a01";
  const at = "2026-10-15T03:00:00.000Z";
  const entry = await summarise({
    ...content,
    kind: "case",
    meta: {
      ...{ createdAt: at, createdBy: id, updatedAt: at, updatedBy: id, rowVersion: 1 },
      ...{ originDeviceId: id, originOrgId: id, isDemo: false },
      ...{ lineage: [{ deviceId: id, count: 1 }], isPartial: false },
    },
  });
  if (entry.kind !== "case") throw new Error("a case has the summary of a case");
  return entry;
}

describe("today", () => {
  it("lists urgent files, drafts and files for review, and no closed ones", async () => {
    const house = await openHouse();
    const { core } = house;
    const danger = { inDangerNow: known("yes" as const) };
    const urgent = caseOf({ givenNameLatin: "A" });
    must(await core.saveCase({ ...urgent, triage: { ...urgent.triage, ...danger } }, 0));
    const closed = caseOf({ givenNameLatin: "B", status: "closed" });
    const ticket = await ticketFor(house, "close", closed.caseFile.caseId);
    const both = { ...closed, triage: { ...closed.triage, ...danger } };
    must(await core.saveCase(both, 0, undefined, ticket, "She went home"));
    must(await core.saveCase(caseOf({ givenNameLatin: "C", status: "draft" }), 0));
    must(await core.saveCase(caseOf({ givenNameLatin: "D", status: "pending_review" }), 0));
    const today = await core.today();
    expect(today.urgent.map((one) => one.nameLatin)).toEqual(["A"]);
    expect(today.drafts.map((one) => one.nameLatin)).toEqual(["C"]);
    expect(today.forReview.map((one) => one.nameLatin)).toEqual(["D"]);
  });
});

describe("the list of cases, asked again", () => {
  it("turns pages that overlap nowhere and miss nobody", async () => {
    const index = new SummaryIndex(() => true);
    for (let at = 0; at < 25; at += 1) {
      const entry = await entryOf(
        caseOf({ receptionAt: `2026-10-${String((at % 9) + 10)}T08:00` }),
      );
      index.set(entry.summary.caseId, entry);
    }
    const list = new CaseList(index);
    const pages = [0, 10, 20].map((offset) => list.page({ ...ANY_CASE, offset, limit: 10 }).rows);
    expect(pages.flat()).toEqual(list.page({ ...ANY_CASE, offset: 0, limit: 25 }).rows);
    expect(new Set(pages.flat().map(({ caseId }) => caseId)).size).toBe(25);
  });

  it("shows a save, a removal, another order and another filter at once", async () => {
    const index = new SummaryIndex(() => true);
    const list = new CaseList(index);
    expect(list.page(ANY_CASE).total).toBe(0);
    const old = await entryOf(caseOf({ givenNameLatin: "Dara", receptionAt: "2026-08-01T08:00" }));
    const young = await entryOf(caseOf({ givenNameLatin: "Bopha" }));
    for (const entry of [old, young]) index.set(entry.summary.caseId, entry);
    const names = (query: Partial<CaseQuery>) =>
      list.page({ ...ANY_CASE, ...query }).rows.map(({ nameLatin }) => nameLatin.split(" ").at(-1));
    const newest = names({ sort: "received", direction: "desc" });
    expect(names({ sort: "received", direction: "asc" })).toEqual([...newest].reverse());
    expect(names({ month: "2026-08" })).toEqual(["Dara"]);
    expect(names({ text: "bopha" })).toEqual(["Bopha"]);
    index.delete(old.summary.caseId);
    expect(names({ month: "2026-08" })).toEqual([]);
    expect(list.page(ANY_CASE).months).not.toContain("2026-08");
  });

  it("shows a file as soon as two people agreed", async () => {
    let isOpen = false;
    const index = new SummaryIndex(() => isOpen);
    const entry = await entryOf(caseOf());
    index.set(entry.summary.caseId, entry);
    const list = new CaseList(index);
    expect(list.page(ANY_CASE).total).toBe(0);
    isOpen = true;
    index.visibilityChanged();
    expect(list.page(ANY_CASE).total).toBe(1);
  });
});
