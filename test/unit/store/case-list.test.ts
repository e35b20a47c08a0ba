import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { known } from "../../../shared/domain/answer";
import type { CaseQuery } from "../../../renderer/store/vault-api";
import { ANY_CASE, caseOf, must, openHouse, type CaseFacts } from "./builders";

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

describe("today", () => {
  it("lists urgent files, drafts and files for review, and no closed ones", async () => {
    const { core } = await openHouse();
    const danger = { inDangerNow: known("yes" as const) };
    const urgent = caseOf({ givenNameLatin: "A" });
    must(await core.saveCase({ ...urgent, triage: { ...urgent.triage, ...danger } }, 0));
    const closed = caseOf({ givenNameLatin: "B", status: "closed" });
    must(await core.saveCase({ ...closed, triage: { ...closed.triage, ...danger } }, 0));
    must(await core.saveCase(caseOf({ givenNameLatin: "C", status: "draft" }), 0));
    must(await core.saveCase(caseOf({ givenNameLatin: "D", status: "pending_review" }), 0));
    const today = await core.today();
    expect(today.urgent.map((one) => one.nameLatin)).toEqual(["A"]);
    expect(today.drafts.map((one) => one.nameLatin)).toEqual(["C"]);
    expect(today.forReview.map((one) => one.nameLatin)).toEqual(["D"]);
  });
});
