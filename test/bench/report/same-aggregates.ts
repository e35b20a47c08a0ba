import type { MeasureResult } from "../../../shared/report/measures/measure-result";
import { nationalityCode } from "../../../shared/report/measures/in-care";
import type { OwnRows } from "../../../shared/report/row-collector";

/** The year that both sides report on, and the day before it begins to count a year earlier. */
export const YEAR = { from: "2022-01-01", to: "2022-12-31" } as const;

type Value = string | number | null;

/** The rows as tables of text, the same that the report is counted from. */
export function tablesOf(rows: OwnRows): Record<string, readonly (readonly Value[])[]> {
  return {
    incident: rows.incidents.map((row) => [row.incidentId, row.offenceGroup, row.actionDate]),
    victim: rows.victims.map((row) => [
      ...[row.personId, row.incidentId, row.offenceGroup, row.rescueDate, row.sex],
      ...[row.band, row.firstHandover ?? "pending", row.form],
    ]),
    suspect: rows.suspects.map((row) => [
      ...[row.suspectId, row.incidentId, row.offenceGroup, row.courtDate, row.foreign],
      Number(row.isSentToCourt),
    ]),
    case_file: rows.cases.map((row) => [
      ...[row.receivedOn, row.closedOn, Number(row.isAccepted), row.repatriatedFrom ?? "unknown"],
      ...[
        nationalityCode(row.nationality),
        row.recruiterKind ?? "unknown",
        row.origin ?? "unknown",
      ],
    ]),
    intervention: rows.interventions.map((row) => [
      ...[row.incidentId, row.actionDate, row.result ?? "unknown", Number(row.isForcedLabour)],
    ]),
  };
}

const TABLES = `
create table incident(id text, grp text, day text);
create table victim(person text, incident text, grp text, day text, sex text, band text, handover text, form text);
create table suspect(id text, incident text, grp text, court text, is_foreign text, sent integer);
create table case_file(received text, closed text, accepted integer, came_from text, nationality text, recruiter text, origin text);
create table intervention(id text, day text, result text, labour integer);
`;

const VICTIM = `(select distinct person, incident, grp, sex, band, handover, form from victim where day between '${YEAR.from}' and '${YEAR.to}')`;
const SENT = `(select distinct id, incident, grp, is_foreign from suspect where sent = 1 and court between '${YEAR.from}' and '${YEAR.to}')`;
const CARE = `case_file where accepted = 1 and received <= '${YEAR.to}' and (closed = '' or closed > '${YEAR.to}')`;
const RECEIVED = `case_file where accepted = 1 and received between '${YEAR.from}' and '${YEAR.to}'`;
const LOOKED_INTO = `intervention where day between '${YEAR.from}' and '${YEAR.to}'`;
const AGE = "case band when 'a18p' then 'adult' when 'unk' then 'unknown' else 'child' end";

/** The line of the report that each query gives, as `measure:line`, and its number. */
const QUERIES: readonly string[] = [
  `select 'cases:total', count(*) from (select distinct id from incident where day between '${YEAR.from}' and '${YEAR.to}')`,
  `select 'cases:total/group.' || grp, count(*) from (select distinct id, grp from incident where day between '${YEAR.from}' and '${YEAR.to}') group by grp`,
  `select 'suspects_court:total', count(*) from ${SENT}`,
  `select 'suspects_court:total/group.' || grp, count(*) from ${SENT} group by grp`,
  `select 'suspects_court:suspects_court_foreigners', count(*) from ${SENT} where is_foreign = 'yes'`,
  `select 'victims:total', count(*) from ${VICTIM}`,
  `select 'victims:victims_female', count(*) from ${VICTIM} where sex = 'female'`,
  `select 'victims:age_' || band, count(*) from ${VICTIM} group by band`,
  `select 'victims:handover_' || handover, count(*) from ${VICTIM} group by handover`,
  `select 'in_care:total', count(*) from ${CARE}`,
  `select 'in_care:repatriated_from.' || came_from, count(*) from ${CARE} group by came_from`,
  `select 'in_care:nationality.' || nationality, count(*) from ${CARE} group by nationality`,
  `select 'interventions:total', count(*) from ${LOOKED_INTO}`,
  `select 'interventions:result.' || result, count(*) from ${LOOKED_INTO} group by result`,
  `select 'recruitment:recruiter_kind.' || recruiter || '/origin.' || origin, count(*) from ${RECEIVED} group by recruiter, origin`,
  `select 'trafficking_victims:sex.' || sex || '/age.' || ${AGE} || '/form.' || form, count(*) from ${VICTIM} group by sex, ${AGE}, form`,
];

/** What the sqlite3 shell reads: tables, rows from files of `dir`, then the queries under its timer. */
export function sqliteScript(dir: string): string {
  const tables = ["incident", "victim", "suspect", "case_file", "intervention"];
  return [
    ...[TABLES, ".mode csv", ...tables.map((name) => `.import ${dir}/${name}.csv ${name}`)],
    ...[".timer on", ...QUERIES.map((query) => `${query};`)],
  ].join("\n");
}

/** Numbers of SQLite that the report does not say, or says otherwise. */
export function disagreements(
  measures: readonly MeasureResult[],
  counted: readonly (readonly [string, number])[],
): string[] {
  const own = new Map(
    measures.flatMap(({ name, lines }) =>
      lines.map(({ key, cell }): [string, number | null] => [`${name}:${key}`, cell.value]),
    ),
  );
  return counted
    .filter(([key, value]) => own.get(key) !== value)
    .map(([key, value]) => `${key}: SQLite ${String(value)}, report ${String(own.get(key))}`);
}
