import type { Recall, RecalledItem } from "../../../shared/domain/recall";
import type { Manifest } from "../../../shared/exchange/manifest";
import { readRecallItem, RECALL_KIND } from "../../../shared/exchange/recall-item";
import { ok } from "../../../shared/result";
import type { BatchLedger } from "../batch-ledger";
import type { SealedWrites } from "../commit";
import type { SealedRow } from "../database";
import type { IncomingDesk } from "../incoming-desk";
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
  readonly #incoming: IncomingDesk;

  constructor(
    store: StoreContext,
    records: RecordRepository,
    ledger: BatchLedger,
    { recalled, incoming }: { readonly recalled: RecalledFiles; readonly incoming: IncomingDesk },
  ) {
    this.#store = store;
    this.#records = records;
    this.#ledger = ledger;
    this.#recalled = recalled;
    this.#incoming = incoming;
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
    if (deliveryKind === "referral") return this.#judgeReferral(recall, senderOrgId);
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

  /** What was told of a person is forgotten; of whom a file was begun here, a person decides. */
  async #judgeReferral(recall: Recall, senderOrgId: string): Promise<Judged> {
    const { recallId, deliveryKind, reason, isWhole, manifestSha256 } = recall;
    const here = await this.#referralHere(manifestSha256, senderOrgId);
    const isNew = here.effect === "forgotten" || here.effect === "kept";
    const taken = { recallId, fromOrgId: senderOrgId, reason, manifestSha256, items: [] };
    return {
      recall,
      line: { recallId, deliveryKind, reason, isWhole, effects: [here], period: null },
      item: { ...lineOf([here], isNew), itemKey: recallId },
      taken: here.effect === "foreign" || here.effect === "done" ? null : taken,
    };
  }

  async #referralHere(packetSha256: string | null, senderOrgId: string): Promise<RecalledHere> {
    if (packetSha256 === null) return { label: "", effect: "absent" };
    const file = await this.#ledger.get(packetSha256);
    if (file !== null && !isFrom(file, senderOrgId)) return { label: "", effect: "foreign" };
    const line = (await this.#incoming.lines()).find((one) => one.packetSha256 === packetSha256);
    const caseId = line?.caseId ?? (await this.#incoming.fileOf(packetSha256));
    if (caseId !== null) return { label: this.#labelOf(caseId), effect: "kept" };
    if (line === undefined) return { label: "", effect: "absent" };
    return { label: "", effect: line.recalledAt === null ? "forgotten" : "done" };
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
    const batches: SealedRow[] = [];
    const meta: SealedRow[] = [];
    const followers: (() => void)[] = [];
    for (const { taken, recall } of judged) {
      if (taken === null) continue;
      batches.push(...((await this.#ledger.sealRecallTaken({ ...taken, at })).batches ?? []));
      const isReferral = recall.deliveryKind === "referral" && recall.manifestSha256 !== null;
      const told = isReferral
        ? await this.#incoming.recalled(recall.manifestSha256 ?? "", taken.fromOrgId)
        : null;
      meta.push(...(told?.meta ?? []));
      if (told?.applied !== undefined) followers.push(told.applied);
    }
    const applied = (): void => {
      for (const follow of followers) follow();
    };
    const dropped = await this.#rowsToDrop(judged);
    const { removals = [] } = dropped;
    return { batches: [...batches, ...(dropped.batches ?? [])], removals, meta, applied };
  }

  /** Rows without identifiers need no two people: they are no file of anybody, and go at once. */
  async #rowsToDrop(
    judged: readonly Judged[],
  ): Promise<Pick<SealedWrites, "batches" | "removals">> {
    const taken = judged.flatMap((one) => (one.taken === null ? [] : [one.taken]));
    const [first] = taken;
    if (first === undefined) return {};
    const upTo = new Map(taken.flatMap(({ items }) => items.map((one) => [one.itemKey, one.upTo])));
    const whole = new Set<string | null>();
    for (const { manifestSha256 } of taken) {
      const batch = manifestSha256 === null ? null : await this.#ledger.get(manifestSha256);
      if (batch !== null) whole.add(batch.contentSha256);
    }
    return this.#ledger.dropRows(
      first.fromOrgId,
      ({ itemKey, rowVersion }, contentSha256) =>
        whole.has(contentSha256) || rowVersion <= (upTo.get(itemKey) ?? 0),
    );
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
