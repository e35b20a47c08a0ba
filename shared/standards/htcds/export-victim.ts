import { valueOf } from "../../domain/answer";
import type { CaseContent } from "../../domain/case-record";
import type { Cell } from "../../spreadsheets/sheet";
import { placeText, type HtcdsContext } from "./context";
import type { HtcdsOptions } from "./export-case";
import { joinChoices } from "./fields";
import type { HtcdsRow } from "./row";
import * as values from "./values";

/** What happened to the person: all stretches in one row, as the standard has it. */
export function victimRow(
  content: CaseContent,
  context: HtcdsContext,
  { withDefinitionMeans }: HtcdsOptions,
): HtcdsRow {
  const { recruitments, episodes } = content;
  const types = episodes.flatMap(({ exploitationType }) => valueOf(exploitationType) ?? []);
  const means = episodes
    .flatMap((episode) => episode.means)
    .flatMap(({ means: one, answer }) => (answer === "yes" ? [one] : []));
  const relation = firstOf(recruitments, ({ recruiterRelation }) => valueOf(recruiterRelation));
  const industry = firstOf(episodes, ({ industryIsic }) => valueOf(industryIsic));
  return {
    ...statusCells(content),
    vic_RelationshipToTrafficker: relation === null ? null : values.RELATIONSHIP_MAP[relation],
    vic_AgeWhenTrafficked: firstOf(recruitments, (one) => valueOf(one.ageWhenTrafficked)),
    vic_RecruitmentWebsitesAndApps: joinChoices(
      recruitments
        .flatMap(({ platforms }) => valueOf(platforms) ?? [])
        .flatMap((code) => values.PLATFORM_MAP[code] ?? []),
    ),
    vic_MethodOfRecruitment: joinChoices(
      recruitments
        .flatMap(({ method }) => valueOf(method) ?? [])
        .flatMap((code) => values.METHOD_MAP[code] ?? []),
    ),
    vic_LocationOfRecruitment: firstOf(recruitments, (one) =>
      textOrNull(
        placeText(context, valueOf(one.recruitedAdminCode), valueOf(one.recruitedCountry)),
      ),
    ),
    vic_MethodsOfControl: joinChoices(
      means.flatMap((code) => meansValue(code, withDefinitionMeans) ?? []),
    ),
    vic_TypeOfExploitation: joinChoices(
      types.flatMap((code) => values.EXPLOITATION_MAP[code] ?? []),
    ),
    vic_ForcedLabourIndustry: industry === null ? null : industryValue(industry),
    vic_TypeOfSexExploitation: joinChoices([
      ...types.flatMap((code) => formOfType(code) ?? []),
      ...episodes
        .flatMap(({ sexExploitationForm }) => valueOf(sexExploitationForm) ?? [])
        .flatMap((code) => values.SEX_FORM_MAP[code] ?? []),
    ]),
    vic_LocationOfExploitation: firstOf(episodes, (one) =>
      textOrNull(placeText(context, valueOf(one.adminCode), valueOf(one.country))),
    ),
    vic_ExploitationWebsitesAndApps: joinChoices(
      episodes
        .flatMap(({ platformsUsed }) => valueOf(platformsUsed) ?? [])
        .flatMap((code) => values.PLATFORM_MAP[code] ?? []),
    ),
  };
}

/** The authority's word comes before ours; without one, our own assessment, told as ours. */
function statusCells({
  caseFile,
}: CaseContent): Record<"vic_TraffickingStatus" | "vic_TraffickingStatusDecisionMakingOrg", Cell> {
  const formal = valueOf(caseFile.formalIdentification);
  const byAuthority = formal === null ? null : values.FORMAL_MAP[formal];
  if (byAuthority !== null) {
    const authority = valueOf(caseFile.formalIdAuthority);
    return {
      vic_TraffickingStatus: byAuthority,
      vic_TraffickingStatusDecisionMakingOrg:
        authority === null ? null : values.DECISION_ORG_MAP[authority],
    };
  }
  const own = valueOf(caseFile.shelterAssessment);
  const byUs = own === null ? null : values.ASSESSMENT_MAP[own];
  return {
    vic_TraffickingStatus: byUs,
    vic_TraffickingStatusDecisionMakingOrg: byUs === null ? null : OWN_DECISION,
  };
}

/** A shelter is no authority: the standard's word for houses like ours. */
export const OWN_DECISION = values.DECISION_ORG_MAP.ngo ?? "NGO";

function meansValue(
  code: keyof typeof values.MEANS_MAP,
  withDefinitionMeans: boolean,
): string | null {
  const extra: Readonly<Record<string, string>> = values.MEANS_ONLY_IN_DEFINITIONS;
  return (withDefinitionMeans ? extra[code] : undefined) ?? values.MEANS_MAP[code];
}

function formOfType(code: string): string | null {
  const forms: Readonly<Record<string, string>> = values.FORM_OF_TYPE;
  return forms[code] ?? null;
}

/** The value of an ISIC section: its letter begins it. */
export function industryValue(section: string): string | null {
  return values.HTCDS_VALUES.industry.find((value) => value.startsWith(`${section}_`)) ?? null;
}

function firstOf<T, V>(list: readonly T[], read: (one: T) => V | null): V | null {
  for (const one of list) {
    const value = read(one);
    if (value !== null) return value;
  }
  return null;
}

function textOrNull(text: string): string | null {
  return text === "" ? null : text;
}
