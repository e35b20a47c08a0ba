import { valueOf } from "./answer";
import type { CaseFile } from "./case-file";
import type { SUGGESTED_RESULT } from "./code-lists/casework";
import {
  DIMENSION,
  INDICATORS,
  type Dimension,
  type Indicator,
  type IndicatorCode,
  type IndicatorStrength,
} from "./code-lists/indicators";
import type { Screening } from "./screening";

export type SuggestedResult = (typeof SUGGESTED_RESULT)[number];

/**
 * `open`: not there by what was answered, but it may be by what was not. An answer that is missing, not
 * known or not yet asked is never a no.
 */
export type Standing = "present" | "open" | "absent";

/** One dimension with the answers that led to where it stands. */
export interface DimensionFinding {
  readonly dimension: Dimension;
  readonly standing: Standing;
  /** The signs of the list that were said to be there, in the order of the list. */
  readonly because: readonly IndicatorCode[];
  /** How many signs of the list are neither a yes nor a no. */
  readonly unanswered: number;
}

/** What a screening suggests and why. A suggestion: no verdict, no percentage (dictionary §4.4). */
export interface Suggestion {
  readonly result: SuggestedResult;
  /** False for profiles whose strengths are not transcribed yet: nothing is counted for them. */
  readonly isScored: boolean;
  readonly isChild: boolean;
  readonly because: readonly DimensionFinding[];
  readonly act: Standing;
  /** Null for a child: the law asks no means. */
  readonly means: Standing | null;
  readonly purpose: Standing;
}

type Scored = Pick<Screening, "profile" | "actCodes" | "answers">;
type Weights = Readonly<Record<IndicatorStrength, number>>;

const SCORED_PROFILES: readonly Screening["profile"][] = ["adult_labour", "child_labour"];

/** The signs that are asked: for a child only those of the child list. */
export function indicatorsFor(isChild: boolean): readonly Indicator[] {
  return isChild ? INDICATORS.filter(({ child }) => child !== null) : INDICATORS;
}

/**
 * True when so many strong, medium and weak signs make a dimension positive (dictionary §4.4): two strong;
 * one strong with another; three medium; two medium with a weak one.
 */
export function isPositive({ S, M, W }: Weights): boolean {
  return S >= 2 || (S === 1 && M + W >= 1) || M >= 3 || (M === 2 && W >= 1);
}

/**
 * What the answers suggest. Adult: means (D1 or D2; D3 or D6 may stand in) with exploitation (D4) and
 * coercion there (D5). Child: an act with exploitation. "Exploitation without trafficking" and "none" are
 * suggested only where no answer that is still missing could change it.
 */
export function suggestResult(screening: Scored, isChild: boolean): Suggestion {
  const isScored = SCORED_PROFILES.includes(screening.profile);
  const because = DIMENSION.map((dimension) => findingOf(dimension, screening, isChild));
  const at = (dimension: Dimension): Standing =>
    because.find((finding) => finding.dimension === dimension)?.standing ?? "absent";
  const act = actStanding(screening.actCodes);
  const purpose = at("D4");
  const means = isChild ? null : highest([at("D1"), at("D2"), at("D3"), at("D6")]);
  const trafficking = isChild
    ? lowest([act, purpose])
    : lowest([means ?? "absent", purpose, at("D5")]);
  const result = isScored ? resultOf(trafficking, purpose, because) : "insufficient";
  return { result, isScored, isChild, because, act, means, purpose };
}

function resultOf(
  trafficking: Standing,
  purpose: Standing,
  because: readonly DimensionFinding[],
): SuggestedResult {
  if (trafficking === "present") return "tip_indicated";
  if (purpose === "present" && trafficking === "absent") return "exploitation_no_tip";
  const isAllNo = because.every((each) => each.because.length === 0 && each.unanswered === 0);
  return isAllNo ? "none" : "insufficient";
}

function findingOf(dimension: Dimension, { answers }: Scored, isChild: boolean): DimensionFinding {
  const signs = indicatorsFor(isChild).filter((each) => each.dimension === dimension);
  const given = (code: IndicatorCode) =>
    answers.filter(({ indicator }) => indicator === code).map(({ answer }) => answer);
  const isYes = (code: IndicatorCode): boolean => given(code).includes("yes");
  const isNo = (code: IndicatorCode): boolean =>
    given(code).length > 0 && given(code).every((answer) => answer === "no");
  const yes = signs.filter(({ code }) => isYes(code));
  const maybe = signs.filter(({ code }) => !isNo(code));
  const positive = (some: readonly Indicator[]): boolean => isPositive(weigh(some, isChild));
  return {
    dimension,
    standing: positive(yes) ? "present" : positive(maybe) ? "open" : "absent",
    because: yes.map(({ code }) => code),
    unanswered: maybe.length - yes.length,
  };
}

function weigh(signs: readonly Indicator[], isChild: boolean): Weights {
  const strengths = signs.map(({ adult, child }) => (isChild ? child : adult));
  const count = (strength: IndicatorStrength): number =>
    strengths.filter((each) => each === strength).length;
  return { S: count("S"), M: count("M"), W: count("W") };
}

/** "Does not apply" says that there was none; not asked, not known and declined say nothing. */
function actStanding(actCodes: Screening["actCodes"]): Standing {
  if ((valueOf(actCodes) ?? []).length > 0) return "present";
  return actCodes.mv === "not_applicable" ? "absent" : "open";
}

const RISING: readonly Standing[] = ["absent", "open", "present"];

function highest(standings: readonly Standing[]): Standing {
  return RISING.findLast((each) => standings.includes(each)) ?? "absent";
}

function lowest(standings: readonly Standing[]): Standing {
  return RISING.find((each) => standings.includes(each)) ?? "absent";
}

/** The screening that counts now: the latest by its day, the later entered on one day. */
export function latestScreening<S extends Pick<Screening, "screenedOn">>(
  screenings: readonly S[],
): S | null {
  return screenings.reduce<S | null>(
    (latest, each) => (latest === null || each.screenedOn >= latest.screenedOn ? each : latest),
    null,
  );
}

type StaffResult = Extract<CaseFile["shelterAssessment"], { value: unknown }>["value"];

/** Our own results that agree with each suggestion; "still looking" agrees with all. */
const AGREES: Readonly<Record<SuggestedResult, readonly StaffResult[]>> = {
  tip_indicated: ["possible", "actual"],
  exploitation_no_tip: ["not_victim"],
  insufficient: ["possible"],
  none: ["not_victim"],
};

/**
 * True when what we think is another thing than the suggestion: it then needs a reason (dictionary §3.8).
 * Where nothing is scored there is nothing to differ from.
 */
export function differsFromSuggestion(
  suggestion: Pick<Suggestion, "result" | "isScored">,
  staffResult: StaffResult | null,
): boolean {
  if (!suggestion.isScored || staffResult === null || staffResult === "under_assessment") {
    return false;
  }
  return !AGREES[suggestion.result].includes(staffResult);
}
