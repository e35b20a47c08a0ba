import fc from "fast-check";
import type {
  CaseRow,
  CompensationRow,
  FollowUpRow,
  ProceedingRow,
  ReferralRow,
} from "../../../../shared/report/care-rows";
import { EXPLOITATION_FORM } from "../../../../shared/report/exploitation-form";
import type {
  InterventionRow,
  MeasureRows,
  OwnRows,
} from "../../../../shared/report/row-collector";
import { anId, anIncident } from "../build-records";
import { rowsArbitrary, twoGroups } from "../rows-arbitrary";

/** The year that most random rows fall into; some miss it, by a day or a year. */
export const YEAR = { from: "2022-01-01", to: "2022-12-31" } as const;

const day = fc.constantFrom("2021-12-31", "2022-01-01", "2022-05-05", "2022-05-05", "2022-12-31");
const dayOrNone = fc.option(day, { nil: null, freq: 3 });
const nationality = fc.constantFrom<readonly string[]>(
  ["KH"],
  ["KH"],
  ["KH", "VN"],
  ["VN"],
  ["TH"],
  ["TH", "LA"],
  ["XX"],
  [],
);
const count = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 13 }) },
  { weight: 2, arbitrary: fc.integer({ min: 14, max: 50 }) },
);

/** Heaps of equal things, so that large and small counts both occur; each has ids of its own. */
function heaps<T extends object>(facts: fc.Arbitrary<T>, max = 7) {
  return fc
    .array(fc.record({ count, facts }), { maxLength: max })
    .map((all) =>
      all.flatMap((heap) =>
        Array.from({ length: heap.count }, () => ({ ...heap.facts, ...ids() })),
      ),
    );
}

function ids() {
  return { caseId: anId(), personId: anId(), changedAt: "2023-01-01T00:00:00.000Z" };
}

const cases = heaps(
  fc.record<Omit<CaseRow, "caseId" | "personId" | "changedAt">>({
    receivedOn: day,
    closedOn: fc.constantFrom(null, null, "2022-06-01", "2023-02-02"),
    isAccepted: fc.constantFrom(true, true, true, false),
    repatriatedFrom: fc.constantFrom(null, "not_returned", "TH", "TH", "VN", "MY"),
    nationality,
    recruiterKind: fc.constantFrom(null, "several", "family", "official", "informal_broker"),
    origin: fc.constantFrom(null, "abroad", "01", "12", "18"),
  }),
);
const referrals = heaps(
  fc.record<Omit<ReferralRow, "caseId" | "personId" | "changedAt">>({
    service: fc.constantFrom("legal_aid", "psychosocial", "general_health"),
    status: fc.constantFrom("draft", "sent", "accepted", "completed", "expired"),
    referredOn: dayOrNone,
    wasSent: fc.boolean(),
    hoursToAccept: fc.constantFrom(null, 1, 5.5, 200),
  }),
);
const followUps = heaps(
  fc.record<Omit<FollowUpRow, "caseId" | "personId" | "changedAt">>({
    dueOn: day,
    doneOn: dayOrNone,
    isWaived: fc.constantFrom(false, false, true),
    reTrafficking: fc.constantFrom(null, "ok", "ok", "concern", "danger", "unknown"),
  }),
);
const proceedings = heaps(
  fc.record<Omit<ProceedingRow, "caseId" | "personId" | "changedAt">>({
    kind: fc.constantFrom("criminal", "criminal", "civil", "labour"),
    courtFileNo: fc.constantFrom(null, "A1", "A2", "A3"),
    sentToCourtOn: dayOrNone,
    firstStepOn: day,
    participation: fc.constantFrom(
      ...(["willing", "willing", "undecided", "declined", "withdrew", "prevented"] as const),
      ...(["unknown", "not_asked"] as const),
    ),
    reason: fc.constantFrom(null, "fear", "shame", "distance_cost"),
  }),
);
const compensations = heaps(
  fc.record<Omit<CompensationRow, "caseId" | "personId" | "changedAt">>({
    currency: fc.constantFrom("USD", "KHR"),
    awarded: fc.constantFrom(100, 250.5, 4000),
    awardedOn: dayOrNone,
    paid: fc.constantFrom(0, 0, 100, 4000),
  }),
);
const interventions = heaps(
  fc.record({
    actionDate: day,
    result: fc.constantFrom<InterventionRow["result"]>(null, "tip_found", "unfounded", "pending"),
    isForcedLabour: fc.boolean(),
    sexes: fc.array(fc.constantFrom("female" as const, "male" as const), { maxLength: 2 }),
    nationality,
  }),
).map((all) =>
  all.map(
    ({ sexes, nationality: of, caseId: _case, personId: _person, ...row }): InterventionRow => {
      const common = { incidentId: anId(), province: "18", changedAt: row.changedAt };
      return {
        ...row,
        ...common,
        victims: sexes.map((sex) => ({
          ...{ ...common, offenceGroup: "human_trafficking", personId: anId(), sex },
          ...{ rescueDate: row.actionDate, ageYears: null, isAgeEstimated: false, band: "unk" },
          ...{ nationality: of, firstHandover: null },
        })),
      };
    },
  ),
);

/** Rows of an invented house and country, with what no partner may have. */
export const measureRowsArbitrary: fc.Arbitrary<OwnRows> = fc
  .record({
    base: rowsArbitrary(twoGroups),
    forms: fc.array(fc.constantFrom(...EXPLOITATION_FORM), { minLength: 1, maxLength: 4 }),
    ...{ cases, referrals, followUps, proceedings, compensations, interventions },
  })
  .map(({ base, forms, ...rows }): OwnRows => ({
    ...base,
    ...rows,
    // Forms in runs, so that a form is common among some kinds of people and rare among others.
    victims: base.victims.map((victim, at) => ({
      ...victim,
      form: forms[Math.floor(at / 9) % forms.length] ?? "unknown",
    })),
    officials: base.incidents.map(({ incidentId, province, changedAt, actionDate }, at) => ({
      ...{ incidentId, province, changedAt, actionDate },
      involvement: at % 3 === 0 ? "alleged_by_person" : null,
    })),
  }));

/** No rows of anything. */
export const NO_ROWS: MeasureRows = {
  ...{ incidents: [], victims: [], suspects: [], operations: [], encounters: [] },
  ...{ interventions: [], cases: [], referrals: [], followUps: [], proceedings: [] },
  compensations: [],
};

/** An intervention as it is recorded, not a row. */
export function anIntervention(content: Parameters<typeof anIncident>[0]) {
  return anIncident({ countingBasis: "intervention", actionDate: "2022-03-03", ...content });
}
