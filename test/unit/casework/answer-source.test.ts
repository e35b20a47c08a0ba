import { expect, test } from "vitest";
import { changedFields } from "../../../renderer/store/changed-fields";
import { known } from "../../../shared/domain/answer";
import { sourceOf, type SourceVersion } from "../../../shared/domain/answer-source";
import type { CaseContent } from "../../../shared/domain/case-record";
import { handover } from "../care/samples";
import { adultCase, fiveFieldDraft } from "../../support/sample-case";

/** Versions as the store lists them: newest first, with what each changed. */
function saved(
  ...steps: readonly (readonly [by: string, content: CaseContent])[]
): SourceVersion[] {
  return steps
    .map(([by, content], at) => ({
      updatedBy: by,
      updatedAt: `2026-11-2${String(at)}T05:00:00.000Z`,
      changedFields: changedFields(steps[at - 1]?.[1] ?? null, content),
    }))
    .reverse();
}

const asked = adultCase();
const renamed = { ...asked, person: { ...asked.person, givenNameKm: known("ស្រីពៅ") } };

test("an answer was told to whoever saved it first and nobody changed since", () => {
  const versions = saved(["sokha", fiveFieldDraft()], ["bopha", asked], ["chan", renamed]);
  expect(sourceOf("person.sex", versions)).toEqual({
    by: "bopha",
    at: "2026-11-21T05:00:00.000Z",
  });
  expect(sourceOf("person.givenNameKm", versions)?.by).toBe("chan");
  expect(sourceOf("caseFile.receptionBasis", versions)?.by).toBe("sokha");
});

test("a new entry of a list was told with all that is in it, and a changed answer by itself", () => {
  const first = handover(1, "2026-11-21");
  const one = { ...asked, handovers: [first] };
  const two = { ...asked, handovers: [{ ...first, personAgreed: { mv: "declined" } as const }] };
  const versions = saved(["sokha", asked], ["bopha", one], ["chan", two]);
  expect(sourceOf("handovers.0.paperNo", versions)?.by).toBe("bopha");
  expect(sourceOf("handovers.0.personAgreed", versions)?.by).toBe("chan");
});

test("a field is not taken for another whose name begins like it", () => {
  const versions = saved(["sokha", asked], ["chan", renamed]);
  expect(sourceOf("person.givenNameKmOther", versions.slice(0, 1))).toBeNull();
  expect(sourceOf("person.sex", [])).toBeNull();
});
