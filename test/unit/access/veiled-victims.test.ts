import fc from "fast-check";
import { expect, it } from "vitest";
import { unveiled, veiled } from "../../../renderer/store/veiled-victims";
import type { IncidentRecord } from "../../../shared/domain/incident";
import { known, NOT_ASKED } from "../../../shared/domain/answer";
import type { IncidentSuspect } from "../../../shared/domain/suspect";
import { caseOf, incidentOf } from "../store/builders";

const meta = {} as IncidentRecord["meta"];

/** An incident of as many victims, each with facts, and those of them who are hidden. */
function incidentWith(hiddenAt: readonly boolean[], age: number) {
  const cases = hiddenAt.map(() => caseOf());
  const incident = incidentOf(cases);
  const victims = incident.victims.map((victim) => ({
    ...victim,
    ...{ sex: known("female" as const), ageAtRescue: known(age), nationality: known(["KH"]) },
  }));
  const ids = cases.map(({ caseFile }) => caseFile.caseId);
  const hidden = new Set(ids.filter((_, at) => hiddenAt[at]));
  const isHidden = (id: string) => hidden.has(id);
  return { held: { ...incident, victims }, hidden, isHidden };
}

const incidents = fc.tuple(
  fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }),
  fc.integer({ min: 0, max: 110 }),
);

it("read and saved by a person who may not see them, hidden victims stay byte-equal", () => {
  fc.assert(
    fc.property(incidents, ([hiddenAt, age]) => {
      const { held, hidden, isHidden } = incidentWith(hiddenAt, age);
      const { incident } = veiled({ kind: "incident", meta, incident: held }, isHidden);
      const read = JSON.stringify(incident);
      for (const id of hidden) expect(read).not.toContain(id);
      for (const [at, victim] of incident.victims.entries()) {
        expect(victim.sex.mv).toBe(hiddenAt[at] ? "not_asked" : "known");
      }
      expect(JSON.stringify(unveiled(incident, held, isHidden))).toBe(JSON.stringify(held));
    }),
    { numRuns: 50 },
  );
});

it("neither loses a hidden victim who was taken out nor takes a guess in its place", () => {
  const { held, isHidden } = incidentWith([true, false], 30);
  const { incident } = veiled({ kind: "incident", meta, incident: held }, isHidden);
  const [first, second] = incident.victims;
  const without = unveiled({ ...incident, victims: [second!] }, held, isHidden);
  expect(without.victims).toEqual([held.victims[1], held.victims[0]]);
  const guessed = { ...first!, ageAtRescue: known(12) };
  const saved = unveiled({ ...incident, victims: [guessed, second!] }, held, isHidden);
  expect(saved).toEqual(held);
});

it("a suspect is not shown to be a victim whose file is hidden, and stays both when others save", () => {
  const { held, isHidden } = incidentWith([true, false], 20);
  const [hidden, open] = held.victims.map(({ personId }) => personId);
  const suspects = [aSuspect(1, hidden ?? null), aSuspect(2, open ?? null)];
  const both = { ...held, suspects };
  const { incident } = veiled({ kind: "incident", meta, incident: both }, isHidden);
  expect(incident.suspects.map(({ alsoVictimPersonId }) => alsoVictimPersonId)).toEqual([
    null,
    open,
  ]);
  expect(unveiled(incident, both, isHidden).suspects).toEqual(suspects);
});

function aSuspect(n: number, alsoVictimPersonId: string | null): IncidentSuspect {
  return {
    suspectId: `00000000-0000-4000-8000-00000000000${String(n)}`,
    nameText: NOT_ASKED,
    sex: NOT_ASKED,
    ageYears: NOT_ASKED,
    isMinor: NOT_ASKED,
    nationality: NOT_ASKED,
    roles: NOT_ASKED,
    relationToVictim: NOT_ASKED,
    isOfficial: NOT_ASKED,
    alsoVictimPersonId,
    arrestDate: NOT_ASKED,
    courtDate: NOT_ASKED,
    courtAction: NOT_ASKED,
  };
}
