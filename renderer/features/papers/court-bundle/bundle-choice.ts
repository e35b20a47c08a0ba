import type { Attachment } from "../../../../shared/domain/attachment";
import { valueOf } from "../../../../shared/domain/answer";
import type { LegalProceeding } from "../../../../shared/domain/legal-proceeding";
import { BUNDLE_PARTS, type BundlePartId } from "../../../../shared/papers/court-bundle/bundle";
import {
  BARRED_AT_FIRST,
  isMeantForCourt,
  type BarField,
} from "../../../../shared/papers/court-bundle/bundle-scope";

/** What somebody has chosen so far; the proceeding itself is always in it. */
export interface BundleChoice {
  readonly proceedingId: string;
  readonly toOrgId: string | null;
  readonly parts: readonly BundlePartId[];
  /** Null until somebody has looked: then those that are meant for a court. */
  readonly attachmentIds: readonly string[] | null;
  readonly barred: readonly BarField[];
  /** Suggested words that stay in. */
  readonly shownWords: readonly string[];
  /** More words to take out, one on each line. */
  readonly ownWords: string;
  /** Why protected words stay in. */
  readonly shownBecause: string;
}

/** A bundle with everything in it that may go, and everything out that may hurt. */
export function firstBundleChoice(proceedings: readonly LegalProceeding[]): BundleChoice | null {
  const [latest] = proceedings.toReversed();
  if (latest === undefined) return null;
  return {
    proceedingId: latest.proceedingId,
    toOrgId: null,
    parts: BUNDLE_PARTS,
    attachmentIds: null,
    barred: BARRED_AT_FIRST,
    shownWords: [],
    ownWords: "",
    shownBecause: "",
  };
}

/** The files that go along, in the order in which they came. */
export function chosenFiles(
  { attachmentIds }: Pick<BundleChoice, "attachmentIds">,
  attachments: readonly Attachment[],
): Attachment[] {
  return attachments
    .filter((one) =>
      attachmentIds === null ? isMeantForCourt(one) : attachmentIds.includes(one.attachmentId),
    )
    .toSorted((a, b) => (a.addedAt < b.addedAt ? -1 : 1));
}

/** Bars that nobody can take away: the court was asked for it, or a rule says so. */
export function standingBars(
  proceeding: Pick<LegalProceeding, "protectionMeasures">,
  withoutIdentifiers: boolean,
): BarField[] {
  const isNameWithheld = (valueOf(proceeding.protectionMeasures) ?? []).includes("name_withheld");
  return isNameWithheld || withoutIdentifiers ? ["name"] : [];
}
