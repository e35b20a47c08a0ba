import { known, NOT_ASKED } from "../../domain/answer";
import type { CaseInput } from "../../domain/case-record";
import { areaByNames, placeOfText, type HtcdsContext } from "./context";
import { splitChoices, type HtcdsId } from "./fields";
import { said, short } from "./import-person";
import { industryValue } from "./export-victim";
import { RowReader } from "./row-reader";
import type { HtcdsRow } from "./row";
import * as values from "./values";

type Recruitment = CaseInput["recruitments"][number];
type Episode = CaseInput["episodes"][number];

/** What the rows of events gave beside the main row. */
export interface ImportedEvents {
  readonly recruitments: Recruitment[];
  readonly episodes: Episode[];
}

/** Recruitment and exploitation of one case: dates and places by its events, the rest by its main row. */
export function importedEvents(
  main: RowReader,
  events: readonly RowReader[],
  context: HtcdsContext,
  newId: () => string,
): ImportedEvents {
  const ofType = (type: string): readonly RowReader[] =>
    events.filter((one) => one.text("hte_Type") === type);
  for (const other of events) {
    const type = other.text("hte_Type") ?? "";
    if (!values.HTCDS_VALUES.eventType.some((one) => one === type))
      other.note("hte_Type", "not_taken");
  }
  const recruitments = ofType("Recruitment").map((event): Recruitment => ({
    ...emptyRecruitment(newId()),
    recruitedOn: dateOf(event),
    promisedJob: said(short(event, "hte_Description", 200)),
    ...renamed(placeOf(event, context), "recruitedAdminCode", "recruitedCountry"),
  }));
  const legs = ofType("Transit").map((event) => {
    const { code, country } = placeOf(event, context);
    return { ...EMPTY_LEG, to: said(code ?? country), fromDate: dateOf(event) };
  });
  const episodes = ofType("Exploitation").map((event): Episode => ({
    ...emptyEpisode(newId()),
    startDate: dateOf(event),
    ...renamed(placeOf(event, context), "adminCode", "country"),
  }));
  return {
    recruitments: withRecruiting(main, recruitments, legs, context, newId),
    episodes: withExploiting(main, episodes, context, newId),
  };
}

/** The main row speaks of all stretches at once: it is told of the first. */
function withRecruiting(
  main: RowReader,
  recruitments: readonly Recruitment[],
  legs: Recruitment["legs"],
  context: HtcdsContext,
  newId: () => string,
): Recruitment[] {
  const relation = main.code("vic_RelationshipToTrafficker", values.RELATIONSHIP_MAP);
  const age = main.count("vic_AgeWhenTrafficked", 110);
  const platforms = main.codes("vic_RecruitmentWebsitesAndApps", values.PLATFORM_MAP);
  const method = main.codes("vic_MethodOfRecruitment", values.METHOD_MAP);
  const place = placeOfMain(main, "vic_LocationOfRecruitment", context);
  const isSilent = [relation, age, place].every((one) => one === null) && legs.length === 0;
  const [first, ...rest] = recruitments;
  if (isSilent && platforms.length + method.length === 0) return [...recruitments];
  const present = first ?? emptyRecruitment(newId());
  const isPlaced = present.recruitedCountry.mv === "known";
  return [
    {
      ...present,
      recruiterRelation: said(relation),
      ageWhenTrafficked: said(age),
      platforms: platforms.length === 0 ? NOT_ASKED : known(platforms),
      method: method.length === 0 ? NOT_ASKED : known(method),
      ...(isPlaced || place === null
        ? {}
        : renamed(place, "recruitedAdminCode", "recruitedCountry")),
      legs,
    },
    ...rest,
  ];
}

function withExploiting(
  main: RowReader,
  episodes: readonly Episode[],
  context: HtcdsContext,
  newId: () => string,
): Episode[] {
  const forms = main.codes("vic_TypeOfSexExploitation", values.SEX_FORM_MAP);
  const types = typesOf(main);
  const means = meansOf(main);
  const industry = industryOf(main);
  const platforms = main.codes("vic_ExploitationWebsitesAndApps", values.PLATFORM_MAP);
  const place = placeOfMain(main, "vic_LocationOfExploitation", context);
  const isSaid = [forms, types, means, platforms].some((list) => list.length > 0);
  if (!isSaid && industry === null && place === null) return [...episodes];
  const [first, ...rest] = episodes;
  const present = first ?? emptyEpisode(newId());
  const isPlaced = present.country.mv === "known";
  return [
    {
      ...present,
      exploitationType: types.length === 0 ? NOT_ASKED : known(types),
      sexExploitationForm: forms.length === 0 ? NOT_ASKED : known(forms),
      means: means.map((one) => ({ means: one, answer: "yes" as const })),
      industryIsic: said(industry),
      platformsUsed: platforms.length === 0 ? NOT_ASKED : known(platforms),
      ...(isPlaced || place === null ? {} : renamed(place, "adminCode", "country")),
    },
    ...rest,
  ];
}

type ExploitationType = keyof typeof values.EXPLOITATION_MAP;
type Means = keyof typeof values.MEANS_MAP;

