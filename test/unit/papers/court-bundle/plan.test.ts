import { expect, test } from "vitest";
import {
  firstBundleChoice,
  type BundleChoice,
} from "../../../../renderer/features/papers/court-bundle/bundle-choice";
import { planBundle, scopeOf } from "../../../../renderer/features/papers/court-bundle/plan-bundle";
import type { BundleSource } from "../../../../renderer/store/vault-api";
import { known, NOT_ASKED } from "../../../../shared/domain/answer";
import type { CaseRecord } from "../../../../shared/domain/case-record";
import type { IncidentContent } from "../../../../shared/domain/incident";
import type { LegalProceeding } from "../../../../shared/domain/legal-proceeding";
import { drawBundle, shownFields } from "../../../../shared/papers/court-bundle/draw-bundle";
import { plainWords, WORKER } from "../../cases/builders";
import { fullCase, SECRETS } from "../full-case";

const words = { km: plainWords, en: plainWords };
const NOBODY = {
  house: { names: [], address: "" },
  victims: [],
  staff: [],
  offices: [],
  related: [],
};

const PROCEEDING: LegalProceeding = {
  proceedingId: "00000000-0000-4000-8000-000000000501",
  kind: "criminal",
  court: known("Court of First Instance, Kampot"),
  courtFileNo: known("417/26"),
  personRole: known("civil_party"),
  participation: known("withdrew"),
  noParticipationReason: NOT_ASKED,
  protectionMeasures: NOT_ASKED,
  lawyerOrgId: null,
  complaintOn: "2026-02-01",
  sentToCourtOn: "2026-03-01",
  verdictOn: null,
  verdict: NOT_ASKED,
  note: NOT_ASKED,
  compensations: [
    {
      compensationId: "00000000-0000-4000-8000-000000000502",
      claimedAmount: known({ amount: 4000, currency: "USD" }),
      awardedAmount: known({ amount: 3000, currency: "USD" }),
      awardedOn: "2026-05-11",
      source: known("employer_wages"),
      payments: [
        {
          paymentId: "00000000-0000-4000-8000-000000000503",
          paidOn: "2026-05-15",
          money: { amount: 1000, currency: "USD" },
        },
      ],
      settlementPressure: known("pressured"),
    },
  ],
};

function record(narrative: string, proceeding: LegalProceeding = PROCEEDING): CaseRecord {
  const content = fullCase();
  return {
    ...content,
    caseFile: { ...content.caseFile, narrative: known(narrative) },
    proceedings: [proceeding],
    kind: "case",
    meta: { rowVersion: 1 } as CaseRecord["meta"],
  };
}

function plan(
  file: CaseRecord,
  change: Partial<BundleChoice> = {},
  source: Partial<BundleSource> = {},
  withoutIdentifiers = false,
) {
  const [proceeding = PROCEEDING] = file.proceedings;
  const first = firstBundleChoice(file.proceedings);
  if (first === null) throw new Error("Broken claim: there is a proceeding");
  const facts = {
    record: file,
    proceeding,
    withoutIdentifiers,
    attachments: [],
    day: "2026-11-22",
  };
  const all = { incidents: [], exposed: NOBODY, ...source };
  return planBundle({ ...facts, source: all }, { ...first, ...change }, words);
}

const drawn = ({ draft, hidden }: ReturnType<typeof plan>): string =>
  JSON.stringify(drawBundle(draft, hidden));

test("without a proceeding there is no bundle", () => {
  expect(firstBundleChoice([])).toBeNull();
});

test("the bundle tells of the proceeding, the days and the money, and keeps her own words as written", () => {
  const text = drawn(plan(record("They locked the gate.")));
  for (const told of ["417/26", "2026-03-01", "4000", "1000", "They locked the gate."]) {
    expect(text).toContain(told);
  }
  expect(text).toContain('"kind":"written"');
});

test("neither health, nor how she is here, nor what she wants of the court, nor pressure goes to it (R6)", () => {
  const text = drawn(plan(record("x")));
  for (const kept of [
    "pregnant",
    "migrationStatus",
    "irregular",
    "participation",
    "settlementPressure",
  ]) {
    expect(text).not.toContain(kept);
  }
  expect(text).not.toContain(SECRETS.triageNote);
  expect(text).not.toContain(WORKER);
});

test("home, telephone and papers are out at first, and need consent of their own once they are shown", () => {
  const file = record("x");
  expect(drawn(plan(file))).not.toContain(SECRETS.address);
  const first = firstBundleChoice(file.proceedings)!;
  expect(scopeOf(first)).not.toContain("contact");
  const shown = { barred: first.barred.filter((field) => field !== "home") };
  expect(drawn(plan(file, shown))).toContain(SECRETS.address);
  expect(scopeOf({ ...first, ...shown })).toContain("contact");
});

test("a number of the file, and one that somebody could call, are out of the account too", () => {
  const account = "call 012 999 888 or 0977 123 456 on 2026-11-22";
  const text = drawn(plan(record(account)));
  expect(text).not.toContain("999 888");
  expect(text).not.toContain("0977");
  expect(text).toContain("2026-11-22");
});

