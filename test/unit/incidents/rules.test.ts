import { describe, expect, it } from "vitest";
import { known, NOT_ASKED } from "../../../shared/domain/answer";
import type { IncidentContent } from "../../../shared/domain/incident";
import {
  incidentProblems,
  incidentWarnings,
  isOfficialAlleged,
  rescuesToCome,
} from "../../../shared/domain/incident-rules";
import { groupOfArticles, type OffenceArticle } from "../../../shared/domain/offence-group";
import { isForeign, type IncidentSuspect } from "../../../shared/domain/suspect";
import { caseOf, incidentOf } from "../store/builders";

const suspect: IncidentSuspect = {
  suspectId: "00000000-0000-4000-8000-000000000001",
  nameText: NOT_ASKED,
  sex: NOT_ASKED,
  ageYears: NOT_ASKED,
  isMinor: NOT_ASKED,
  nationality: NOT_ASKED,
  roles: NOT_ASKED,
  relationToVictim: NOT_ASKED,
  isOfficial: NOT_ASKED,
  alsoVictimPersonId: null,
  arrestDate: NOT_ASKED,
  courtDate: NOT_ASKED,
  courtAction: NOT_ASKED,
};

const incident = (with_: Partial<IncidentContent> = {}): IncidentContent => ({
  ...incidentOf([caseOf()], "2026-05-10"),
  ...with_,
});

describe("the group of an offence", () => {
  it.each<[string | null, readonly OffenceArticle[] | null]>([
    [null, null],
    [null, []],
    ["human_trafficking", ["kh_a10"]],
    ["human_trafficking", ["kh_prost", "kh_a21"]],
    ["sexual_exploitation", ["kh_prost"]],
    ["sexual_exploitation", ["kh_other", "kh_u15"]],
    ["other", ["kh_other"]],
  ])("%s for %j", (group, articles) => {
    expect(groupOfArticles(articles)).toBe(group);
  });

  it("contradicts the articles only with a reason in the note", () => {
    const silent = incident({ offenceArticles: known(["kh_prost"]) });
    expect(incidentProblems(silent)).toEqual([
      { path: "offenceGroup", message: "group_against_articles" },
    ]);
    expect(incidentProblems({ ...silent, note: known("The court says so.") })).toEqual([]);
    expect(incidentProblems({ ...silent, offenceGroup: "sexual_exploitation" })).toEqual([]);
  });
});

describe("what an incident owes", () => {
  it.each(["intervention", "complaint"] as const)(
    "%s: what was alleged, and its result",
    (basis) => {
      const paths = incidentProblems(incident({ countingBasis: basis })).map(({ path }) => path);
      expect(paths).toEqual(["allegedTypes", "interventionResult"]);
    },
  );

  it("asks neither of a crackdown", () => {
    expect(incidentProblems(incident())).toEqual([]);
  });

  it("has no rescue that is still to come", () => {
    expect(rescuesToCome(incident(), "2026-05-09").map(({ path }) => path)).toEqual([
      "victims.0.rescueDate",
    ]);
    expect(rescuesToCome(incident(), "2026-05-10")).toEqual([]);
  });
});

describe("an official", () => {
  it("is alleged by the incident or among the suspects, and not by silence", () => {
    const among = incident({ suspects: [{ ...suspect, isOfficial: known("yes") }] });
    expect(isOfficialAlleged(incident())).toBe(false);
    expect(isOfficialAlleged(incident({ officialInvolvement: known("none_known") }))).toBe(false);
    expect(isOfficialAlleged(incident({ officialInvolvement: known("suspected_by_staff") }))).toBe(
      true,
    );
    expect(isOfficialAlleged(among)).toBe(true);
  });
});

describe("what is warned of", () => {
  it.each<[string, Partial<IncidentContent>]>([
    ["reported_after_action", { reportedOn: known("2026-05-11") }],
    ["closed_before_action", { establishmentClosedOn: "2026-05-09" }],
    ["official_without_office", { officialInvolvement: known("charged") }],
    ["arrested_before_action", { suspects: [{ ...suspect, arrestDate: known("2026-05-09") }] }],
    [
      "minor_against_age",
      { suspects: [{ ...suspect, isMinor: known("yes"), ageYears: known(18) }] },
    ],
    [
      "minor_against_age",
      { suspects: [{ ...suspect, isMinor: known("no"), ageYears: known(17) }] },
    ],
  ])("%s", (warning, with_) => {
    expect(incidentWarnings(incident(with_)).map((one) => one.warning)).toEqual([warning]);
    expect(incidentWarnings(incident())).toEqual([]);
  });
});

describe("a foreigner", () => {
  it.each<[string, readonly string[] | null]>([
    ["unknown", null],
    ["unknown", ["XX"]],
    ["yes", ["VN"]],
    ["no", ["VN", "KH"]],
  ])("%s for %j", (said, nationalities) => {
    expect(isForeign(nationalities)).toBe(said);
  });
});
