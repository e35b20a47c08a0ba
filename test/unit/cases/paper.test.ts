import { expect, test } from "vitest";
import { caseSections } from "../../../renderer/features/cases/case-sections";
import { cssString } from "../../../renderer/features/cases/page-footer";
import { paperSections } from "../../../renderer/features/cases/paper-sections";
import { withoutNames } from "../../../renderer/features/cases/without-names";
import { newEpisode, newRecruitment } from "../../../renderer/features/intake/new-entries";
import type { ExploitationEpisode } from "../../../shared/domain/exploitation-episode";
import type { Person } from "../../../shared/domain/person";
import type { Recruitment } from "../../../shared/domain/recruitment";
import { aCase, aConsent, aReferral, HOUSE, plainWords, WORKER } from "./builders";

type IdDocument = Extract<Person["idDocuments"], { value: unknown }>["value"][number];

const WHOLE = aCase({ consents: [aConsent(1), aConsent(2)], referrals: [aReferral()] });

test("paper names neither the house nor a worker (R11, R13)", () => {
  const paper = JSON.stringify(paperSections(WHOLE, plainWords));
  expect(paper).not.toContain(HOUSE);
  expect(paper).not.toContain(WORKER);
  expect(paper).not.toContain("Worker Name");
});

test("a missing answer is said with its state, never left out or blank", () => {
  const rows = caseSections(WHOLE, plainWords).flatMap((section) => section.rows);
  expect(rows.find(({ path }) => path === "person.sex")?.shown).toEqual({ missing: "not_asked" });
  expect(rows.find(({ path }) => path === "caseFile.registrationDate")?.shown).toEqual({
    missing: "none",
  });
  for (const { shown } of rows) expect(shown).not.toMatchObject({ text: "" });
});

test("an estimate is not shown as known", () => {
  const content = aCase();
  const person = { ...content.person, ageYearsStated: { mv: "estimated", value: 15 } as const };
  const rows = caseSections({ ...content, person }, plainWords).flatMap((one) => one.rows);
  expect(rows.find(({ path }) => path === "person.ageYearsStated")?.shown).toEqual({
    text: "15",
    isEstimated: true,
  });
});

test("only parts of which there are several carry a number", () => {
  const sections = paperSections(WHOLE, plainWords);
  const numbers = (id: string) => sections.filter((one) => one.id === id).map((one) => one.number);
  expect(numbers("consents")).toEqual([1, 2]);
  expect(numbers("referrals")).toEqual([null]);
});

test("every field of the form that holds an answer is on paper or left out on purpose", () => {
  const shown = new Set(
    caseSections(WHOLE, plainWords).flatMap((one) => one.rows.map(({ path }) => path)),
  );
  const answers = (["caseFile", "person", "triage"] as const).flatMap((entity) =>
    Object.entries(WHOLE[entity])
      .filter(([, value]) => typeof value === "object" && value !== null && "mv" in value)
      .map(([field]) => `${entity}.${field}`),
  );
  expect(answers.filter((path) => !shown.has(path))).toEqual([]);
});

test("hidden names leave no trace of a name, and a missing name stays missing", () => {
  const content = aCase();
  const person = { ...content.person, familyNameKm: { mv: "known", value: "សុខ" } as const };
  const hidden = withoutNames({ ...content, person }, "…");
  expect(JSON.stringify(hidden)).not.toContain("សុខ");
  expect(hidden.person.givenNameKm).toEqual({ mv: "not_asked" });
});

test("the foot of a page cannot break out of its CSS string", () => {
  expect(cssString('a"; } body { } \\')).toBe('"a\\22 ; } body { } \\5c "');
  expect(cssString("a\nb")).toBe('"a\\a b"');
});

test("a journey, pay and papers stand on paper with all that was said of them", () => {
  const known = <V>(value: V) => ({ mv: "known", value }) as const;
  const none = { mv: "not_asked" } as const;
  const leg = {
    ...{ from: known("08"), to: known("TH"), fromDate: none, borderPoint: known("Poipet") },
    ...{ crossing: known("smuggled" as const), documentsUsed: known("none" as const) },
  };
  const content = aCase();
  const recruitment = { ...newRecruitment("r1"), legs: [leg] } as Recruitment;
  const pay = { amount: 12.5, currency: "USD", per: "day" } as const;
  const episode = { ...newEpisode("e1"), payReceived: known(pay) } as ExploitationEpisode;
  const paper: IdDocument = {
    ...{ type: "passport" as const, number: known("N01"), issuer: known("Ministry"), seen: true },
    ...{ expiry: known({ date: "2030", prec: "year" as const }), heldBy: none },
  };
  const rows = caseSections(
    {
      ...content,
      caseFile: { ...content.caseFile, externalIds: [{ system: "oscar", value: "77" }] },
      person: { ...content.person, idDocuments: known([paper]) },
      recruitments: [recruitment],
      episodes: [episode],
    },
    plainWords,
  ).flatMap((one) => one.rows);
  const said = (path: string) => rows.find((row) => row.path === path)?.shown;
  expect(said("recruitments.legs")).toMatchObject({
    text: "08 → TH, legs.borderPoint: Poipet, legs.crossing: crossing:smuggled, legs.documentsUsed: documentsUsed:none",
  });
  expect(said("episodes.payReceived")).toMatchObject({ text: "12.5 currency:USD, payPeriod:day" });
  expect(said("caseFile.externalIds")).toMatchObject({ text: "externalSystem:oscar: 77" });
  expect(said("person.idDocuments")).toMatchObject({
    text: "idDocument:passport N01, idDocuments.issuer: Ministry, idDocuments.expiry: 2030/year",
  });
});