test("where the court was asked to keep the name back, it is out everywhere, and nobody can show it", () => {
  const withheld = { ...PROCEEDING, protectionMeasures: known(["name_withheld" as const]) };
  const file = record("They called BOPA.", withheld);
  const shown = { barred: [] };
  expect(drawn(plan(record("They called BOPA."), shown))).toContain("Bopha");
  for (const name of ["Bopha", "BOPA"]) expect(drawn(plan(file, shown))).not.toContain(name);
  expect(drawn(plan(record("They called BOPA."), shown, {}, true))).not.toContain("BOPA");
});

test("names that give somebody away are found, counted and out; a protected one stays in with a reason", () => {
  const exposed = { ...NOBODY, victims: ["Meas Chanthou"], related: ["Sok Dara"] };
  const file = record("Chanthou ran. CHANTHU fell. Dara slept.");
  const found = plan(file, {}, { exposed });
  expect(found.found).toEqual([
    { kind: "victim", word: "Chanthou", count: 2 },
    { kind: "related", word: "Dara", count: 1 },
  ]);
  for (const name of ["Chanthou", "CHANTHU", "Dara"]) expect(drawn(found)).not.toContain(name);

  const related = plan(file, { shownWords: ["Dara"] }, { exposed });
  expect(related.needsReason).toBe(false);
  expect(drawn(related)).toContain("Dara");
  expect(plan(file, { shownWords: ["Chanthou"] }, { exposed }).needsReason).toBe(true);
  const reasoned = { shownWords: ["Chanthou"], shownBecause: "The court ordered it" };
  expect(plan(file, reasoned, { exposed }).needsReason).toBe(false);
});

test("own words are out, and one that stands nowhere is said to", () => {
  const made = plan(record("The red gate in Kampot."), { ownWords: "red gate\nKompot" });
  expect(drawn(made)).not.toContain("red gate");
  expect(made.missingOwn).toEqual(["Kompot"]);
});

const SUSPECT: IncidentContent["suspects"][number] = {
  suspectId: "00000000-0000-4000-8000-000000000601",
  nameText: known("Suspect-One"),
  sex: NOT_ASKED,
  ageYears: NOT_ASKED,
  isMinor: NOT_ASKED,
  nationality: NOT_ASKED,
  roles: NOT_ASKED,
  relationToVictim: NOT_ASKED,
  isOfficial: NOT_ASKED,
  alsoVictimPersonId: null,
  arrestDate: known("2026-01-20"),
  courtDate: NOT_ASKED,
  courtAction: NOT_ASKED,
};

const INCIDENT: IncidentContent = {
  incidentId: "00000000-0000-4000-8000-000000000600",
  countingBasis: "crackdown",
  policeRef: NOT_ASKED,
  actionDate: "2026-01-19",
  reportedOn: NOT_ASKED,
  openedByOrgId: null,
  adminCode: NOT_ASKED,
  offenceGroup: "human_trafficking",
  offenceArticles: NOT_ASKED,
  allegedTypes: known(["forced_criminality", "forced_labour"]),
  interventionResult: NOT_ASKED,
  officialInvolvement: known("alleged_by_person"),
  officialOrgId: "00000000-0000-4000-8000-00000000dead",
  businessFront: NOT_ASKED,
  establishmentClosedOn: null,
  note: known("PLANTED-incident-note"),
  victims: [],
  suspects: [
    SUSPECT,
    { ...SUSPECT, nameText: known("Officer-Two"), isOfficial: known("yes") },
    { ...SUSPECT, nameText: known("Victim-Three"), alsoVictimPersonId: WORKER },
  ],
};

test("whether an official is named, and which office, never goes; nor a victim who is accused (R1, R8)", () => {
  const made = plan(record("x"), {}, { incidents: [INCIDENT] });
  const text = drawn(made);
  expect(text).toContain("Suspect-One");
  for (const kept of ["Officer-Two", "Victim-Three", "official", "dead", "alleged_by", "PLANTED"]) {
    expect(text).not.toContain(kept);
  }
  expect(text).not.toContain("forced_criminality");
  expect(made.suspectsLeftOut).toBe(2);
});

test("a part that does not go in tells no day either", () => {
  const without = plan(
    record("x"),
    { parts: ["proceeding", "chronology"] },
    { incidents: [INCIDENT] },
  );
  expect(drawn(without)).not.toContain("2026-01-19");
  expect(drawn(plan(record("x"), {}, { incidents: [INCIDENT] }))).toContain("2026-01-19");
});

test("the log is told which fields are shown: none that is out, and no value", () => {
  const { draft, hidden } = plan(record("x"));
  const fields = shownFields(drawBundle(draft, hidden));
  expect(fields).toContain("caseFile.narrative");
  expect(fields).not.toContain("person.homeAddressText");
  expect(fields.join(" ")).not.toContain("417");
});
