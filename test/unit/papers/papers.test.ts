import { expect, test } from "vitest";
import { known } from "../../../shared/domain/answer";
import { PURPOSE } from "../../../shared/domain/code-lists/case-files";
import type { WithholdingRule } from "../../../shared/domain/withholding";
import { consentForm } from "../../../shared/papers/consent-form";
import { intakeSummary } from "../../../shared/papers/intake-summary";
import type { Paper } from "../../../shared/papers/paper";
import { keptKinds, personSummary } from "../../../shared/papers/person-summary";
import { aCase, aConsent, CLINIC, HOUSE, WORKER } from "../cases/builders";
import { aReferral } from "../referrals/house";
import { fullCase, SECRETS } from "./full-case";
import { paperWords } from "./words";

const DAY = "2026-11-22";
const WORDING = { version: "7", words: "You can say no." };
const text = (paper: Paper): string => JSON.stringify(paper);

const WORDINGS = { present: WORDING, of: () => null };

const PAPERS: readonly (readonly [string, (content: ReturnType<typeof fullCase>) => Paper])[] = [
  ["intake summary", (content) => intakeSummary(content, DAY, paperWords)],
  ["page for the person", (content) => personSummary(content, [], DAY, paperWords)],
  ["consent form", (content) => consentForm(content, WORDINGS, DAY, paperWords)],
];

test.each(PAPERS)("the %s tells nothing that has to stay in the file", (_, make) => {
  const paper = text(make(fullCase()));
  for (const secret of Object.values(SECRETS)) expect(paper).not.toContain(secret);
  for (const told of ["irregular", "migrationStatus", "pregnant", "injuryOrIllness"]) {
    expect(paper).not.toContain(told);
  }
});

test.each(PAPERS)("the %s names neither the house nor a worker (R11, R13)", (_, make) => {
  const paper = text(make(fullCase()));
  expect(paper).not.toContain(HOUSE);
  expect(paper).not.toContain(WORKER);
});

test.each(PAPERS)("the %s does not tell whom the file is withheld from", (_, make) => {
  const office = "00000000-0000-4000-8000-00000000dead";
  const rule = {
    ruleId: "00000000-0000-4000-8000-0000000000aa",
    targetOrgId: office,
  } as WithholdingRule;
  expect(text(make({ ...fullCase(), withholdings: [rule] }))).not.toContain(office);
});

test("the intake summary says what is missing and never leaves a line blank", () => {
  const paper = intakeSummary(fullCase(), DAY, paperWords);
  const lines = paper.parts.flatMap((part) => (part.kind === "lines" ? part.lines : []));
  expect(lines).toContainEqual({ label: "person.givenNameLatin", text: "Bopha" });
  expect(lines).toContainEqual({ label: "person.sex", text: "missing:not_asked" });
  expect(lines.filter((line) => line.text === "")).toEqual([]);
});

test("an estimate is said to be one", () => {
  const content = fullCase();
  const person = { ...content.person, ageYearsStated: { mv: "estimated", value: 15 } as const };
  expect(text(intakeSummary({ ...content, person }, DAY, paperWords))).toContain("15 (estimated)");
});

test("a consent that was taken back or is over is not shown as a yes", () => {
  const withdrawn = aConsent(3, { withdrawnAt: "2026-11-20T05:00:00.000Z" });
  const over = aConsent(4, { purpose: "receive_services", expiresOn: DAY });
  const paper = text(intakeSummary(aCase({ consents: [withdrawn, over] }), DAY, paperWords));
  expect(paper).toContain("consentDecision:withdrawn");
  expect(paper).not.toContain("consentDecision:given");
});

test("the page for the person holds no name and no case number, since it may be found on her", () => {
  const content = fullCase();
  const paper = text(personSummary(content, [], DAY, paperWords));
  expect(paper).not.toContain("Bopha");
  expect(paper).not.toContain(content.caseFile.caseNo);
  expect(paper).not.toContain(content.person.survivorCode);
});

test("the page for the person tells who got what, and that nobody did", () => {
  const referral = aReferral({ packetScope: ["identity"], toOrgId: CLINIC });
  const delivery = {
    kind: "referral" as const,
    id: referral.referralId,
    orgId: CLINIC,
    sentAt: "2026-11-21T05:00:00.000Z",
  };
  const content = { ...fullCase(), referrals: [referral] };
  const paper = personSummary(content, [delivery], DAY, paperWords);
  expect(paper.parts).toContainEqual({
    kind: "lines",
    title: paperWords.texts.person.got,
    lines: [{ label: `org:${CLINIC}`, text: "2026-11-21, dataScope:identity" }],
  });
  const none = text(personSummary(content, [], DAY, paperWords));
  expect(none).toContain(paperWords.texts.person.gotNobody);
});

test("only kinds of things that are in the file are said to be kept", () => {
  expect(keptKinds(aCase())).toEqual(["who"]);
  expect(keptKinds(fullCase())).toEqual(["who", "contact", "account"]);
});

test("the consent form has earlier words below, once each, as they were read aloud to whoever signed them", () => {
  const old = { version: "6", words: "the words of then" };
  const consents = [
    aConsent(1, { textVersion: "6", validFrom: "2026-03-01" }),
    aConsent(2, { textVersion: "6", validFrom: "2026-02-01", purpose: "receive_services" }),
    aConsent(3, { textVersion: WORDING.version }),
    aConsent(4, { textVersion: "interpreter", language: "vie" }),
  ];
  const of = (language: string, version: string) =>
    language === "khm" && version === "6" ? old : null;
  const paper = consentForm(aCase({ consents }), { present: WORDING, of }, DAY, paperWords);
  const earlier = paper.parts.filter(({ title }) => title === paperWords.texts.consent.earlier);
  expect(earlier).toEqual([
    {
      kind: "words",
      title: paperWords.texts.consent.earlier,
      words: [
        "the words of then",
        `${paperWords.texts.consent.version}: 6`,
        `${paperWords.texts.consent.day}: 2026-02-01, 2026-03-01`,
      ],
    },
  ]);
  // What is to be signed now is above it, in the words of now.
  expect(JSON.stringify(paper.parts[0])).toContain(WORDING.words);
});

test("the consent form asks once for each purpose, ticks nothing, and keeps the wording by its version", () => {
  const paper = consentForm(fullCase(), WORDINGS, DAY, paperWords);
  const choices = paper.parts.flatMap((part) =>
    part.kind === "choices" && part.title === paperWords.texts.consent.purposes ? part.choices : [],
  );
  expect(choices.map(({ label }) => label)).toEqual(PURPOSE.map((code) => `purpose:${code}`));
  expect(choices.every(({ boxes }) => boxes.length === 2)).toBe(true);
  expect(text(paper)).toContain(WORDING.words);
  expect(text(paper)).toContain("Wording: 7");
  expect(text(paper)).not.toContain("Bopha");
});

test("who may be a child is asked as one, an adult is not", () => {
  const guardian = paperWords.texts.consent.guardianSign;
  const aged = (years: number) => ({
    person: { ...aCase().person, ageYearsStated: known(years), ageStatedOn: DAY },
    consents: [],
  });
  const signs = (content: Parameters<typeof consentForm>[0]): string =>
    text(consentForm(content, WORDINGS, DAY, paperWords));
  expect(signs(aged(35))).not.toContain(`"${guardian}"`);
  expect(signs(aged(15))).toContain(`"${guardian}"`);
  expect(signs(aCase())).toContain(`"${guardian}"`);
});
