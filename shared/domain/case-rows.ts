import type { CaseContent } from "./case-record";
import type { EntityName } from "./dictionary";

/** What is done to every row of a file; it gives back a row of the same shape. */
export type RowChange = <T extends object>(entity: EntityName, row: T) => T;

/** The file with every row of every entity changed, rows inside rows first. Rules and recalls stay as they are. */
export function mapCaseRows(content: CaseContent, change: RowChange): CaseContent {
  const each = <T extends object>(entity: EntityName, rows: readonly T[]): T[] =>
    rows.map((row) => change(entity, row));
  return {
    ...content,
    caseFile: change("caseFile", content.caseFile),
    person: change("person", content.person),
    triage: change("triage", content.triage),
    relatedPersons: each("relatedPerson", content.relatedPersons),
    consents: each("consent", content.consents),
    recruitments: content.recruitments.map((row) =>
      change("recruitment", { ...row, legs: each("routeLeg", row.legs) }),
    ),
    episodes: each("episode", content.episodes),
    assessments: content.assessments.map((row) =>
      change("assessment", {
        ...row,
        risks: each("risk", row.risks),
        needs: each("need", row.needs),
      }),
    ),
    screenings: content.screenings.map((row) =>
      change("screening", { ...row, answers: each("indicatorAnswer", row.answers) }),
    ),
    referrals: content.referrals.map((row) =>
      change("referral", { ...row, events: each("referralEvent", row.events) }),
    ),
    services: each("service", content.services),
    handovers: each("handover", content.handovers),
    followUps: each("followUp", content.followUps),
    proceedings: content.proceedings.map((row) =>
      change("proceeding", { ...row, compensations: each("compensation", row.compensations) }),
    ),
  };
}
