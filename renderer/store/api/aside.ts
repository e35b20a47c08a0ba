import type { AnyRecord, RecordKind } from "../../../shared/domain/any-record";
import type { ErrorCode } from "../../../shared/errors";
import type { Result } from "../../../shared/result";
import type { SavedVersion } from "./records";

/** Versions that came by file and were not taken in. They are kept until a person has decided. */
export interface AsideApi {
  /** What waits, latest first. Of files that are hidden from whoever works here nothing is told (R4). */
  listAside(): Promise<AsideEntry[]>;
  /** Both versions and what there is to choose; null when nothing waits under this id any more. */
  getAside(id: string): Promise<AsideDetail | null>;
  /**
   * Ends a conflict: writes one version that follows both, each field in conflict as `choices` says (by
   * `AsideChoice.key`, all of them). Codes: `record_missing`, `bad_request` (not every field is chosen),
   * `bad_content` (the choices do not go together), `stale_revision`, `not_allowed`.
   */
  decideAside(
    id: string,
    choices: AsideChoices,
    expectedVersion: number,
  ): Promise<Result<SavedVersion, ErrorCode>>;
  /** Judges a refused line again, as after an update of the program: taken in, or set aside as before. */
  retryAside(id: string): Promise<Result<AsideRetry, ErrorCode>>;
  /** Forgets a refused line for good; the audit chain is told. A conflict is decided instead: `bad_request`. */
  dropAside(id: string): Promise<Result<null, ErrorCode>>;
}

export type AsideSide = "ours" | "theirs";
export type AsideChoices = Readonly<Record<string, AsideSide>>;
export type AsideRetry = "taken" | "conflict" | "refused";

export interface AsideEntry {
  readonly id: string;
  /** `conflict`: a version that was changed apart from ours. `refused`: a line that could not be taken in. */
  readonly state: "conflict" | "refused";
  readonly recordId: string;
  /** Null for a line of an unknown kind. */
  readonly recordKind: RecordKind | null;
  /** Case number or the date and place of an incident; empty where it cannot be read. */
  readonly label: string;
  readonly fromOrgId: string;
  readonly fromName: { readonly km: string; readonly en: string };
  /** When it came, by our own clock, UTC. */
  readonly at: string;
  /** Why it was set aside (`batches.open.reason.<code>`). */
  readonly reason: string;
  /** Paths of the fields in conflict, each once, e.g. `person.sex` or `services.outcome`; empty for a refused line. */
  readonly fields: readonly string[];
}

/** One field that both sides changed. */
export interface AsideChoice {
  /** Names it in `AsideChoices`. */
  readonly key: string;
  /** For its label, without rows: `person.sex`, `services.outcome`, or `services` for a whole row. */
  readonly path: string;
  /** The row that it belongs to; null outside lists. */
  readonly rowId: string | null;
  /** The values (an answer, a text, a row); null where there is none, as in a row that one side took out. */
  readonly base: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
}

export interface AsideDetail {
  readonly entry: AsideEntry;
  /** Null for a refused line. */
  readonly ours: AnyRecord | null;
  /** Null for a line that cannot be read. */
  readonly theirs: AnyRecord | null;
  /** The last version that both follow; null when none is kept here. */
  readonly base: AnyRecord | null;
  /** For `decideAside`. */
  readonly expectedVersion: number;
  readonly choices: readonly AsideChoice[];
}
