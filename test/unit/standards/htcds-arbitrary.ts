import fc from "fast-check";
import { known, NOT_ASKED } from "../../../shared/domain/answer";
import { caseContentSchema, type CaseContent } from "../../../shared/domain/case-record";
import { CODE_LISTS } from "../../../shared/domain/code-lists";
import { placeBook } from "../../../shared/domain/places/place-book";
import { PROVINCES } from "../../../shared/domain/places/provinces";
import { NOT_SENT_YET } from "../../../shared/domain/referral";
import type { HtcdsContext } from "../../../shared/standards/htcds/context";
import { adultCase } from "../../support/sample-case";

const OWN = "33333333-3333-4333-8333-333333333333";
const OTHER = "66666666-6666-4666-8666-666666666666";
const USER = "44444444-4444-4444-8444-444444444444";

export const CONTEXT: HtcdsContext = {
  ownOrgId: OWN,
  day: "2026-11-22",
  orgs: [
    { orgId: OWN, name: "House of the River" },
    { orgId: OTHER, name: "Office of the Hill" },
  ],
  users: [
    { userId: USER, name: "Chan Dara" },
    { userId: "77777777-7777-4777-8777-777777777777", name: "Sok Lina" },
  ],
  places: placeBook([]),
};

const uuid = fc.uuid({ version: 4 });

/** Every state of an answer, and mostly a value. */
function answer<T>(value: fc.Arbitrary<T>) {
  return fc.oneof(
    { weight: 4, arbitrary: value.map((one) => known(one)) },
    { weight: 1, arbitrary: value.map((one) => ({ mv: "estimated" as const, value: one })) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        NOT_ASKED,
        { mv: "unknown" } as const,
        { mv: "declined" } as const,
        { mv: "not_applicable" } as const,
      ),
    },
  );
}

function code<T>(list: readonly T[]) {
  return answer(fc.constantFrom(...list));
}
function codes<T>(list: readonly T[], maxLength = list.length) {
  return answer(fc.uniqueArray(fc.constantFrom(...list), { minLength: 1, maxLength }));
}

const words = fc.oneof(
  fc.constantFrom(
    "Sok",
    "សុខា",
    "=HYPERLINK(1)",
    "+855",
    "a\nb",
    "x;y",
    "O'Neil",
    "[x] y",
    "ចាន់ ដារ៉ា",
  ),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }).filter((one) => one.trim() !== ""),
);
const date = fc
  .record({
    at: fc.date({ min: new Date("1950-01-01"), max: new Date("2026-01-01"), noInvalidDate: true }),
    prec: fc.constantFrom("day", "month", "year", "approx" as const),
  })
  .map(({ at, prec }) => {
    const day = at.toISOString().slice(0, 10);
    return { date: day.slice(0, prec === "year" ? 4 : prec === "month" ? 7 : 10), prec };
  });
const area = fc
  .tuple(fc.constantFrom(...PROVINCES), fc.constantFrom("", "01", "0102", "010203"))
  .map(([{ code: province }, rest]) => province + rest);
const country = fc.constantFrom("KH", "VN", "TH", "XX", "CN");
const day = fc.constantFrom("2024-02-29", "2025-12-31", null);

const phone = fc
  .record({
    number: fc.constantFrom("+85512345678", "+85523456789", "+66812345678"),
    owner: fc.constantFrom(...CODE_LISTS.phoneOwner),
    safeToCall: code(CODE_LISTS.yesNo),
  }) // prettier-ignore
  .map((one) => ({ ...one, safeToText: NOT_ASKED, safeHours: NOT_ASKED }));

const person = fc.record({
  familyNameKm: answer(words),
  givenNameKm: answer(words),
  familyNameLatin: answer(words),
  givenNameLatin: answer(words),
  otherNames: answer(words),
  genderIdentity: code(CODE_LISTS.genderIdentity),
  birthDate: answer(date),
  deceasedOn: answer(date),
  maritalStatus: code(CODE_LISTS.maritalStatus),
  childrenCount: answer(fc.nat(20)),
  languages: codes(["khm", "vie", "cmn", "yue", "jra", "eng"], 4),
  educationLevel: code(CODE_LISTS.educationLevel),
  nationality: codes(["KH", "VN", "TH", "XX", "XS"], 3),
  homeCountry: answer(country),
  homeAdminCode: answer(area),
  homeAddressText: answer(words),
  phoneNumbers: answer(fc.array(phone, { minLength: 1, maxLength: 3 })),
});

