import { valueOf } from "../../../../shared/domain/answer";
import type { CaseContent } from "../../../../shared/domain/case-record";
import type { IncidentContent } from "../../../../shared/domain/incident";
import type { LegalProceeding } from "../../../../shared/domain/legal-proceeding";
import type { PartialDate } from "../../../../shared/domain/partial-date";
import type { Both, BundlePartId } from "../../../../shared/papers/court-bundle/bundle";
import type { DraftPart } from "../../../../shared/papers/court-bundle/draw-bundle";
import { court as courtEn } from "../../../i18n/en/court";
import type { Language } from "../../../i18n/i18n";
import { court as courtKm } from "../../../i18n/km/court";
import { sayMoney } from "../../cases";
import { proceedingDays } from "../../court";
import { both, PAPER, PART_TITLES, saidLine, type BundleWords } from "./bundle-words";
import { helpForCourt } from "./help-part";
import { isForCourt } from "./incidents-part";

/** Something that happened. `at` sorts: a month before its days. */
interface Happening {
  readonly at: string;
  readonly when: Both;
  readonly what: Both;
}

type EventName = keyof (typeof PAPER)["en"]["event"];
const COURT_DAYS = { km: courtKm.days, en: courtEn.days } as const;

/**
 * Everything with a day that the chosen parts tell of, the oldest first. A part that does not go in tells
 * no day either.
 */
export function chronologyPart(
  content: CaseContent,
  proceeding: LegalProceeding,
  incidents: readonly IncidentContent[],
  parts: readonly BundlePartId[],
  words: BundleWords,
): DraftPart {
  const say = happenings(words);
  const all = [
    ...courtHappenings(proceeding, words),
    ...(parts.includes("account") ? accountHappenings(content, say) : []),
    ...(parts.includes("incidents") ? incidents.flatMap((one) => policeHappenings(one, say)) : []),
    ...(parts.includes("services") ? helpHappenings(content, words, say) : []),
  ].sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
  const lines = all.map(({ when, what }) => saidLine("chronology", when, what));
  return {
    id: "chronology",
    title: both((lang) => PART_TITLES[lang].chronology),
    nothing: both((lang) => PAPER[lang].nothing.chronology),
    entries: lines.length === 0 ? [] : [{ title: null, lines }],
  };
}

type Say = ReturnType<typeof happenings>;

function happenings(words: BundleWords) {
  const named = (event: EventName, more: ((lang: Language) => string) | null): Both =>
    both((lang) => {
      const name = PAPER[lang].event[event];
      return more === null ? name : `${name}: ${more(lang)}`;
    });
  return {
    onDay: (
      event: EventName,
      day: string | null,
      more: ((lang: Language) => string) | null = null,
    ) =>
      day === null
        ? []
        : [{ at: day, when: both((lang) => words[lang].date(day)), what: named(event, more) }],
    about: (event: EventName, date: PartialDate | null) =>
      date === null
        ? []
        : [
            {
              at: date.date,
              when: both((lang) => words[lang].partialDate(date)),
              what: named(event, null),
            },
          ],
  };
}

function courtHappenings(proceeding: LegalProceeding, words: BundleWords): Happening[] {
  return proceedingDays(proceeding).map(({ kind, on, money }) => ({
    at: on,
    when: both((lang) => words[lang].date(on)),
    what: both((lang) => {
      const name = COURT_DAYS[lang][kind];
      return money === null ? name : `${name}: ${sayMoney(money, words[lang])}`;
    }),
  }));
}

function accountHappenings(
  { caseFile, recruitments, episodes }: CaseContent,
  say: Say,
): Happening[] {
  return [
    ...recruitments.flatMap((one) => say.about("recruited", valueOf(one.recruitedOn))),
    ...episodes.flatMap((one) => say.about("exploitedFrom", valueOf(one.startDate))),
    ...episodes.flatMap((one) => say.about("exploitedUntil", valueOf(one.endDate))),
    ...say.about("rescued", valueOf(caseFile.rescueDate)),
  ];
}

function policeHappenings(incident: IncidentContent, say: Say): Happening[] {
  const suspects = incident.suspects.filter(isForCourt);
  return [
    ...say.onDay("reported", valueOf(incident.reportedOn)),
    ...say.onDay("policeActed", incident.actionDate),
    ...suspects.flatMap(({ arrestDate }) => say.onDay("arrested", valueOf(arrestDate))),
    ...suspects.flatMap(({ courtDate }) => say.onDay("suspectToCourt", valueOf(courtDate))),
  ];
}

function helpHappenings(content: CaseContent, words: BundleWords, say: Say): Happening[] {
  const { services, handovers } = helpForCourt(content);
  return [
    ...services.flatMap(({ serviceType, startedOn, endedOn }) => {
      const name = (lang: Language): string => words[lang].code("service", serviceType);
      return [
        ...say.onDay("serviceBegan", startedOn, name),
        ...say.onDay("serviceEnded", endedOn, name),
      ];
    }),
    ...handovers.flatMap(({ kind, date }) =>
      say.onDay("handedOver", date, (lang) => words[lang].code("handoverKind", kind)),
    ),
  ];
}
