import type { CaseInput } from "../../../shared/domain/case-record";
import { NOT_ASKED } from "../../../shared/domain/answer";
import { consentWording } from "../../../shared/domain/consent-wording";
import type { Purpose } from "../../../shared/domain/consent";
import { addYears } from "../../../shared/domain/local-time";

/** A decision as the form holds it; its texts may still be raw. */
export type ConsentRow = CaseInput["consents"][number];
export type ConsentChoice = "given" | "refused" | "not_able_to_decide";

/** What a decision is about. */
export interface ConsentSubject {
  readonly purpose: Purpose;
  readonly recipientOrgId: string | null;
}

/** Who agreed, how and in which language: the same for every decision of one sitting. */
export type ConsentTerms = Pick<
  ConsentRow,
  | "givenBy"
  | "guardianRelatedId"
  | "childAssent"
  | "evidence"
  | "language"
  | "readAloud"
  | "interpreterRef"
  | "bestInterestBy"
>;

/** One talk about consent. Decisions that were saved before it are never changed, only followed (§3.6). */
export interface Sitting {
  readonly savedIds: ReadonlySet<string>;
  readonly terms: ConsentTerms;
  /** Today, `YYYY-MM-DD`. */
  readonly day: string;
  /** UTC, ISO 8601. */
  readonly now: string;
  readonly newId: () => string;
}

/** What a decision names whose words an interpreter spoke: nobody has written them in that language. */
const SPOKEN_BY_INTERPRETER = "interpreter";

/** The version of the words that are read aloud in a language. */
export function textVersionOf(language: string): string {
  return consentWording(language)?.version ?? SPOKEN_BY_INTERPRETER;
}

export const FIRST_TERMS: ConsentTerms = {
  givenBy: "self",
  guardianRelatedId: null,
  childAssent: NOT_ASKED,
  evidence: NOT_ASKED,
  language: "khm",
  readAloud: true,
  interpreterRef: NOT_ASKED,
  bestInterestBy: [],
};

/** The decision that counts for a subject: the latest one, or null. */
export function latestRow(rows: readonly ConsentRow[], subject: ConsentSubject): ConsentRow | null {
  return rows.findLast((row) => isAbout(row, subject)) ?? null;
}

/**
 * True when a row to begin with stands beside a decision of the same purpose that names nobody. Until it
 * has a recipient of its own, deciding in it would change that decision.
 */
export function waitsForRecipient(rows: readonly ConsentRow[], purpose: Purpose): boolean {
  return rows.some((row) => row.purpose === purpose && row.recipientOrgId !== null)
    ? latestRow(rows, { purpose, recipientOrgId: null }) !== null
    : false;
}

/** The decisions that count for a purpose, one per recipient, in the order in which they were first asked. */
export function currentRows(rows: readonly ConsentRow[], purpose: Purpose): ConsentRow[] {
  const recipients = new Set(
    rows.filter((row) => row.purpose === purpose).map((row) => row.recipientOrgId),
  );
  return [...recipients].flatMap(
    (recipientOrgId) => latestRow(rows, { purpose, recipientOrgId }) ?? [],
  );
}

/**
 * The rows after a choice. Within the sitting the row is replaced; a saved one stays and a new one follows.
 * Going back on a saved yes is a withdrawal, with its time.
 */
export function decide(
  rows: readonly ConsentRow[],
  subject: ConsentSubject,
  choice: ConsentChoice,
  sitting: Sitting,
): ConsentRow[] {
  const saved = rows.findLast(
    (row) => isAbout(row, subject) && sitting.savedIds.has(row.consentId),
  );
  const takesBack = choice === "refused" && saved?.decision === "given";
  return follow(rows, subject, sitting, (row) => ({
    ...row,
    decision: takesBack ? "withdrawn" : choice,
    withdrawnAt: takesBack ? sitting.now : null,
  }));
}

/** The rows after a change to what one decision covers; nothing when there is no decision yet. */
export function amend(
  rows: readonly ConsentRow[],
  subject: ConsentSubject,
  patch: Partial<ConsentRow>,
  sitting: Sitting,
): ConsentRow[] {
  if (latestRow(rows, subject) === null) return [...rows];
  return follow(rows, subject, sitting, (row) => ({ ...row, ...patch }));
}

/** The rows with who agreed and how changed on the decisions of this sitting only. */
export function applyTerms(
  rows: readonly ConsentRow[],
  patch: Partial<ConsentTerms>,
  sitting: Sitting,
): ConsentRow[] {
  return rows.map((row) =>
    sitting.savedIds.has(row.consentId) ? row : withBasis({ ...row, ...patch }),
  );
}

/** The terms of the last decision, or those that a first talk starts with. */
export function termsOf(rows: readonly ConsentRow[], first: ConsentTerms): ConsentTerms {
  const last = rows.at(-1);
  if (last === undefined) return first;
  const { givenBy, guardianRelatedId, childAssent, bestInterestBy } = last;
  const { evidence, language, readAloud, interpreterRef } = last;
  return {
    ...{ givenBy, guardianRelatedId, childAssent, bestInterestBy },
    ...{ evidence, language, readAloud, interpreterRef },
  };
}

/** How many purposes have a decision, and how many of those are not decided yet. */
export function tally(rows: readonly ConsentRow[], purposes: readonly Purpose[]) {
  const latest = purposes.flatMap((purpose) => currentRows(rows, purpose));
  const undecided = latest.filter((row) => row.decision === "not_able_to_decide").length;
  const purposesAsked = purposes.filter((purpose) => currentRows(rows, purpose).length > 0).length;
  return {
    answered: latest.length - undecided,
    undecided,
    unasked: purposes.length - purposesAsked,
  };
}

function isAbout(row: ConsentRow, subject: ConsentSubject): boolean {
  return row.purpose === subject.purpose && row.recipientOrgId === subject.recipientOrgId;
}

function follow(
  rows: readonly ConsentRow[],
  subject: ConsentSubject,
  sitting: Sitting,
  change: (row: ConsentRow) => ConsentRow,
): ConsentRow[] {
  const latest = latestRow(rows, subject);
  const changed = withBasis(change(latest ?? firstRow(subject, sitting)));
  if (latest === null) return [...rows, changed];
  if (!sitting.savedIds.has(latest.consentId)) {
    return rows.map((row) => (row === latest ? changed : row));
  }
  const fresh = firstRow(subject, sitting);
  const { consentId, validFrom, expiresOn } = fresh;
  return [...rows, withBasis({ ...changed, ...sitting.terms, consentId, validFrom, expiresOn })];
}

function firstRow({ purpose, recipientOrgId }: ConsentSubject, sitting: Sitting): ConsentRow {
  return {
    ...sitting.terms,
    consentId: sitting.newId(),
    purpose,
    recipientOrgId,
    dataScope: [],
    excludedDetail: NOT_ASKED,
    excludeReason: NOT_ASKED,
    decision: "not_able_to_decide",
    legalBasis: "consent",
    textVersion: textVersionOf(sitting.terms.language),
    validFrom: sitting.day,
    expiresOn: addYears(sitting.day, 1),
    withdrawnAt: null,
  };
}

/** The words of its language; and where nobody can agree and a life is at stake, the basis is not consent. */
function withBasis(row: ConsentRow): ConsentRow {
  return {
    ...row,
    textVersion: textVersionOf(row.language),
    legalBasis: row.givenBy === "none_vital_interest" ? "vital_interest" : "consent",
  };
}
