import { valueOf } from "./answer";
import type { CaseRecord } from "./case-record";
import type { CaseStatus } from "./case-file";
import { latestConsent } from "./consent";
import { addDays, addYears, phnomPenhDay } from "./local-time";
import { latestDay } from "./partial-date";
import type { Person } from "./person";
import { DRAFT_DAYS, type RetentionClock } from "./retention";

/** How long identifiers stay after a file was closed, and until which birthday of a child (§10). */
const YEARS_AFTER_CLOSURE = 5;
const LAST_BIRTHDAY = 23;
const ADULT_YEARS = 18;

const NEVER_FINALISED: readonly CaseStatus[] = ["draft", "pending_review"];
const CLOSED: readonly CaseStatus[] = ["closed", "closed_referred", "closed_not_victim"];

/**
 * The clock of dictionary §10 that runs for a file as it stands, or null while it is worked on. Whether a
 * legal hold stops it is not asked here.
 */
export function retentionClock(record: CaseRecord): RetentionClock | null {
  const refusedOn = dayOfRefusal(record);
  if (refusedOn !== null) {
    return { retentionClass: "reception_without_consent", dueOn: addDays(refusedOn, 1) };
  }
  const { status } = record.caseFile;
  if (NEVER_FINALISED.includes(status)) {
    const begunOn = phnomPenhDay(Date.parse(record.meta.createdAt));
    return { retentionClass: "draft", dueOn: addDays(begunOn, DRAFT_DAYS) };
  }
  return CLOSED.includes(status) ? clockOfClosed(record) : null;
}

/** From when there is no consent to keep the file: the reception, or the day it was withdrawn. */
function dayOfRefusal({ consents, caseFile }: CaseRecord): string | null {
  const latest = latestConsent(consents, "store_and_manage_file");
  if (latest === null) return null;
  if (latest.withdrawnAt !== null) return phnomPenhDay(Date.parse(latest.withdrawnAt));
  if (latest.decision === "withdrawn") return latest.validFrom;
  return latest.decision === "refused" ? caseFile.receptionAt.slice(0, 10) : null;
}

/**
 * Five years after closure, and for who was still a child then, not before the 23rd birthday: for an
 * adult that birthday has always passed by then.
 */
function clockOfClosed({ caseFile, person, meta }: CaseRecord): RetentionClock {
  const closedOn = caseFile.closureDate ?? phnomPenhDay(Date.parse(meta.updatedAt));
  const bornOn = latestBirthDay(person, caseFile.receptionAt.slice(0, 10));
  const afterClosure = addYears(closedOn, YEARS_AFTER_CLOSURE);
  if (addYears(bornOn, ADULT_YEARS) <= closedOn) {
    return { retentionClass: "identifiers_adult", dueOn: afterClosure };
  }
  const birthday = addYears(bornOn, LAST_BIRTHDAY);
  const dueOn = birthday > afterClosure ? birthday : afterClosure;
  return { retentionClass: "identifiers_child", dueOn };
}

/**
 * The latest day on which somebody may have been born, as far as is known; at the latest the day on which
 * she or he was received. An estimate counts as young as it allows (as `ageOn` does).
 */
export function latestBirthDay(
  person: Pick<Person, "birthDate" | "ageYearsStated" | "ageStatedOn">,
  receivedOn: string,
): string {
  const birth = valueOf(person.birthDate);
  const stated = valueOf(person.ageYearsStated);
  if (birth !== null) {
    const spread = birth.prec === "approx" ? 1 : 0;
    return earlier(addYears(latestDay(birth), spread), receivedOn);
  }
  if (stated === null) return receivedOn;
  const spread = person.ageYearsStated.mv === "estimated" ? 2 : 0;
  const youngest = Math.max(0, stated - spread);
  return earlier(addYears(person.ageStatedOn ?? receivedOn, -youngest), receivedOn);
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}
