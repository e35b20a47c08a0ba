import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { known } from "../../../shared/domain/answer";
import { CODE_LISTS } from "../../../shared/domain/code-lists";
import { generateDemo } from "../../../shared/demo/generate-demo";
import { rowsFromRecords } from "../../../shared/report/report-rows";
import { ctdcFile, ctdcRow, ctdcTable, NOT_SPECIFIED } from "../../../shared/standards/ctdc";
import {
  CTDC_COLUMNS,
  CTDC_LABOUR,
  CTDC_MEANS,
  CTDC_RELATION,
  ctdcAgeBand,
} from "../../../shared/standards/ctdc-columns";
import { ICTIP_BLOCKS, ICTIP_CODE, ictipLines, ictipTable } from "../../../shared/standards/ictip";
import { anonymous } from "../../../shared/standards/k-anonymous";
import { adultCase } from "../../support/sample-case";
import { orgGraph } from "../../../shared/domain/org-graph";
import { demoIds } from "../demo/demo-ids";
import { caseContent } from "./htcds-arbitrary";

const OTHERS_KNOW = ["ageBroad", "CountryOfExploitation", "citizenship", "yearOfRegistration", "majorityStatus", "majorityStatusAtExploit", "majorityEntry", "gender"]; // prettier-ignore

