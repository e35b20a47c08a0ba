import { describe, expect, test } from "vitest";
import { known } from "../../../shared/domain/answer";
import { caseContentSchema, type CaseContent } from "../../../shared/domain/case-record";
import {
  countLines,
  draftOfReception,
  keepsOnlyReception,
  receptionLine,
  receptionOnly,
  type ReceptionLine,
} from "../../../shared/domain/reception-line";
import { FORM_STEPS } from "../../../shared/domain/completeness";
import { stepGate } from "../../../shared/domain/step-gate";
import { aunt, followUp } from "../care/samples";
import { adultCase } from "../../support/sample-case";
import { assessmentWith } from "./needs-samples";

const NOW = Date.parse("2026-11-21T05:00:00Z");
const DAY = "2026-11-21";

/** Everything was typed before the question came. */
function talkative(decision: "given" | "refused" = "refused"): CaseContent {
  const { caseFile, person, triage, consents, ...rest } = adultCase();
  return {
    ...rest,
    caseFile: { ...caseFile, narrative: known("SECRET"), wishOfPerson: known("SECRET") },
    person: { ...person, givenNameKm: known("SECRET"), homeAddressText: known("SECRET") },
    triage: { ...triage, injuryOrIllness: known("yes"), note: known("SECRET") },
    relatedPersons: [aunt({ name: known("SECRET") })],
    assessments: [assessmentWith({ safetyPlan: known("SECRET") })],
    followUps: [followUp("2027-01-01", { note: known("SECRET") })],
    consents: consents.map((row) =>
      row.purpose === "store_and_manage_file" ? { ...row, decision } : row,
    ),
  };
}

describe("who wants no file", () => {
  test("leaves day, site, sex, age band and need, and not a word more", () => {
    const kept = receptionOnly(talkative());
    expect(caseContentSchema.safeParse(kept).success).toBe(true);
    expect(JSON.stringify(kept)).not.toContain("SECRET");
    expect(JSON.stringify(kept)).not.toContain("02:40");
    expect(kept.person.sex).toEqual(known("female"));
    expect(kept.person.ageYearsStated).toEqual({ mv: "not_asked" });
    expect(keepsOnlyReception(kept)).toBe(true);
    expect(receptionLine(talkative(), NOW)).toEqual({
      caseId: kept.caseFile.caseId,
      day: DAY,
      siteOrgId: kept.caseFile.siteOrgId,
      sex: "female",
      ageBand: "a18p",
      needs: ["physical_health"],
      countFrom: "2026-11-22T05:00:00.000Z",
    });
  });

  test("keeps in the open form what comes before the question, and nothing after it", () => {
    const { caseFile, person, triage, assessments, followUps } = draftOfReception(talkative());
    expect(triage.note).toEqual(known("SECRET"));
    expect(person.ageYearsStated).toEqual(known(31));
    expect(JSON.stringify([caseFile, person, assessments, followUps])).not.toContain("SECRET");
  });

  test("is somebody who said no and never yes, while nobody has accepted the file", () => {
    const no = talkative();
    expect(keepsOnlyReception(no)).toBe(true);
    expect(keepsOnlyReception(talkative("given"))).toBe(false);
    expect(keepsOnlyReception({ ...no, consents: [] })).toBe(false);
    expect(keepsOnlyReception({ ...no, consents: [...adultCase().consents, ...no.consents] })).toBe(
      false,
    );
    const accepted = { ...no, caseFile: { ...no.caseFile, status: "active" as const } };
    expect(keepsOnlyReception(accepted)).toBe(false);
  });
});

describe("the line of a reception", () => {
  const line = (n: number, more: Partial<ReceptionLine> = {}): ReceptionLine => ({
    ...receptionLine(talkative(), NOW),
    caseId: `00000000-0000-4000-8000-00000000000${String(n)}`,
    ...more,
  });

  test("stands for 24 hours and becomes numbers that no two facts join", () => {
    const lines = [line(1), line(2, { sex: null, needs: [], ageBand: "u15" })];
    const before = countLines(lines, [], NOW + 24 * 3_600_000 - 1);
    expect(before).toEqual({ lines, tally: [] });
    const { lines: left, tally } = countLines(lines, [], NOW + 24 * 3_600_000);
    expect(left).toEqual([]);
    expect(tally).toEqual([
      {
        month: "2026-11",
        siteOrgId: line(1).siteOrgId,
        count: 2,
        bySex: { female: 1, not_known: 1 },
        byAgeBand: { a18p: 1, u15: 1 },
        byNeed: { physical_health: 1 },
      },
    ]);
    expect(JSON.stringify(tally)).not.toContain(line(1).caseId);
  });

  test("adds to the month that it belongs to", () => {
    const first = countLines([line(1)], [], NOW * 2);
    const again = countLines([line(2), line(3, { day: "2026-12-01" })], first.tally, NOW * 2);
    expect(again.tally.map(({ month, count }) => [month, count])).toEqual([
      ["2026-12", 1],
      ["2026-11", 2],
    ]);
  });
});

describe("what may be asked before somebody agreed to a file", () => {
  const open = (content: CaseContent) =>
    FORM_STEPS.filter((step) => stepGate(step, content, DAY) === "open");
  const BEFORE = ["receive", "triage", "language", "age", "consent", "withholding", "finish"];

  test("is safety, language, age and the question itself", () => {
    expect(open({ ...adultCase(), consents: [] })).toEqual(BEFORE);
    expect(stepGate("account", { ...adultCase(), consents: [] }, DAY)).toBe("ask_first");
    expect(open(adultCase())).toEqual(FORM_STEPS);
  });

  test("stays so for who refused, and for a child whose caregiver was not asked", () => {
    expect(open(talkative())).toEqual(BEFORE);
    expect(stepGate("needs", talkative(), DAY)).toBe("no_file");
    const adult = adultCase();
    const child = { ...adult, person: { ...adult.person, ageYearsStated: known(9) } };
    expect(stepGate("identity", child, DAY)).toBe("ask_first");
  });

  test("is closed again once the yes has run out", () => {
    expect(stepGate("needs", adultCase(), "2027-11-21")).toBe("ask_first");
  });
});
