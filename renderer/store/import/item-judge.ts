import { recordId, type AnyRecord } from "../../../shared/domain/any-record";
import { countIn, versionOfLineage } from "../../../shared/domain/lineage";
import { housesOfBody } from "../../../shared/domain/one-body";
import { mayHaveNewFields } from "../../../shared/domain/upgrade";
import { contentSha256 } from "../../../shared/exchange/item";
import type { JsonObject } from "../../../shared/exchange/json";
import type { OpenedItem, OpenedLines, RefusedItem } from "../../../shared/exchange/open-file";
import type { NewAside } from "../aside-table";
import type { RecalledFiles } from "../recalled-files";
import type { RecordRepository, RecordWrite } from "../record-repository";
import type { StatisticsTable } from "../statistics-table";
import type { StoreContext } from "../store-context";
import type { ImportItem } from "../vault-api";
import { importLine, refusedLine, type Looking } from "./import-items";
import { withoutErasedFiles } from "./without-erased-files";
import type { VersionJudge } from "./version-judge";

/** Why a single item is set aside (`import.reason.<code>`). */
export type ItemRefusal =
  | "bad_record"
  | "newer_fields"
  | "unknown_kind"
  | "other_mode"
  | "not_theirs"
  | "reading_copy"
  | "damaged_here"
  | "erased"
  | "recalled";

/** What is kept of a refused line, so that it is not dropped without a word: what may be right one day. */
const KEPT_REFUSALS: readonly string[] = ["bad_record", "newer_fields", "damaged_here"];

/** What taking in one line of a file would do: the version that it writes, and what is kept aside of it. */
export interface JudgedItem {
  readonly line: ImportItem;
  readonly write: RecordWrite | null;
  readonly aside: NewAside | null;
}

/** The lines of a file that are, or were to be, records. */
export type RecordLines = OpenedLines<AnyRecord>;

/** A verified sender, and the schema that it wrote with. */
export interface Sender {
  readonly orgId: string;
  readonly schemaVersion: string;
}

type Held = ReadonlyMap<string, AnyRecord | null>;

/** Compares the records of a file with the store and says what applying would do. It writes nothing. */
export class ItemJudge {
  readonly #store: StoreContext;
  readonly #records: RecordRepository;
  readonly #statistics: StatisticsTable;
  readonly #recalled: RecalledFiles;
  readonly #versions: VersionJudge;

  constructor(
    store: StoreContext,
    records: RecordRepository,
    statistics: StatisticsTable,
    recalled: RecalledFiles,
    versions: VersionJudge,
  ) {
    this.#store = store;
    this.#records = records;
    this.#statistics = statistics;
    this.#recalled = recalled;
    this.#versions = versions;
  }

  /** Judges lines of a verified sender by what is here now; a file may be judged in pieces. */
  async judge(lines: RecordLines, sender: Sender): Promise<JudgedItem[]> {
    const held = await this.#heldRecords(lines.items.map(({ itemKey }) => itemKey));
    const erased = await this.#statistics.erasedIds();
    const looking = { nowMs: this.#store.now(), reader: this.#store.session.user };
    const body = this.#body();
    const judged: JudgedItem[] = [];
    for (const item of lines.items) {
      // Whoever still has the file must not bring it back: it was erased for good.
      const isErased = erased.has(item.itemKey);
      const reason = isErased ? "erased" : this.#refusalOf(item, sender, held, body);
      judged.push(
        reason === null
          ? await this.#judgeBelieved(item, { held, erased, sender, looking })
          : await this.#refused(asLine(item, reason), sender, looking),
      );
    }
    for (const line of lines.refused) {
      const isNewer = line.reason === "bad_record" && mayHaveNewFields(sender.schemaVersion);
      const refusal = erased.has(line.itemKey) ? "erased" : isNewer ? "newer_fields" : line.reason;
      judged.push(await this.#refused({ ...line, reason: refusal }, sender, looking));
    }
    return judged;
  }

  async #judgeBelieved(
    received: OpenedItem<AnyRecord>,
    work: { held: Held; erased: ReadonlySet<string>; sender: Sender; looking: Looking },
  ): Promise<JudgedItem> {
    const { held, erased, sender, looking } = work;
    const here = held.get(received.itemKey) ?? null;
    const item = await withoutErasedFiles(received, here, erased);
    const { verdict, reason, write, kept } = await this.#versions.judge(item, here);
    if (verdict === "refused") {
      return this.#refused(asLine(item, reason ?? "bad_record"), sender, looking);
    }
    const aside = kept && asideOf(asLine(item, reason ?? ""), kept, sender, item.contentSha256);
    return { line: importLine(item, { verdict, reason }, looking), write, aside };
  }

  async #refused(line: RefusedItem, sender: Sender, looking: Looking): Promise<JudgedItem> {
    const shown = refusedLine(line, looking);
    if (!KEPT_REFUSALS.includes(line.reason)) return { line: shown, write: null, aside: null };
    const hash = await contentSha256(line.record);
    return { line: shown, write: null, aside: asideOf(line, "refused", sender, hash) };
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

  #body(): ReadonlySet<string> {
    const { index, session } = this.#store;
    return housesOfBody(index.of("organisation"), session.organisation.orgId);
  }

