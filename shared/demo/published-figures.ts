import type { AGE_BAND } from "../domain/code-lists/people";
import type { HANDOVER_KIND } from "../domain/code-lists/case-files";

type AgeBand = (typeof AGE_BAND)[number];
type HandoverKind = (typeof HANDOVER_KIND)[number];

/** What one offence group of one year must add up to; splits that were never published are invented. */
export interface GroupPlan {
  readonly group: "human_trafficking" | "sexual_exploitation";
  readonly incidents: number;
  readonly suspects: {
    readonly count: number;
    readonly minors: number;
    /** How many suspects of each foreign nationality. */
    readonly foreign: Readonly<Record<string, number>>;
  };
  readonly victims: {
    readonly female: number;
    readonly bands: Readonly<Record<AgeBand, number>>;
    /** The rest is pending. */
    readonly handovers: Readonly<Partial<Record<HandoverKind, number>>>;
    readonly foreign: Readonly<Record<string, number>>;
  };
}

export interface YearPlan {
  readonly year: number;
  /** `MM-DD` of the last incident: mid-December, so that courts still act within the year, or June. */
  readonly lastDay: string;
  readonly groups: readonly GroupPlan[];
}

const NO_SUSPECTS = { count: 0, minors: 0, foreign: {} };
const NO_VICTIMS = {
  female: 0,
  bands: { u15: 0, a15_17: 0, a18p: 0, unk: 0 },
  handovers: {},
  foreign: {},
};

/**
 * The totals that newspapers printed: 2020 to 2023 by year, 2024 and 2025 for January to June. Nobody
 * printed the suspects and victims of 2020 and after 2022; the few of 2023 are made up.
 */
export const PUBLISHED_YEARS: readonly YearPlan[] = [
  {
    year: 2020,
    lastDay: "12-08",
    groups: [
      { group: "human_trafficking", incidents: 63, suspects: NO_SUSPECTS, victims: NO_VICTIMS },
      { group: "sexual_exploitation", incidents: 92, suspects: NO_SUSPECTS, victims: NO_VICTIMS },
    ],
  },
  {
    year: 2021,
    lastDay: "12-08",
    groups: [
      {
        group: "human_trafficking",
        incidents: 235,
        suspects: { count: 379, minors: 6, foreign: { CN: 41, VN: 15, TH: 12 } },
        victims: {
          female: 512,
          bands: { u15: 58, a15_17: 187, a18p: 635, unk: 20 },
          handovers: {
            social_affairs: 428,
            family: 361,
            ngo_shelter: 52,
            embassy_or_country_of_origin: 38,
          },
          foreign: { VN: 34, TH: 12, CN: 25, BD: 11, ID: 16 },
        },
      },
      {
        group: "sexual_exploitation",
        incidents: 124,
        suspects: { count: 159, minors: 12, foreign: { CN: 9, VN: 6 } },
        victims: {
          female: 618,
          bands: { u15: 296, a15_17: 124, a18p: 257, unk: 0 },
          handovers: { social_affairs: 214, family: 436 },
          foreign: { VN: 27 },
        },
      },
    ],
  },
  {
    year: 2022,
    lastDay: "12-08",
    groups: [
      {
        group: "human_trafficking",
        incidents: 36,
        suspects: { count: 53, minors: 2, foreign: { CN: 14, VN: 6, TH: 3 } },
        victims: {
          female: 81,
          bands: { u15: 12, a15_17: 41, a18p: 80, unk: 0 },
          handovers: { social_affairs: 61, family: 58 },
          foreign: { VN: 8, BD: 4, ID: 5 },
        },
      },
      {
        group: "sexual_exploitation",
        incidents: 130,
        suspects: { count: 149, minors: 10, foreign: { CN: 5, VN: 3, TH: 2 } },
        victims: {
          female: 184,
          bands: { u15: 124, a15_17: 31, a18p: 70, unk: 0 },
          handovers: { social_affairs: 38, family: 177 },
          foreign: { VN: 6 },
        },
      },
    ],
  },
  {
    year: 2023,
    lastDay: "12-08",
    groups: [
      {
        group: "human_trafficking",
        incidents: 24,
        suspects: { count: 31, minors: 0, foreign: { CN: 9 } },
        victims: {
          female: 14,
          bands: { u15: 0, a15_17: 5, a18p: 17, unk: 0 },
          handovers: { social_affairs: 12, family: 8 },
          foreign: { VN: 3 },
        },
      },
      {
        group: "sexual_exploitation",
        incidents: 140,
        suspects: { count: 155, minors: 8, foreign: { CN: 4 } },
        victims: {
          female: 33,
          bands: { u15: 17, a15_17: 12, a18p: 9, unk: 0 },
          handovers: { social_affairs: 11, family: 25 },
          foreign: {},
        },
      },
    ],
  },
  {
    year: 2024,
    lastDay: "06-28",
    groups: [
      { group: "human_trafficking", incidents: 22, suspects: NO_SUSPECTS, victims: NO_VICTIMS },
      { group: "sexual_exploitation", incidents: 82, suspects: NO_SUSPECTS, victims: NO_VICTIMS },
    ],
  },
  {
    year: 2025,
    lastDay: "06-28",
    groups: [
      { group: "human_trafficking", incidents: 27, suspects: NO_SUSPECTS, victims: NO_VICTIMS },
      { group: "sexual_exploitation", incidents: 72, suspects: NO_SUSPECTS, victims: NO_VICTIMS },
    ],
  },
];

/** Foreigners met by the special plan of 2022, by nationality: 871 people of 12. */
export const PLAN_ENCOUNTERS: Readonly<Record<string, number>> = {
  VN: 231,
  CN: 187,
  ID: 126,
  TH: 88,
  BD: 64,
  PH: 47,
  MM: 35,
  MY: 29,
  PK: 22,
  NP: 17,
  IN: 14,
  LA: 11,
};
export const PLAN_PERIOD = { from: "2022-08-18", to: "2022-11-10" } as const;
export const PLAN_INVOLVED = 125;
export const PLAN_ARRESTED = 80;

/** Interventions of 2023: so many in all and about forced labour, and women in these by nationality. */
export const INTERVENTIONS = {
  firstDay: "2023-01-02",
  count: 1213,
  forcedLabour: 259,
  women: { VN: 14, CN: 9, ID: 8, TH: 6, PH: 5, BD: 3, MM: 3 },
} as const;

/** People in care on a day of 2016, by the country that they had come back from. */
export const IN_CARE_2016 = { day: "2016-12-15", from: { TH: 131, VN: 71 } } as const;
