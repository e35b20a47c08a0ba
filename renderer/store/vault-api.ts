import type { RecordKind } from "../../shared/domain/any-record";
import type { SessionGrant } from "../../shared/vault/door";
import type { AccessApi } from "./api/access";
import type { AsideApi } from "./api/aside";
import type { AttachmentsApi } from "./api/attachments";
import type { AuditApi } from "./api/audit";
import type { BatchesApi } from "./api/batches";
import type { CardsApi } from "./api/cards";
import type { CaseworkGateApi } from "./api/casework-gate";
import type { BoardsApi } from "./api/boards";
import type { CareApi, HouseSettings, OpeningProgress, OpeningReport } from "./api/care";
import type { CourtBundleApi } from "./api/court-bundle";
import type { IncomingApi } from "./api/incoming";
import type { MatchingApi } from "./api/matching";
import type { PlacesApi } from "./api/places";
import type { RecallsApi } from "./api/recalls";
import type { RecordsApi } from "./api/records";
import type { ReferralFilesApi } from "./api/referral-files";
import type { ReferralsApi } from "./api/referrals";
import type { RetentionApi } from "./api/retention";
import type { Strongroom } from "./api/strongroom";
import type { TiesApi } from "./api/ties";

export type * from "./api/access";
export type * from "./api/aside";
export type * from "./api/attachments";
export type * from "./api/audit";
export * from "./api/batches";
export type * from "./api/boards";
export type * from "./api/cards";
export type * from "./api/care";
export type * from "./api/casework-gate";
export type * from "./api/court-bundle";
export * from "./api/case-query";
export type * from "./api/incoming";
export type * from "./api/matching";
export * from "./api/places";
export type * from "./api/recalls";
export type * from "./api/records";
export type * from "./api/referral-files";
export type * from "./api/referrals";
export type * from "./api/retention";
export type * from "./api/strongroom";
export type * from "./api/ties";

/**
 * What the vault Worker offers to the screens (through comlink). All keys, all sealing and all of Dexie
 * live behind it; the screens see parsed records. Expected refusals are results with a code.
 */
export interface VaultApi
  extends
    RecordsApi,
    BatchesApi,
    AsideApi,
    CardsApi,
    RecallsApi,
    BoardsApi,
    CareApi,
    AuditApi,
    AccessApi,
    RetentionApi,
    AttachmentsApi,
    CourtBundleApi,
    CaseworkGateApi,
    TiesApi,
    MatchingApi,
    IncomingApi,
    PlacesApi,
    ReferralsApi,
    ReferralFilesApi {
  /**
   * Derives the keys, compares the store with the journal and makes it whole, loads the summaries; wipes
   * the root key it was given. Codes thrown: `vault_damaged`, `store_damaged`, `journal_damaged` (nothing
   * can be opened: the screen says to restore a backup), `disk_full`.
   */
  open(
    grant: SessionGrant,
    strongroom: Strongroom,
    onProgress: (progress: OpeningProgress) => void,
  ): Promise<OpenedStore>;
  /** Calls `listener` after every committed change, until the page ends. */
  subscribe(listener: (change: StoreChange) => void): Promise<void>;
}

export interface OpenedStore {
  readonly caseCount: number;
  readonly draftCount: number;
  /** Milliseconds that opening took, told to the person when it was long. */
  readonly openedInMs: number;
  readonly opening: OpeningReport;
  readonly settings: HouseSettings;
  /** Rows that could not be opened; they are kept and named by id, never dropped. */
  readonly damagedRowIds: readonly string[];
}

export interface StoreChange {
  /** `store_behind`: the working copy fell behind the journal, or caught up again (`health`). */
  readonly kinds: readonly (RecordKind | "draft" | "batch" | "places" | "store_behind")[];
}