  #refusalOf(
    item: OpenedItem<AnyRecord>,
    { orgId }: Sender,
    held: Held,
    body: ReadonlySet<string>,
  ): ItemRefusal | null {
    const { itemKey, rowVersion, record } = item;
    const here = held.get(itemKey);
    if (!isWhole(item)) return "bad_record";
    if (record.meta.isDemo !== (this.#store.session.mode === "demo")) return "other_mode";
    if (here === null) return "damaged_here";
    if (here !== undefined && here.kind !== record.kind) return "bad_record";
    if (record.kind === "organisation") return null;
    if (!this.#maySpeakFor(record, here ?? null, orgId, body)) return "not_theirs";
    if (this.#claimsMoreOfUs(record, here ?? null)) return "bad_record";
    // Its sender took it back before it came; what is here already is locked away.
    const isAskedBack = this.#recalled.isAskedBack(itemKey, rowVersion, orgId);
    return here === undefined && isAskedBack ? "recalled" : null;
  }

  /**
   * A sender speaks for its own records, and a house of our own body may send back what it changed in ours:
   * without this rule a confirmed sender could overwrite ours or those of a third house. Organisations are
   * common; they are only ever added.
   */
  #maySpeakFor(
    { meta }: AnyRecord,
    here: AnyRecord | null,
    senderOrgId: string,
    body: ReadonlySet<string>,
  ): boolean {
    const owner = meta.originOrgId;
    if (owner === senderOrgId) return here === null || here.meta.originOrgId === owner;
    const isOurs = owner === this.#store.session.organisation.orgId;
    return isOurs && here?.meta.originOrgId === owner && body.has(senderOrgId) && !meta.isPartial;
  }

  /** Only we know how often we wrote it: a version that says more has a lineage that somebody made up. */
  #claimsMoreOfUs({ meta }: AnyRecord, here: AnyRecord | null): boolean {
    const { deviceId } = this.#store.session;
    return countIn(meta.lineage, deviceId) > countIn(here?.meta.lineage ?? [], deviceId);
  }
}

/** What a line says of itself outside is what its record says, and its number follows from its lineage. */
function isWhole({ itemKey, recordKind, rowVersion, record }: OpenedItem<AnyRecord>): boolean {
  const { meta } = record;
  return (
    recordId(record) === itemKey &&
    record.kind === recordKind &&
    meta.rowVersion === rowVersion &&
    meta.rowVersion === versionOfLineage(meta.lineage) &&
    countIn(meta.lineage, meta.originDeviceId) > 0
  );
}

function asLine(item: OpenedItem<AnyRecord>, reason: string): RefusedItem {
  const { contentSha256: _, record, ...line } = item;
  return { ...line, record: record as unknown as JsonObject, reason };
}

function asideOf(
  { itemKey, recordKind, rowVersion, record, reason }: RefusedItem,
  state: NewAside["state"],
  { orgId, schemaVersion }: Sender,
  hash: string,
): NewAside {
  return {
    ...{ state, reason, recordId: itemKey, recordKind, rowVersion, record: { ...record } },
    ...{ fromOrgId: orgId, schemaVersion, contentSha256: hash },
  };
}
