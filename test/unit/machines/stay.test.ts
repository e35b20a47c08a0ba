import fc from "fast-check";
import { expect, test } from "vitest";
import { CASE_STATUS } from "../../../shared/domain/code-lists/case-files";
import { isClosed } from "../../../shared/domain/case-status";
import { stayOn, staysOf } from "../../../shared/domain/stay";
import { addDays } from "../../../shared/domain/local-time";
import { handover, id } from "../care/samples";
import { adultCase } from "../../support/sample-case";

// Where somebody sleeps follows from reception, handovers and the end of the file, in whatever order they came.

const HOUSE = id(7);
const START = "2026-10-03";

const facts = fc.record({
  status: fc.constantFrom(...CASE_STATUS),
  closedAfter: fc.nat(60),
  moves: fc.array(fc.record({ after: fc.nat(20), isBack: fc.boolean() }), { maxLength: 6 }),
});

test("no order of comings and goings makes two stays of one night, or one that ends before it begins", () => {
  fc.assert(
    fc.property(facts, ({ status, closedAfter, moves }) => {
      const content = adultCase();
      let day = START;
      const handovers = moves.map(({ after, isBack }, at) => {
        day = addDays(day, after);
        return handover(at + 1, day, { toOrgId: isBack ? HOUSE : id(8) });
      });
      const caseFile = {
        ...content.caseFile,
        status,
        siteOrgId: HOUSE,
        receptionAt: `${START}T08:00`,
      };
      const stays = staysOf({ caseFile, handovers }, addDays(START, closedAfter));
      for (const [at, { from, to }] of stays.entries()) {
        expect(to === null || to >= from).toBe(true);
        const next = stays[at + 1];
        if (next !== undefined) expect(to !== null && to <= next.from).toBe(true);
      }
      // Only the last can go on, and only in a file that is worked on.
      const open = stays.filter(({ to }) => to === null);
      expect(open).toEqual(open.length === 0 ? [] : [stays.at(-1)]);
      if (status === "void_error") expect(stays).toEqual([]);
      if (isClosed(status)) expect(open).toEqual([]);
      // Each night belongs to one stay at the most.
      for (let after = 0; after < 130; after += 1) {
        const night = addDays(START, after);
        const found = stays.filter(({ from, to }) => from <= night && (to === null || night < to));
        expect(found.length).toBeLessThanOrEqual(1);
        expect(stayOn(stays, night)).toEqual(found[0] ?? null);
      }
    }),
    { numRuns: 150, seed: 20261122 },
  );
});
