// The ILO operational indicators of 2009 for labour, adult and child (dictionary §4.4). Labels are ours.

export const INDICATOR_STRENGTH = ["S", "M", "W"] as const;
export type IndicatorStrength = (typeof INDICATOR_STRENGTH)[number];
export const DIMENSION = ["D1", "D2", "D3", "D4", "D5", "D6"] as const;
export type Dimension = (typeof DIMENSION)[number];

/** Strength for an adult and for a child; null where the child list has no such indicator. */
type Strengths = readonly [adult: IndicatorStrength, child: IndicatorStrength | null];

const BY_DIMENSION = {
  D1: {
    job_nature: ["S", "S"],
    wages: ["M", "M"],
    work_conditions: ["M", "M"],
    contract: ["M", "M"],
    housing: ["M", "M"],
    papers_or_legal_status: ["M", "M"],
    travel_and_fees: ["M", "M"],
    family_reunion: ["M", "M"],
    marriage_or_adoption: ["M", "M"],
    schooling: ["W", "S"],
  },
  D2: {
    violence: ["S", "S"],
    threat_violence: ["M", "S"],
    abduction_marriage_sale: ["M", "S"],
    debt: ["M", "S"],
    documents_taken: ["M", "M"],
    confinement_surveillance: ["M", "M"],
    threat_report_authorities: ["M", "M"],
    threat_tell_family: ["M", "M"],
    violence_on_family: ["M", "M"],
    money_withheld: ["M", "M"],
  },
  D3: {
    family_difficulty: ["M", "M"],
    illegal_status: ["M", "M"],
    lack_education_language: ["M", "M"],
    lack_information: ["M", "M"],
    control_of_exploiters: ["M", "M"],
    economic: ["M", "M"],
    false_info_migration: ["M", "M"],
    false_info_law: ["M", null],
    family_situation: ["M", "M"],
    personal_situation: ["M", "M"],
    emotional_dependency: ["M", "M"],
    relation_to_authorities: ["M", "M"],
    past_difficulties: ["M", "M"],
    difficulty_organising_travel: ["M", "M"],
    cultural_religious: ["W", "M"],
    general_context: ["W", "M"],
  },
  D4: {
    excessive_hours: ["S", "S"],
    low_or_no_pay: ["M", "M"],
    wage_manipulation: ["M", "M"],
    bad_living: ["M", "M"],
    very_bad_working: ["M", "M"],
    hazardous: ["M", "M"],
    law_or_contract_breach: ["M", "M"],
    no_social_protection: ["M", null],
    no_schooling: ["W", "M"],
  },
  D5: {
    documents_taken: ["S", "S"],
    debt: ["S", "S"],
    confinement: ["S", "S"],
    violence: ["S", "S"],
    threat_violence: ["M", "S"],
    forced_crime: ["M", "S"],
    forced_tasks_or_clients: ["M", "S"],
    strong_influence: ["M", "S"],
    against_peers: ["M", "M"],
    forced_to_lie: ["M", "M"],
    threat_report_authorities: ["M", "M"],
    threat_worse_conditions: ["M", "M"],
    violence_on_family: ["M", "M"],
    wages_withheld: ["M", "M"],
    threat_tell_family: ["W", "M"],
  },
  D6: {
    dependency: ["M", "M"],
    unknown_area: ["M", "M"],
    economic: ["M", "M"],
    family_situation: ["M", "M"],
    relation_to_authorities: ["M", "M"],
    past_difficulties: ["W", "M"],
    personal_characteristics: ["W", "M"],
  },
} as const satisfies Record<Dimension, Record<string, Strengths>>;

type CodesOf<D extends Dimension> = `${D}_${keyof (typeof BY_DIMENSION)[D] & string}`;
/** `D1_job_nature`, …: the dimension is part of the code, since several names stand in two of them. */
export type IndicatorCode = { [D in Dimension]: CodesOf<D> }[Dimension];

export interface Indicator {
  readonly code: IndicatorCode;
  readonly dimension: Dimension;
  readonly adult: IndicatorStrength;
  /** Null where the child list has no such indicator. */
  readonly child: IndicatorStrength | null;
}

/** All 67, in the order in which they are asked. */
export const INDICATORS: readonly Indicator[] = DIMENSION.flatMap((dimension) =>
  Object.entries<Strengths>(BY_DIMENSION[dimension]).map(([name, [adult, child]]) => ({
    code: `${dimension}_${name}` as IndicatorCode,
    dimension,
    adult,
    child,
  })),
);

export const INDICATOR_CODE = INDICATORS.map(({ code }) => code) as [
  IndicatorCode,
  ...IndicatorCode[],
];
