import type { Recall, RecalledItem } from "../../../shared/domain/recall";
import type { Manifest } from "../../../shared/exchange/manifest";
import { readRecallItem, RECALL_KIND } from "../../../shared/exchange/recall-item";
import { ok } from "../../../shared/result";
import type { BatchLedger } from "../batch-ledger";
import type { SealedWrites } from "../commit";
import type { Batch, RecallTaken } from "../ledger-rows";
import type { RecalledFiles } from "../recalled-files";
import type { RecordRepository } from "../record-repository";
import { timestamp, type StoreContext } from "../store-context";
import type { ImportItem, RecalledHere, RecallLine } from "../vault-api";
import type { Arrival, ArrivalDesk } from "./arrival";

type Effect = RecalledHere["effect"];

interface Judged {
  readonly recall: Recall;
  readonly line: RecallLine;
  readonly item: ImportItem;
  /** What is kept of it; null when nothing of it changes anything. */
  readonly taken: Omit<RecallTaken, "at"> | null;
}

interface JudgedItem extends RecalledHere {
  readonly item: RecalledItem;
}

/** Takes in what other houses ask back (dictionary §5.3, §11 R3): a house takes back only what came from it. */
export class RecallArrivals implements ArrivalDesk<Recall> {
  readonly recordKind = RECALL_KIND;
  readonly read = readRecallItem;
  readonly #store: StoreContext;
  readonly #records: RecordRepository;
  readonly #ledger: BatchLedger;
  readonly #recalled: RecalledFiles;

  constructor(
    store: StoreContext,
    records: RecordRepository,
    ledger: BatchLedger,
    recalled: RecalledFiles,
  ) {
    this.#store = store;
    this.#records = records;
    this.#ledger = ledger;
    this.#recalled = recalled;
  }

  async judge(recalls: readonly Recall[], { from }: Manifest): Promise<Arrival> {
    const judged: Judged[] = [];
    for (const recall of recalls) judged.push(await this.#judgeOne(recall, from.orgId));
    return {
      shown: { recalls: judged.map(({ line }) => line) },
      items: judged.map(({ item }) => item),
      kept: {},
      writes: async () => ok({ records: [], rows: await this.#rowsOf(judged) }),
      taken: () => this.#recalled.follow(),
    };
  }

  async #judgeOne(recall: Recall, senderOrgId: string): Promise<Judged> {
    const { recallId, deliveryKind, reason, isWhole, manifestSha256, items } = recall;
    const batch = manifestSha256 === null ? null : await this.#ledger.get(manifestSha256);
    const isForeign = batch !== null && !isFrom(batch, senderOrgId);
    const judged = isForeign ? [] : await this.#judgeItems(items, senderOrgId);
    const figures: Effect | null = isForeign
      ? "foreign"
      : figuresEffect(recall, batch, await this.#isDone(recall));
    const effects: RecalledHere[] = [
      ...judged.map(({ label, effect }) => ({ label, effect })),
      ...(figures === null ? [] : [{ label: "", effect: figures }]),
    ];
    const kept = judged.flatMap(({ item, effect }) => {
      const { itemKey, rowVersion: upTo } = item;
      const isKept = effect === "locked" || effect === "kept" || effect === "absent";
      return isKept ? [{ itemKey, upTo, effect }] : [];
    });
    const isNew = kept.length > 0 || figures === "figures" || figures === "absent";
    return {
      recall,
      line: {
        ...{ recallId, deliveryKind, reason, isWhole, effects },
        period: isForeign ? null : (batch?.period ?? null),
      },
      item: { ...lineOf(effects, isNew), itemKey: recallId },
      taken:
        isNew && !isForeign
          ? {
              ...{ recallId, fromOrgId: senderOrgId, reason, items: kept },
              manifestSha256: isWhole ? manifestSha256 : null,
            }
          : null,
    };
  }

  async #judgeItems(items: readonly RecalledItem[], senderOrgId: string): Promise<JudgedItem[]> {
    const here = items.filter(({ itemKey }) => this.#records.has(itemKey));
    const effects = new Map<string, RecalledHere>();
    const wanted = new Map(items.map((item) => [item.itemKey, item]));
    for await (const { id, record } of this.#records.readMany(here.map((one) => one.itemKey))) {
      const asked = wanted.get(id);
      if (asked === undefined) continue;
      const { originOrgId, originDeviceId, rowVersion } = record.meta;
      const isChangedHere = originDeviceId === this.#store.session.deviceId;
      const effect: Effect =
        originOrgId !== senderOrgId
          ? "foreign"
          : this.#recalled.isLocked(id)
            ? "done"
            : isChangedHere
              ? "kept"
              : rowVersion > asked.rowVersion
                ? "replaced"
                : "locked";
      effects.set(id, { label: this.#labelOf(id), effect });
    }
    const rows = await this.#ledger.rowVersionsFrom(senderOrgId);
    return items.map((item): JudgedItem => {
      const { itemKey, rowVersion } = item;
      const isDone = this.#recalled.isAskedBack(itemKey, rowVersion, senderOrgId);
      // A row without identifiers is no record: what was asked back is simply not shown any more.
      const effect = isDone ? "done" : rows.has(itemKey) ? "locked" : "absent";
      return { item, ...(effects.get(itemKey) ?? { label: "", effect }) };
    });
  }

  /** The number of a file that this person may see; of any other nothing (dictionary §11 R4). */
  #labelOf(id: string): string {
    const entry = this.#store.index.get(id);
    if (entry?.kind !== "case" || !this.#store.index.isVisible(id)) return "";
    return entry.summary.caseNo;
  }

  async #isDone({ recallId }: Recall): Promise<boolean> {
    const taken = await this.#ledger.recallsTaken();
    return taken.some((one) => one.recallId === recallId);
  }

  async #rowsOf(judged: readonly Judged[]): Promise<SealedWrites> {
    const at = timestamp(this.#store);
    const rows = judged.flatMap(({ taken }) => (taken === null ? [] : [taken]));
    const sealed = await Promise.all(
      rows.map((taken) => this.#ledger.sealRecallTaken({ ...taken, at })),
    );
    return { batches: sealed.flatMap(({ batches = [] }) => batches) };
  }
}

function isFrom({ direction, otherOrgId }: Batch, senderOrgId: string): boolean {
  return direction === "received" && otherOrgId === senderOrgId;
}

/** What becomes of the batch itself; null when only some of its records are asked back. */
function figuresEffect(
  { isWhole, items }: Recall,
  batch: Batch | null,
  isDone: boolean,
): Extract<Effect, "figures" | "absent" | "done"> | null {
  if (!isWhole) return null;
  if (isDone) return "done";
  if (batch === null) return "absent";
  return items.length === 0 ? "figures" : null;
}

/** The gravest decides what the receipt says of the recall; what never came needs no answer but yes. */
function lineOf(effects: readonly RecalledHere[], isNew: boolean): Omit<ImportItem, "itemKey"> {
  const has = (effect: Effect): boolean => effects.some((one) => one.effect === effect);
  const reason = has("foreign") ? "not_theirs" : has("kept") ? "changed_here" : null;
  const verdict = reason !== null ? "refused" : isNew ? "changed" : "same";
  return { recordKind: null, label: "", verdict, reason };
}
