import type { DataScope } from "../../../shared/domain/consent";
import type { IncidentContent } from "../../../shared/domain/incident";
import type { ErrorCode } from "../../../shared/errors";
import type { CourtBundle } from "../../../shared/papers/court-bundle/bundle";
import type { HiddenWords } from "../../../shared/papers/court-bundle/find-words";
import type { Exposed } from "../../../shared/papers/court-bundle/suggested-words";
import type { Result } from "../../../shared/result";

/** What a court bundle is made from besides the file itself. */
export interface BundleSource {
  /** Incidents that name this person, as far as whoever works here may see them. */
  readonly incidents: readonly IncidentContent[];
  /** Whom and what the words of the file could give away. */
  readonly exposed: Exposed;
}

/** A bundle as it is to be printed. */
export interface BundleRequest {
  readonly caseId: string;
  readonly toOrgId: string;
  /** The parts of the file that are in it. */
  readonly scope: readonly DataScope[];
  readonly bundle: CourtBundle;
  /** What must not be in it. */
  readonly hidden: HiddenWords;
  /** Why words that are guarded stand in it all the same; empty when none does. */
  readonly shownBecause: string;
}

/** Bundles for a court: the gate is asked again, and who got which one is remembered. */
export interface CourtBundleApi {
  /** Null: no such file. */
  bundleSource(caseId: string): Promise<BundleSource | null>;
  /**
   * Checks a bundle before it is printed and gives its hash. Codes: `referral_stopped`, `referral_consent`
   * (the gate), `bad_content` (a word that must be out is in it, a guarded one without a reason),
   * `record_missing`, `not_allowed`, `store_damaged` (a file that goes along is not as it was).
   */
  checkBundle(request: BundleRequest): Promise<Result<{ readonly sha256: string }, ErrorCode>>;
  /**
   * To be called once it is printed: writes down what left and to whom, so that it can be called back.
   * The hash is made anew; codes as for `checkBundle`, but the gate is not asked again.
   */
  noteBundle(request: BundleRequest): Promise<Result<null, ErrorCode>>;
}
