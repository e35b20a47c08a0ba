import { parseArgs } from "node:util";
import { whoRefused } from "../../renderer/store/refusals";
import type { DemoIds, DemoParty } from "../../shared/demo/demo-ids";
import { DEMO_TODAY, generateDemo } from "../../shared/demo/generate-demo";
import { ownReport, sharedReport } from "../../shared/report/measures/measure-report";
import {
  ownDocument,
  reportJsonSchema,
  sharedDocument,
  type OwnDocument,
  type SharedDocument,
} from "../../shared/report/measures/report-document";
import type { Audience, Period } from "../../shared/report/national-table";
import { parsePeriod } from "../../shared/report/period-text";
import { RowCollector } from "../../shared/report/row-collector";

/** What `npm run report` prints and how it ends; 2 means that it was asked wrongly. */
export interface ReportOutput {
  readonly exitCode: 0 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

const USAGE = `Usage: npm run report -- --demo --period PERIOD [--audience own|partner|public]
                          [--province NN] [--json]
       npm run report -- --schema
  PERIOD: 2022, 2022-H1, 2022-Q3, 2022-08 or 2022-08-18..2022-11-10
`;

interface Asked {
  readonly period: Period;
  readonly audience: Audience;
  readonly province: string | null;
  readonly isJson: boolean;
}

/** Runs the command with the arguments behind its name. */
export function runReport(args: readonly string[]): ReportOutput {
  if (args.length === 1 && args[0] === "--schema") {
    return said(`${JSON.stringify(reportJsonSchema(), null, 2)}\n`);
  }
  const asked = askedBy(args);
  if (typeof asked === "string") {
    return { exitCode: 2, stdout: "", stderr: `report: ${asked}\n${USAGE}` };
  }
  const document = documentOf(asked);
  return said(asked.isJson ? `${JSON.stringify(document, null, 2)}\n` : plainTable(document));
}

function said(stdout: string): ReportOutput {
  return { exitCode: 0, stdout, stderr: "" };
}

/** What was asked for, or what is wrong with it. */
function askedBy(args: readonly string[]): Asked | string {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        demo: { type: "boolean", default: false },
        period: { type: "string" },
        audience: { type: "string", default: "own" },
        province: { type: "string" },
        json: { type: "boolean", default: false },
      },
    }));
  } catch (error) {
    return error instanceof Error ? error.message : "these arguments cannot be read";
  }
  const { demo, period: text, audience, province = null, json } = values;
  if (!demo)
    return "--demo is needed: a real store opens in the program alone, with its passphrase";
  if (text === undefined) return "--period is needed";
  const period = parsePeriod(text);
  if (period === null) return `"${text}" is no period`;
  if (audience !== "own" && audience !== "partner" && audience !== "public") {
    return `"${audience}" is no audience`;
  }
  if (province !== null && !/^(0[1-9]|1\d|2[0-5])$/.test(province)) {
    return `"${province}" is no province: two digits, 01 to 25`;
  }
  return { period, audience, province, isJson: json };
}

/** Somebody of the practice; which one does not matter to any figure. */
function party(digit: string): DemoParty {
  const id = (last: string): string => `5c1f2a1e-0000-4000-8000-0000000000${digit}${last}`;
  return { orgId: id("1"), userId: id("2"), deviceId: id("3"), keys: null };
}

const IDS: DemoIds = { shelter: party("0"), desk: party("1") };
const SEED = 20_221;

function documentOf({ period, audience, province }: Asked): OwnDocument | SharedDocument {
  const { cases, incidents, operations } = generateDemo(SEED, "shelter", IDS);
  const collector = new RowCollector();
  for (const record of [...cases, ...incidents, ...operations]) collector.add(record);
  const scope = { period, province, cutoffAt: `${DEMO_TODAY}T16:59:59.999Z` };
  if (audience === "own") {
    return ownDocument(ownReport(collector.ownRows(), { ...scope, audience }));
  }
  const refused = whoRefused(cases, ["store_and_manage_file", "non_identifying_statistics"]);
  return sharedDocument(sharedReport(collector.rows(refused), { ...scope, audience }));
}

function plainTable(document: OwnDocument | SharedDocument): string {
  const { period, audience, province, k } = document;
  const head = [
    `${period.from} to ${period.to}, for ${audience}, province ${province ?? "all"}, k ${String(k ?? "none")}`,
    ...document.measures.flatMap(measureText),
  ];
  if (document.audience === "own") {
    const { total, lines } = document.official_involvement;
    head.push("", "R24 official_involvement (incident, action_date)", row("total", String(total)));
    head.push(...Object.entries(lines).map(([key, value]) => row(key, String(value))));
  }
  return `${head.join("\n")}\n`;
}

function measureText(measure: SharedDocument["measures"][number]): string[] {
  const { id, name, unit, date_basis: basis, counting_basis: counted, change, k } = measure;
  const told = measure.lines
    .filter(({ value, key }) => value !== 0 || key === "total")
    .map(({ key, unit: of, value }) =>
      row(
        `${key}${of === unit ? "" : ` (${of})`}`,
        value === null ? `‹${String(k)}›` : String(value),
      ),
    );
  const against =
    change === null || change.absolute === null
      ? []
      : [
          row(
            `change on ${String(change.base)}`,
            `${String(change.absolute)}${change.percent === null ? "" : ` (${String(change.percent)} %)`}`,
          ),
        ];
  const failed = measure.checks
    .filter(({ outcome }) => outcome === "fails")
    .map(({ key, breakdown }) => row(`DOES NOT BALANCE: ${key}`, breakdown ?? ""));
  return ["", `${id} ${name} (${unit}, ${basis}, ${counted})`, ...told, ...against, ...failed];
}

function row(name: string, value: string): string {
  return `  ${name.padEnd(56)}${value.padStart(10)}`;
}
