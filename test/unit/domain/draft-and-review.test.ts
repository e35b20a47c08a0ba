import { describe, expect, test } from "vitest";
import { known } from "../../../shared/domain/answer";
import { caseContentSchema } from "../../../shared/domain/case-record";
import { changeStatus } from "../../../shared/domain/case-status";
import { openQuestions } from "../../../shared/domain/completeness";
import { newCase } from "../../../shared/domain/new-case";
import { adultCase, fiveFieldDraft } from "../../support/sample-case";

const worker = { userId: "44444444-4444-4444-8444-444444444444", isSupervisor: false };
const supervisor = { ...worker, isSupervisor: true };

describe("a draft saves with five fields and nothing else", () => {
  test("five are enough", () => {
    expect(caseContentSchema.safeParse(fiveFieldDraft()).success).toBe(true);
  });

  test.each(["receptionBasis", "urgentRisk"] as const)("without %s it does not", (field) => {
    const draft = fiveFieldDraft();
    const parsed = caseContentSchema.safeParse({
      ...draft,
      caseFile: { ...draft.caseFile, [field]: undefined },
    });
    expect(parsed.error?.issues[0]?.path).toEqual(["caseFile", field]);
  });

  test("a new case starts with everything not asked, never no, 0 or other", () => {
    const fresh = newCase({
      caseId: "c",
      personId: "p",
      caseNo: "n",
      survivorCode: "s",
      siteOrgId: "o",
      caseOwner: "u",
      receptionAt: "2026-11-21T02:40",
    });
    const states = Object.values(fresh.person).filter(
      (value) => typeof value === "object" && value !== null && "mv" in value,
    );
    expect(states.length).toBeGreaterThan(20);
    expect(states.every((value) => value.mv === "not_asked")).toBe(true);
  });
});

describe("review waits for questions, not for answers", () => {
  test("a fresh draft cannot be sent and names what to ask", () => {
    expect(changeStatus(fiveFieldDraft(), "pending_review", worker)).toEqual({
      ok: false,
      error: "questions_open",
    });
    expect(openQuestions(fiveFieldDraft()).map(({ path }) => path)).toContain("person.sex");
  });

  test("declined and unknown count as asked", () => {
    const asked = adultCase();
    const silent = {
      ...asked,
      person: {
        ...asked.person,
        sex: { mv: "unknown" } as const,
        nationality: { mv: "declined" } as const,
      },
    };
    expect(openQuestions(silent)).toEqual([]);
  });

  test("a presumed child needs the guardian question", () => {
    const asked = adultCase();
    const child = { ...asked, person: { ...asked.person, ageYearsStated: known(15) } };
    expect(openQuestions(child).map(({ path }) => path)).toContain("caseFile.unaccompaniedStatus");
  });

  test("a file whose answer was taken back while it waited is not accepted", () => {
    const sent = changeStatus(adultCase(), "pending_review", worker);
    if (!sent.ok) throw new Error(sent.error);
    const person = { ...sent.value.person, sex: { mv: "not_asked" } as const };
    const reopened = { ...sent.value, person };
    const refused = { ok: false, error: "questions_open" };
    expect(changeStatus(reopened, "active", supervisor)).toEqual(refused);
    expect(changeStatus(reopened, "draft", worker).ok).toBe(true);
  });

  test("only a supervisor accepts, and a closed state is not skipped to", () => {
    const sent = changeStatus(adultCase(), "pending_review", worker);
    if (!sent.ok) throw new Error(sent.error);
    expect(changeStatus(sent.value, "active", worker)).toEqual({
      ok: false,
      error: "not_supervisor",
    });
    expect(changeStatus(sent.value, "active", supervisor).ok).toBe(true);
    expect(changeStatus(sent.value, "closed", supervisor)).toEqual({
      ok: false,
      error: "not_a_next_status",
    });
  });
});
