import { valueOf } from "../../../../shared/domain/answer";
import type { CaseContent, CaseRecord } from "../../../../shared/domain/case-record";
import type { ExploitationEpisode } from "../../../../shared/domain/exploitation-episode";
import type { Recruitment } from "../../../../shared/domain/recruitment";
import type {
  DraftEntry,
  DraftLine,
  DraftPart,
} from "../../../../shared/papers/court-bundle/draw-bundle";
import { EPISODE_FACTS, RECRUITMENT_FACTS, type FactsOf } from "../../cases";
import { both, bundleLines, PAPER, PART_TITLES, saidLine, type BundleWords } from "./bundle-words";

// Nobody is accused by us of what they were forced to do, nor of how they crossed a border: neither is ever
// told to police or court (dictionary §11 R6).

const { legs: _legs, ...RECRUITED } = RECRUITMENT_FACTS;
const { criminalActivity: _forced, ...EPISODE } = EPISODE_FACTS;

type Words = Pick<CaseContent, "recruitments" | "episodes"> & {
  readonly caseFile: Pick<CaseRecord["caseFile"], "narrative">;
};

/** How it began, what was done, and her own words. */
export function accountPart(
  { recruitments, episodes, caseFile }: Words,
  words: BundleWords,
): DraftPart {
  const entries: DraftEntry[] = [
    ...recruitments.map((one) => ({
      title: both((lang) => PAPER[lang].entry.recruitment),
      lines: [...bundleLines("recruitments", one, RECRUITED, words), ...legLines(one, words)],
    })),
    ...episodes.map((one) => ({
      title: both((lang) => PAPER[lang].entry.episode),
      lines: bundleLines("episodes", withoutForcedCrime(one), EPISODE, words),
    })),
    {
      title: both((lang) => PAPER[lang].entry.narrative),
      lines: bundleLines(
        "caseFile",
        caseFile,
        { narrative: (value) => value } satisfies FactsOf<typeof caseFile>,
        words,
      ),
    },
  ];
  return {
    id: "account",
    title: both((lang) => PART_TITLES[lang].account),
    nothing: both((lang) => PAPER[lang].nothing.account),
    entries: entries.filter(({ lines }) => lines.length > 0),
  };
}

function withoutForcedCrime(episode: ExploitationEpisode): ExploitationEpisode {
  const { exploitationType, primaryType } = episode;
  const types = (valueOf(exploitationType) ?? []).filter((type) => type !== "forced_criminality");
  return {
    ...episode,
    exploitationType:
      "value" in exploitationType && types.length > 0
        ? { ...exploitationType, value: types }
        : { mv: "not_asked" },
    primaryType: valueOf(primaryType) === "forced_criminality" ? { mv: "not_asked" } : primaryType,
  };
}

/** From where to where, and when; nothing of the border between. */
function legLines({ legs }: Recruitment, words: BundleWords): DraftLine[] {
  return legs.flatMap((leg) => {
    const places = [valueOf(leg.from), valueOf(leg.to)];
    const left = valueOf(leg.fromDate);
    if (places.every((place) => place === null) && left === null) return [];
    return saidLine(
      "recruitments.legs",
      both((lang) => PAPER[lang].entry.leg),
      both((lang) => {
        const way = places.map((place) => sayPlace(place, words[lang])).join(" → ");
        return left === null ? way : `${way} (${words[lang].partialDate(left)})`;
      }),
    );
  });
}

function sayPlace(place: string | null, words: BundleWords["en"]): string {
  if (place === null) return "…";
  if (/^[A-Z]{2}$/.test(place)) return words.country(place);
  return /^\d+$/.test(place) ? words.place(place) : place;
}
