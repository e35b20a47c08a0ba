import { z } from "../zod";
import { valueOf, type Answer } from "./answer";
import type { CaseRecord } from "./case-record";
import { summariseCase } from "./case-summary";
import {
  CASE_STATUS,
  CLOSURE_REASON,
  FORMAL_IDENTIFICATION,
  RECEPTION_BASIS,
  SERVICE,
  TIP_STATUS,
} from "./code-lists/case-files";
import { EXPLOITATION_TYPE, MEANS } from "./code-lists/exploitation";
import { AGE_BAND } from "./code-lists/people";
import { countrySchema } from "./ids";

// One admission as it goes to an office or a partner for research and figures of its own (dictionary §3.21):
// codes, months, a province, and pseudonyms that only this recipient has. Nothing else can be put into it.

const pseudonym = z.string().regex(/^[0-9a-f]{64}$/);
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const SEXES = ["female", "male", "other_registered", "unknown"] as const;

const codes = <const T extends readonly [string, ...string[]]>(list: T) =>
  z
    .array(z.enum(list))
    .max(list.length)
    .refine((found) => new Set(found).size === found.length, "twice")
    .readonly();

export const pseudonymousCaseSchema = z.strictObject({
  /** The same in every row of this person; another one for every recipient. */
  personKey: pseudonym,
  /** The same for all who were rescued together; null for nobody else. */
  incidentKey: pseudonym.nullable(),
  receptionMonth: month,
  receptionBasis: z.enum(RECEPTION_BASIS),
  sex: z.enum(SEXES),
  /** At reception. */
  ageBand: z.enum(AGE_BAND),
  nationality: z.array(countrySchema).max(10).readonly(),
  /** Two digits; null when it is not known, or abroad. */
  homeProvince: z
    .string()
    .regex(/^\d{2}$/)
    .nullable(),
  shelterAssessment: z.enum(TIP_STATUS).nullable(),
  formalIdentification: z.enum(FORMAL_IDENTIFICATION).nullable(),
  exploitationTypes: codes(EXPLOITATION_TYPE),
  /** Those that were said yes to. */
  means: codes(MEANS),
  /** Those that began. */
  services: codes(SERVICE),
  status: z.enum(CASE_STATUS),
  closureMonth: month.nullable(),
  closureReason: z.enum(CLOSURE_REASON).nullable(),
});

export type PseudonymousCase = z.output<typeof pseudonymousCaseSchema>;

/** The row of a file under pseudonyms that were made for its one recipient. */
export function pseudonymousCase(
  record: CaseRecord,
  keys: Pick<PseudonymousCase, "personKey" | "incidentKey">,
): PseudonymousCase {
  const { caseFile, episodes, services } = record;
  const { sex, ageBand, nationality, province, exploitationTypes } = summariseCase(record);
  const saidYes = episodes.flatMap(({ means }) =>
    means.flatMap((one) => (one.answer === "yes" ? [one.means] : [])),
  );
  const begun = services.flatMap((one) => (one.startedOn === null ? [] : [one.serviceType]));
  return {
    ...keys,
    receptionMonth: caseFile.receptionAt.slice(0, 7),
    receptionBasis: caseFile.receptionBasis,
    ...{ sex, ageBand, nationality: [...nationality].sort() },
    homeProvince: province === "" ? null : province,
    shelterAssessment: known(caseFile.shelterAssessment),
    formalIdentification: known(caseFile.formalIdentification),
    exploitationTypes: inOrder(EXPLOITATION_TYPE, exploitationTypes),
    means: inOrder(MEANS, saidYes),
    services: inOrder(SERVICE, begun),
    status: caseFile.status,
    closureMonth: caseFile.closureDate?.slice(0, 7) ?? null,
    closureReason: caseFile.closureReason,
  };
}

/** How easily somebody in these rows could be recognised by who knows sex, age, nationality and home. */
export interface GroupRisk {
  readonly rows: number;
  /** People of whom nobody else in the file looks the same. */
  readonly alone: number;
  /** People who look the same as fewer than `k` in all. */
  readonly inSmallGroups: number;
}

export function groupRisk(rows: readonly PseudonymousCase[], k: number): GroupRisk {
  const groups = new Map<string, Set<string>>();
  for (const { sex, ageBand, nationality, homeProvince, receptionMonth, personKey } of rows) {
    const looks = JSON.stringify([sex, ageBand, nationality, homeProvince, receptionMonth]);
    const group = groups.get(looks) ?? new Set<string>();
    groups.set(looks, group.add(personKey));
  }
  const sizes = [...groups.values()].map(({ size }) => size);
  const sum = (found: readonly number[]): number => found.reduce((all, one) => all + one, 0);
  return {
    rows: rows.length,
    alone: sizes.filter((size) => size === 1).length,
    inSmallGroups: sum(sizes.filter((size) => size < k)),
  };
}

function known<T>(given: Answer<T>): T | null {
  return valueOf(given);
}

/** In the order of the list and each once: the order in which somebody wrote them down tells nothing. */
function inOrder<T extends string>(list: readonly T[], found: readonly T[]): readonly T[] {
  return list.filter((one) => found.includes(one));
}