/** Sexual exploitation is one value there and three types here: the form tells which. */
function typesOf(main: RowReader): ExploitationType[] {
  const id = "vic_TypeOfExploitation";
  const given = splitChoices(main.text(id) ?? "");
  const forms = splitChoices(main.text("vic_TypeOfSexExploitation") ?? "");
  const sexual = Object.entries(values.FORM_OF_TYPE) as [ExploitationType, string][];
  const types = given.flatMap((value): ExploitationType[] => {
    if (value !== "SexualExploitation") {
      const code = values.codeFor(values.EXPLOITATION_MAP, value);
      return code === null ? [] : [code];
    }
    return sexual.flatMap(([type, form]) => (forms.includes(form) ? [type] : []));
  });
  const isTold = (value: string): boolean =>
    types.some((type) => values.EXPLOITATION_MAP[type] === value);
  const untold = given.filter((value) => !isTold(value));
  if (untold.length > 0) main.carry(id, untold.join(";"));
  return types;
}

function meansOf(main: RowReader): Means[] {
  const id = "vic_MethodsOfControl";
  const extra = Object.entries(values.MEANS_ONLY_IN_DEFINITIONS) as [Means, string][];
  const given = splitChoices(main.text(id) ?? "");
  const codeOf = (value: string): Means | null =>
    extra.find(([, theirs]) => theirs === value)?.[0] ?? values.codeFor(values.MEANS_MAP, value);
  const unknown = given.filter((value) => codeOf(value) === null);
  if (unknown.length > 0) main.carry(id, unknown.join(";"));
  return given.flatMap((value) => codeOf(value) ?? []);
}

function industryOf(
  main: RowReader,
): Extract<Episode["industryIsic"], { value: unknown }>["value"] | null {
  const id = "vic_ForcedLabourIndustry";
  const [first, ...rest] = splitChoices(main.text(id) ?? "");
  if (rest.length > 0) main.carry(id, rest.join(";"));
  if (first === undefined) return null;
  const section = values.INDUSTRY_SECTIONS.find((one) => industryValue(one) === first);
  return section ?? main.carry(id, first);
}

interface Place {
  readonly code: string | null;
  readonly country: string | null;
}

function placeOf(event: RowReader, context: HtcdsContext): Place {
  const country = event.text("hte_Country")?.toUpperCase() ?? null;
  const state = event.text("hte_State");
  const code = state === null ? null : areaByNames(context, state, event.text("hte_City") ?? "");
  if (state !== null && code === null) event.note("hte_State", "not_taken");
  if (code !== null) return { code, country: "KH" };
  return { code: null, country: country !== null && /^[A-Z]{2}$/.test(country) ? country : null };
}

function placeOfMain(main: RowReader, id: HtcdsId, context: HtcdsContext): Place | null {
  const text = main.text(id);
  if (text === null) return null;
  const place = placeOfText(context, text);
  return place ?? main.carry(id);
}

function renamed<A extends string, B extends string>({ code, country }: Place, a: A, b: B) {
  return { [a]: said(code), [b]: said(country) } as Record<
    A | B,
    { mv: "known"; value: string } | typeof NOT_ASKED
  >;
}

function dateOf(event: RowReader) {
  const day = event.day("hte_Date");
  return day === null ? NOT_ASKED : known({ date: day, prec: "day" as const });
}

const EMPTY_LEG: Recruitment["legs"][number] = {
  ...{ from: NOT_ASKED, to: NOT_ASKED, fromDate: NOT_ASKED, borderPoint: NOT_ASKED },
  ...{ crossing: NOT_ASKED, documentsUsed: NOT_ASKED },
};

function emptyRecruitment(recruitmentId: string): Recruitment {
  return {
    recruitmentId,
    ...{ recruitedOn: NOT_ASKED, recruitedCountry: NOT_ASKED, recruitedAdminCode: NOT_ASKED },
    ...{ ageWhenTrafficked: NOT_ASKED, method: NOT_ASKED, platforms: NOT_ASKED },
    ...{ recruiterRelation: NOT_ASKED, recruiterKind: NOT_ASKED, agencyName: NOT_ASKED },
    ...{ agencyLicenceNo: NOT_ASKED, promisedJob: NOT_ASKED, promisedPay: NOT_ASKED },
    ...{ feePaid: NOT_ASKED, debtAmount: NOT_ASKED, timesSoldOn: NOT_ASKED, legs: [] },
  };
}

function emptyEpisode(episodeId: string): Episode {
  return {
    episodeId,
    ...{ stageReached: NOT_ASKED, exploitationType: NOT_ASKED, primaryType: NOT_ASKED },
    ...{ sexExploitationForm: NOT_ASKED, industryIsic: NOT_ASKED, sectorKh: NOT_ASKED },
    ...{ criminalActivity: NOT_ASKED, placeKind: NOT_ASKED, country: NOT_ASKED },
    ...{ adminCode: NOT_ASKED, venueName: NOT_ASKED, platformsUsed: NOT_ASKED },
    ...{ startDate: NOT_ASKED, endDate: NOT_ASKED, means: [], payReceived: NOT_ASKED },
    ...{ hoursPerDay: NOT_ASKED, daysPerWeek: NOT_ASKED, howEnded: NOT_ASKED },
  };
}

/** Readers of rows with their numbers in the sheet. */
export function readersOf(rows: readonly HtcdsRow[], firstRow: number): RowReader[] {
  return rows.map((row, at) => new RowReader(row, firstRow + at));
}
