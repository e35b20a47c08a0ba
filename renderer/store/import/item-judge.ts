import { recordId, type AnyRecord } from "../../../shared/domain/any-record";
import { planImport, type HeldItem, type ImportPlan } from "../../../shared/exchange/import-plan";
import { contentSha256 } from "../../../shared/exchange/item";
import type { OpenedItem, OpenedLines, RefusedItem } from "../../../shared/exchange/open-file";
import type { JsonObject } from "../../../shared/exchange/json";
import { withHouseMatters, withoutHouseMatters } from "../../../shared/domain/house-matters";
import { withoutKeys } from "../batch-candidates";
import type { RecalledFiles } from "../recalled-files";
import type { RecordRepository, RecordWrite } from "../record-repository";
import type { StatisticsTable } from "../statistics-table";
import type { StoreContext } from "../store-context";
import type { ImportItem } from "../vault-api";
import { importItems } from "./import-items";

/** Why a single item is set aside (`import.reason.<code>`). */
export type ItemRefusal =
  | "bad_record"
  | "unknown_kind"
  | "other_mode"
  | "not_theirs"
  | "damaged_here"
  | "erased"
  | "recalled";

/** What taking in one line of a file would do, and the version that it writes; null for none. */
export interface JudgedItem {
  readonly line: ImportItem;
  readonly write: RecordWrite | null;
}

/** The lines of a file that are, or were to be, records. */
export type RecordLines = OpenedLines<AnyRecord>;

/** Compares the records of a file with the store and says what applying would do. It writes nothing. */
export class ItemJudge {
  readonly #store: StoreContext;
  readonly #records: RecordRepository;
  readonly #statistics: StatisticsTable;
  readonly #recalled: RecalledFiles;

  constructor(
    store: StoreContext,
    records: RecordRepository,
    statistics: StatisticsTable,
    recalled: RecalledFiles,
  ) {
    this.#store = store;
    this.#records = records;
    this.#statistics = statistics;
    this.#recalled = recalled;
  }

  /** Judges lines of a verified sender by what is here now; a file may be judged in pieces. */
  async judge(lines: RecordLines, senderOrgId: string): Promise<JudgedItem[]> {
    const held = await this.#heldRecords(lines.items.map(({ itemKey }) => itemKey));
    const plan = await this.#plan(lines, senderOrgId, held);
    const { session, now } = this.#store;
    const shown = importItems(plan, now(), session.user);
    const writes = new Map<string, RecordWrite>();
    for (const { itemKey, record } of plan.fresh) {
      writes.set(itemKey, { record: asReceived(record, null), replaces: 0 });
    }
    for (const { item, held: ours } of plan.changed) {
      const record = asReceived(item.record, held.get(item.itemKey) ?? null);
      writes.set(item.itemKey, { record, replaces: ours.rowVersion });
    }
    return shown.map((line) => ({ line, write: writes.get(line.itemKey) ?? null }));
  }

  async #plan(
    lines: RecordLines,
    senderOrgId: string,
    held: ReadonlyMap<string, AnyRecord | null>,
  ): Promise<ImportPlan<AnyRecord>> {
    const erased = await this.#statistics.erasedIds();
    const believed: OpenedItem<AnyRecord>[] = [];
    const refused: RefusedItem[] = [...lines.refused];
    for (const item of lines.items) {
      // Whoever still has the file must not bring it back: it was erased for good.
      const reason = erased.has(item.itemKey) ? "erased" : this.#refusalOf(item, senderOrgId, held);
      if (reason === null) believed.push(item);
      else refused.push({ ...item, record: item.record as unknown as JsonObject, reason });
    }
    const heldItems = new Map<string, HeldItem>();
    for (const item of believed) {
      const record = held.get(item.itemKey);
      if (record) heldItems.set(item.itemKey, await this.#heldItem(item, record));
    }
    return planImport({ items: believed, refused }, heldItems, originDeviceOf);
  }

  /** What is here under these ids; null for a record that is here but does not open. */
  async #heldRecords(ids: readonly string[]): Promise<Map<string, AnyRecord | null>> {
    const here = ids.filter((id) => this.#records.has(id));
    const held = new Map<string, AnyRecord | null>(here.map((id) => [id, null]));
    for await (const { id, record } of this.#records.readMany(here)) {
      held.set(id, record);
    }
    return held;
  }

  /**
   * A sender speaks for its own records only: without this rule a confirmed sender could overwrite ours
   * or those of a third house. Organisations are common; they are only ever added.
   */
  #refusalOf(
    { itemKey, rowVersion, recordKind, record }: OpenedItem<AnyRecord>,
    senderOrgId: string,
    held: ReadonlyMap<string, AnyRecord | null>,
  ): ItemRefusal | null {
    const isWhole =
      recordId(record) === itemKey &&
      record.kind === recordKind &&
      record.meta.rowVersion === rowVersion;
    if (!isWhole) return "bad_record";
    if (record.meta.isDemo !== (this.#store.session.mode === "demo")) return "other_mode";
    const here = held.get(itemKey);
    if (here === null) return "damaged_here";
    if (here !== undefined && here.kind !== record.kind) return "bad_record";
    if (record.kind === "organisation") return null;
    const owners = [record.meta.originOrgId, here?.meta.originOrgId ?? senderOrgId];
    if (!owners.every((owner) => owner === senderOrgId)) return "not_theirs";
    // Its sender took it back before it came; what is here already is locked away.
    const isAskedBack = this.#recalled.isAskedBack(itemKey, rowVersion, senderOrgId);
    return here === undefined && isAskedBack ? "recalled" : null;
  }

  async #heldItem(item: OpenedItem<AnyRecord>, here: AnyRecord): Promise<HeldItem> {
    const { rowVersion, originDeviceId } = here.meta;
    // An organisation that is here stays as it is: its keys and names were confirmed here.
    if (here.kind === "organisation") {
      return { rowVersion, originDeviceId, contentSha256: item.contentSha256 };
    }
    // What is the house's own was never in the file: it makes no difference between the two.
    const hash = await contentSha256(withoutHouseMatters(here));
    const isChangedHere = originDeviceId === this.#store.session.deviceId;
    const takenRowVersion =
      hash !== item.contentSha256 && isChangedHere ? await this.#takenVersion(item.itemKey) : null;
    return { rowVersion, originDeviceId, contentSha256: hash, takenRowVersion };
  }

  /** The highest version of a record that another device wrote, so that came by file. */
  async #takenVersion(id: string): Promise<number | null> {
    const versions = await this.#records.versions(id);
    const taken = versions.find(({ meta }) => meta.originDeviceId !== this.#store.session.deviceId);
    return taken?.meta.rowVersion ?? null;
  }
}

/**
 * A record as it may be kept here in place of `held`: never somebody's keys, never as our own house, and
 * with what this house knows for itself.
 */
function asReceived(record: AnyRecord, held: AnyRecord | null): AnyRecord {
  return withHouseMatters(record.kind === "organisation" ? withoutKeys(record) : record, held);
}

function originDeviceOf({ record }: OpenedItem<AnyRecord>): string {
  return record.meta.originDeviceId;
}
