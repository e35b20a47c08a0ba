import { expect, test } from "vitest";
import { toldQuotes } from "../../../renderer/features/intake/told-quotes";
import { newEpisode, newRecruitment } from "../../../renderer/features/intake/new-entries";
import { known } from "../../../shared/domain/answer";
import { caseContentSchema } from "../../../shared/domain/case-record";
import { adultCase } from "../../support/sample-case";
import { aReferral } from "../referrals/house";

const ID = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaa1";
const WORDS = { code: (_list: string, code: string) => code, number: String };

test("each thing that was told stands with where it was told; what was not asked does not", () => {
  const adult = adultCase();
  const content = caseContentSchema.parse({
    ...adult,
    triage: { ...adult.triage, note: known("Afraid of a broker.") },
    recruitments: [{ ...newRecruitment(ID), promisedJob: known("Selling clothes") }],
    episodes: [
      newEpisode(ID),
      {
        ...newEpisode(ID),
        hoursPerDay: known(16),
        means: [
          { means: "physical_abuse", answer: "no" },
          { means: "threats_to_person", answer: "yes" },
        ],
      },
    ],
  });
  expect(toldQuotes(content, WORDS)).toEqual([
    { source: { kind: "triage", number: null }, path: "triage.note", text: "Afraid of a broker." },
    {
      source: { kind: "beginning", number: 1 },
      path: "recruitments.promisedJob",
      text: "Selling clothes",
    },
    { source: { kind: "time", number: 2 }, path: "episodes.hoursPerDay", text: "16" },
    { source: { kind: "time", number: 2 }, path: "episodes.means", text: "threats_to_person" },
  ]);
});

test("of a file in which nothing was told there is nothing to repeat", () => {
  expect(toldQuotes(adultCase(), WORDS)).toEqual([]);
});

test("what the house told that referred somebody stands first, under its own source", () => {
  const asked = aReferral({ direction: "in", note: known("Has nowhere to sleep.") });
  const ours = aReferral({ note: known("For the clinic.") });
  const content = { ...adultCase(), referrals: [asked, ours] };
  expect(toldQuotes(content, WORDS)[0]).toEqual({
    source: { kind: "referrer", number: null },
    path: "referrals.note",
    text: "Has nowhere to sleep.",
  });
  expect(JSON.stringify(toldQuotes(content, WORDS))).not.toContain("For the clinic.");
});