const recruitment = fc
  .record({
    recruitmentId: uuid,
    recruitedOn: answer(date),
    recruitedCountry: answer(country),
    recruitedAdminCode: answer(area),
    ageWhenTrafficked: answer(fc.nat(110)),
    method: codes(CODE_LISTS.recruitMethod),
    platforms: codes(CODE_LISTS.platform),
    recruiterRelation: code(CODE_LISTS.recruiterRelation),
    promisedJob: answer(words),
  })
  .map((one) => ({
    ...{ recruiterKind: NOT_ASKED, agencyName: NOT_ASKED, agencyLicenceNo: NOT_ASKED },
    ...{ promisedPay: NOT_ASKED, feePaid: NOT_ASKED, debtAmount: NOT_ASKED },
    ...{ timesSoldOn: NOT_ASKED, legs: [] },
    ...one,
  }));

const episode = fc
  .record({
    episodeId: uuid,
    exploitationType: codes(CODE_LISTS.exploitationType),
    sexExploitationForm: codes(CODE_LISTS.sexExploitationForm),
    industryIsic: code(CODE_LISTS.industryIsic),
    country: answer(country),
    adminCode: answer(area),
    platformsUsed: codes(CODE_LISTS.platform),
    startDate: answer(date),
    means: fc.uniqueArray(fc.constantFrom(...CODE_LISTS.means), { maxLength: 20 }).chain((list) =>
      fc.tuple(
        ...list.map((means) =>
          fc.record({
            means: fc.constant(means),
            answer: fc.constantFrom(...CODE_LISTS.meansAnswer),
          }),
        ),
      ),
    ),
  })
  .map((one) => ({
    ...{ stageReached: NOT_ASKED, primaryType: NOT_ASKED, sectorKh: NOT_ASKED },
    ...{ criminalActivity: NOT_ASKED, placeKind: NOT_ASKED, venueName: NOT_ASKED },
    ...{ endDate: NOT_ASKED, payReceived: NOT_ASKED, hoursPerDay: NOT_ASKED },
    ...{ daysPerWeek: NOT_ASKED, howEnded: NOT_ASKED },
    ...one,
  }));

const referral = fc
  .record({
    referralId: uuid,
    direction: fc.constantFrom("in", "out"),
    toContact: answer(words),
    referredOn: day,
    reason: code(CODE_LISTS.referralReason),
    note: answer(words),
  })
  .map((one) => ({
    ...NOT_SENT_YET,
    kind: "referral" as const,
    fromOrgId: one.direction === "in" ? OTHER : null,
    toOrgId: one.direction === "in" ? OWN : OTHER,
    serviceType: "general_health" as const,
    urgency: "3_days" as const,
    consentId: null,
    packetScope: [],
    status: "sent" as const,
    accompaniedBy: NOT_ASKED,
    ...one,
  }));

/** Lines that a file of somebody else left in the account, for the core fields that we leave out. */
const foreign = fc
  .record({
    prs_Salutation: words,
    prs_Title: words,
    prs_Email: fc.constantFrom("a@b.invalid", "=x@y"),
    prs_MailingPostalCode: fc.constantFrom("12000", "K1A 0B1"),
    vic_Vulnerabilities: fc.constantFrom("Poverty", "Poverty;Migration"),
    vic_DetailsOfVulnerabilities: words,
  })
  .map((lines) =>
    Object.entries(lines)
      .map(([id, value]) => `[${id}] ${value.replace(/\s+/g, " ").trim()}`)
      .join("\n"),
  );

/** Case records over all that the standard asks of, with every state of an answer. */
export const caseContent: fc.Arbitrary<CaseContent> = fc
  .record({
    person,
    recruitments: fc.array(recruitment, { maxLength: 2 }),
    episodes: fc.array(episode, { maxLength: 2 }),
    referrals: fc.array(referral, { maxLength: 3 }),
    account: fc.tuple(words, foreign).map(([own, lines]) => `${own.trim()}\n${lines}`),
    shelterAssessment: code(CODE_LISTS.tipStatus),
    formalIdentification: code(CODE_LISTS.formalIdentification),
    formalIdAuthority: code(CODE_LISTS.decisionOrg),
    status: fc.constantFrom(...CODE_LISTS.caseStatus).filter((one) => one !== "void_error"),
    closureReason: fc.option(fc.constantFrom(...CODE_LISTS.closureReason)),
    caseOwner: fc.constantFrom(...CONTEXT.users.map(({ userId }) => userId)),
    decision: fc.option(fc.constantFrom(...CODE_LISTS.consentDecision)),
  })
  .map(({ account, decision, person: answers, recruitments, episodes, referrals, ...file }) => {
    const base = adultCase();
    return caseContentSchema.parse({
      ...base,
      caseFile: { ...base.caseFile, ...file, narrative: known(account) },
      person: { ...base.person, ...answers },
      recruitments,
      episodes,
      referrals,
      consents:
        decision === null ? [] : base.consents.slice(0, 1).map((one) => ({ ...one, decision })),
    });
  });