function smallest(
  rows: readonly Readonly<Record<string, string>>[],
  columns: readonly string[],
): number {
  const sizes = new Map<string, number>();
  for (const row of rows) {
    const key = columns.map((column) => row[column]).join("|");
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  return Math.min(Infinity, ...sizes.values());
}

describe("CTDC", () => {
  test("the file has the 63 columns of July 2021, and every row fills each", () => {
    expect(new Set(CTDC_COLUMNS).size).toBe(63);
    expect(CTDC_MEANS).toHaveLength(17);
    fc.assert(
      fc.property(caseContent, (content) => {
        expect(Object.keys(ctdcRow(content)).sort()).toEqual([...CTDC_COLUMNS].sort());
      }),
      { numRuns: 30 },
    );
  });

  test("every means, sector and relation of ours has its column", () => {
    expect(CTDC_MEANS.flatMap(([, , ours]) => ours).sort()).toEqual([...CODE_LISTS.means].sort());
    expect(CTDC_LABOUR.flatMap(([, , ours]) => ours).sort()).toEqual(
      [...CODE_LISTS.khSector].sort(),
    );
    expect(CTDC_RELATION.flatMap(([, , ours]) => ours).sort()).toEqual([...CODE_LISTS.recruiterRelation].sort()); // prettier-ignore
  });

  test("bands end where the file's do", () => {
    expect([0, 8, 9, 17, 18, 47, 48, 90].map(ctdcAgeBand)).toEqual(
      ["0--8", "0--8", "9--17", "9--17", "18--20", "39--47", "48+", "48+"], // prettier-ignore
    );
  });

  test("at least k people share whatever others may know, and nothing of a name is in it", () => {
    fc.assert(
      fc.property(fc.array(caseContent, { minLength: 0, maxLength: 60 }), fc.constantFrom(2, 5, 11), (contents, k) => {
        const file = ctdcFile(contents, k, null);
        expect(smallest(file.rows, OTHERS_KNOW)).toBeGreaterThanOrEqual(k);
        const text = JSON.stringify(ctdcTable(file));
        for (const { person, caseFile } of contents) {
          for (const id of [person.personId, person.survivorCode, caseFile.caseNo]) expect(text).not.toContain(id);
        }
        expect(file.leftOut === null || file.leftOut === 0 || file.leftOut >= k).toBe(true);
      }), // prettier-ignore
      { numRuns: 40 },
    );
  });

  test("the attacker finds somebody when nothing is taken out", () => {
    const contents = fc.sample(caseContent, { numRuns: 40, seed: 3 });
    expect(smallest(contents.map(ctdcRow), OTHERS_KNOW)).toBeLessThan(5);
  });

  test("whoever said no to being counted, or is kept from the recipient, is in no row", () => {
    const base = adultCase();
    const one = { ...base, caseFile: { ...base.caseFile, status: "active" as const } };
    const refused = {
      ...one,
      consents: one.consents.map((row) =>
        row.purpose === "non_identifying_statistics"
          ? { ...row, decision: "refused" as const }
          : row,
      ),
    };
    expect(ctdcFile([one, one, one], 3, null).rows).toHaveLength(3);
    expect(ctdcFile([one, one, refused], 3, null).rows).toHaveLength(0);
    const rule = {
      ruleId: crypto.randomUUID(),
      targetOrgId: crypto.randomUUID(),
      includeDescendants: true,
      includeAncestors: false, // prettier-ignore
      includeForwarders: true,
      level: "case_data",
      reason: "person_request",
      note: { mv: "not_asked" }, // prettier-ignore
      setBy: crypto.randomUUID(),
      setOn: "2026-11-21",
      liftedBy: [],
      liftedOn: null,
      validUntil: null, // prettier-ignore
    } as const;
    const withheld = { ...one, withholdings: [{ ...rule, liftedBy: [] }] };
    expect(ctdcFile([one, one, withheld], 3, null).rows).toHaveLength(0);
    const graph = orgGraph([]);
    const to = { orgId: rule.targetOrgId, graph, day: "2026-11-22" };
    expect(ctdcFile([one, one, withheld], 3, to).rows).toHaveLength(0);
    expect(
      ctdcFile([one, one, withheld], 3, { ...to, orgId: crypto.randomUUID() }).rows,
    ).toHaveLength(3);
    const noVictim = {
      ...one,
      caseFile: { ...one.caseFile, shelterAssessment: known("not_victim" as const) },
    };
    expect(ctdcFile([one, one, one, noVictim], 3, null).rows).toHaveLength(3);
  });

  test("what is taken out is not told from what nobody knew", () => {
    const rows = [
      { a: "1", b: "x" },
      { a: "2", b: "x" },
      { a: NOT_SPECIFIED, b: "x" },
    ];
    const kept = anonymous(rows, [["a"], ["b"]], 3, NOT_SPECIFIED);
    expect(kept).toEqual({ rows: rows.map(() => ({ a: NOT_SPECIFIED, b: "x" })), leftOut: 0 });
  });
});

describe("IC-TIP", () => {
  const rows = rowsFromRecords(generateDemo(20_221, "shelter", demoIds));
  const year = { from: "2022-01-01", to: "2022-12-31" };
  const house = { orgType: "ngo_shelter" };

  test("four blocks, and no code is invented", () => {
    const lines = ictipLines(rows, year, "own", house);
    expect(new Set(lines.map(({ block }) => block))).toEqual(new Set(ICTIP_BLOCKS));
    expect(ICTIP_CODE.size).toBe(0);
    expect(lines.every(({ ictipCode }) => ictipCode === null)).toBe(true);
    expect(
      lines.find(({ block, variable }) => block === "event" && variable === null)?.cell.value,
    ).toBe(166);
    expect(
      lines.find(({ block, value }) => block === "victim" && value === "female")?.cell.value,
    ).toBe(265);
  });

  test("every variable adds up to its block for ourselves", () => {
    const lines = ictipLines(rows, year, "own", house);
    for (const { block, cell } of lines.filter((one) => one.variable === null)) {
      for (const name of new Set(
        lines.filter((one) => one.block === block).map((one) => one.variable),
      )) {
        if (name === null) continue;
        const parts = lines.filter((one) => one.block === block && one.variable === name);
        expect([name, parts.reduce((sum, one) => sum + (one.cell.value ?? 0), 0)]).toEqual([name, cell.value]); // prettier-ignore
      }
    }
  });

  test("to others no small count is shown, nor left to subtract", () => {
    for (const audience of ["partner", "public"] as const) {
      const k = audience === "partner" ? 5 : 11;
      const lines = ictipLines(rows, year, audience, house);
      const shown = lines.filter(({ cell }) => !cell.isSuppressed && cell.value !== null);
      expect(shown.filter(({ cell }) => cell.value! > 0 && cell.value! < k)).toEqual([]);
      for (const name of ["sex", "age_band", "first_handover", "minor", "foreign"]) {
        const hidden = lines.filter(({ variable, cell }) => variable === name && cell.isSuppressed);
        expect([name, hidden.length === 1]).toEqual([name, false]);
      }
      const texts = ictipTable(lines, k).flat();
      expect(texts.includes(`‹${String(k)}›`)).toBe(lines.some(({ cell }) => cell.isSuppressed));
    }
  });
});
