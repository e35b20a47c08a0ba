import { expect, test } from "vitest";
import type { CaseStatus } from "../../../shared/domain/case-file";
import { nextSort } from "../../../renderer/features/cases/list-filters";
import { mainStep, statusSteps, withClosure } from "../../../renderer/features/cases/status-steps";
import { adultCase } from "../../support/sample-case";
import { aCase } from "./builders";

const worker = { userId: "w", isSupervisor: false };
const supervisor = { userId: "s", isSupervisor: true };

function inStatus(status: CaseStatus) {
  const content = aCase();
  return { ...content, caseFile: { ...content.caseFile, status } };
}

test("a step that is refused today is still offered, so that its reason can be said", () => {
  expect(statusSteps(inStatus("pending_review"), worker)).toContain("active");
  expect(statusSteps(inStatus("draft"), worker)).toContain("pending_review");
  expect(statusSteps(inStatus("void_error"), supervisor)).toEqual([]);
});

test("accepting is the main step of a supervisor only", () => {
  const asked = adultCase();
  const waiting = { ...asked, caseFile: { ...asked.caseFile, status: "pending_review" as const } };
  expect(mainStep(waiting, supervisor)).toBe("active");
  expect(mainStep(waiting, worker)).toBeNull();
});

test("a draft with open questions has no main step", () => {
  expect(mainStep(inStatus("draft"), supervisor)).toBeNull();
});

test("closing sets the day once, and opening again takes day and reason away", () => {
  const closed = withClosure(inStatus("closed_not_victim"), "2026-11-21", null);
  expect(closed.caseFile).toMatchObject({
    closureDate: "2026-11-21",
    closureReason: "not_a_victim",
  });
  expect(withClosure(closed, "2027-01-01", null).caseFile.closureDate).toBe("2026-11-21");
  const again = { ...closed, caseFile: { ...closed.caseFile, status: "active" as const } };
  expect(withClosure(again, "2027-01-01", null).caseFile).toMatchObject({
    closureDate: null,
    closureReason: null,
  });
});

test("a second press on a head turns the order round", () => {
  const byName = nextSort({ by: "received", direction: "desc" }, "name");
  expect(byName).toEqual({ by: "name", direction: "asc" });
  expect(nextSort(byName, "name")).toEqual({ by: "name", direction: "desc" });
});
