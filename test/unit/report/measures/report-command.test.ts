import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import {
  ownDocumentSchema,
  reportJsonSchema,
  sharedDocumentSchema,
} from "../../../../shared/report/measures/report-document";
import { parsePeriod } from "../../../../shared/report/period-text";
import { runReport } from "../../../support/report-command";

const report = (...args: string[]) => runReport(["--demo", ...args]);

describe("npm run report", () => {
  it("prints the figures of 2022 as JSON by the published schema", () => {
    const { exitCode, stdout, stderr } = report("--period", "2022", "--json");
    expect([exitCode, stderr]).toEqual([0, ""]);
    const document = ownDocumentSchema.parse(JSON.parse(stdout));
    const lineOf = (name: string, key: string) =>
      document.measures.find((each) => each.name === name)?.lines.find((each) => each.key === key);
    expect(lineOf("cases", "total")).toMatchObject({ id: "R01", value: 166, suppressed: false });
    expect(lineOf("cases", "total/group.sexual_exploitation")).toMatchObject({ id: "R02" });
    expect(lineOf("victims", "victims_female")?.value).toBe(265);
    expect(lineOf("operation", "arrested_and_court")).toMatchObject({ id: "R15", value: 80 });
    expect(document.measures.find(({ name }) => name === "cases")?.change).toMatchObject({
      ...{ id: "R03", base: 359, absolute: -193, percent: -53.8 },
      compared_with: { from: "2021-01-01", to: "2021-12-31" },
    });
    expect(document.official_involvement.total).toBe(166);
  });

  it("prints the figures of 2023 and of a day in 2016", () => {
    expect(report("--period", "2023").stdout).toMatch(/R16 interventions.*\n {2}total +1213\n/);
    const day = report("--period", "2016-12-15..2016-12-15").stdout;
    expect(day).toMatch(/R12 in_care.*\n {2}total +202\n/);
  });

  it("gives others what they may have, and nothing of officials", () => {
    const { stdout } = report("--period", "2022", "--audience", "public", "--json");
    const document = sharedDocumentSchema.parse(JSON.parse(stdout));
    expect(document.k).toBe(11);
    expect(stdout).not.toMatch(/R24|official/);
    const hidden = document.measures.flatMap(({ lines }) => lines.filter((one) => one.suppressed));
    expect(hidden.length).toBeGreaterThan(5);
    expect(hidden.every(({ value }) => value === null)).toBe(true);
  });

  it("prints a hidden number as ‹k›, never as nothing", () => {
    const { stdout } = report("--period", "2022", "--audience", "public");
    expect(stdout).toMatch(/suspects_court_minors\/group\.sexual_exploitation +‹11›/);
    expect(stdout).not.toMatch(/null|NaN|undefined/);
  });

  it("counts one province", () => {
    const { stdout } = report("--period", "2022", "--province", "18", "--json");
    const document = ownDocumentSchema.parse(JSON.parse(stdout));
    expect(document.province).toBe("18");
    const cases = document.measures.find(({ name }) => name === "cases")?.lines[0]?.value ?? 0;
    expect(cases).toBeGreaterThan(0);
    expect(cases).toBeLessThan(166);
  });

  it.each([
    [["--period", "2022"], "--demo is needed"],
    [["--demo"], "--period is needed"],
    [["--demo", "--period", "2022-13"], '"2022-13" is no period'],
    [["--demo", "--period", "2022", "--audience", "press"], '"press" is no audience'],
    [["--demo", "--period", "2022", "--province", "26"], '"26" is no province'],
    [["--demo", "--period", "2022", "--colour"], "--colour"],
    [["--demo", "--period", "2022", "more"], "more"],
  ])("says what is wrong with %j and ends with 2", (args, message) => {
    const { exitCode, stdout, stderr } = runReport(args);
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
    expect(stderr).toContain("Usage: npm run report");
  });

  it("has its schema published as it is", () => {
    const file = path.join(import.meta.dirname, "../../../../docs/report-schema.json");
    const published: unknown = JSON.parse(fs.readFileSync(file, "utf8"));
    expect(published).toEqual(JSON.parse(JSON.stringify(reportJsonSchema())));
    expect(runReport(["--schema"]).exitCode).toBe(0);
  });
});

describe("the name of a period", () => {
  it.each([
    ["2022", "2022-01-01", "2022-12-31"],
    ["2022-H1", "2022-01-01", "2022-06-30"],
    ["2022-H2", "2022-07-01", "2022-12-31"],
    ["2022-Q3", "2022-07-01", "2022-09-30"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2022-08-18..2022-11-10", "2022-08-18", "2022-11-10"],
  ])("%s is from %s to %s", (text, from, to) => {
    expect(parsePeriod(text)).toEqual({ from, to });
  });

  it.each(["", "22", "2022-", "2022-00", "2022-13", "2022-Q0", "2022-H3", "2022-1", "1022"])(
    "%j is none",
    (text) => {
      expect(parsePeriod(text)).toBeNull();
    },
  );

  it.each(["2022-02-30..2022-03-01", "2022-03-02..2022-03-01", "..", "2022-01-01.."])(
    "%j is none: a day is missing, impossible or too late",
    (text) => {
      expect(parsePeriod(text)).toBeNull();
    },
  );
});
