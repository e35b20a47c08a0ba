import type { AnyRecord } from "../../shared/domain/any-record";
import { AppError } from "../../shared/errors";
import {
  lineOf,
  linesOf,
  sortedLines,
  type FileLines,
  type LineToMake,
} from "../../shared/exchange/file-lines";
import type { ExchangeItem } from "../../shared/exchange/item";
import { pseudonymousItem } from "../../shared/exchange/pseudonymous-item";
import { monthOfRecord, withoutKeys } from "./batch-candidates";
import type { BatchLedger } from "./batch-ledger";
import { itemOf, tableLines } from "./batch-lines";
import { NamedVictims, withoutRefused, type BatchRecipients } from "./batch-recipients";
import { judge, type BatchRules } from "./batch-rules";
import type { Batch } from "./ledger-rows";
import { PseudonymousRows } from "./pseudonymous-rows";
import type { RecordRepository } from "./record-repository";
import type { StoreContext } from "./store-context";
import type { BatchRequest } from "./vault-api";

/** Makes the lines of a batch that was sent once more, by the rules of today. */
export class SentBatches {
  readonly #store: StoreContext;
  readonly #records: RecordRepository;
  readonly #ledger: BatchLedger;
  readonly #recipients: BatchRecipients;

  constructor(
    store: StoreContext,
    records: RecordRepository,
    ledger: BatchLedger,
    recipients: BatchRecipients,
  ) {
    this.#store = store;
    this.#records = records;
    this.#ledger = ledger;
    this.#recipients = recipients;
  }

  /**
   * The lines of a batch that was sent, from the versions that it had, by the rules of today. Null when one
   * of its records is not here any more; reading them throws `batch_changed` when one may not go any more.
   */
  async linesOf(batch: Batch): Promise<FileLines | null> {
    const { period, otherOrgId: recipientOrgId, table } = batch;
    if (table !== null) return tableLines(period, table);
    const kind = batch.kind === "pseudonymous" ? "pseudonymous" : "sync";
    const request: BatchRequest = { kind, period, recipientOrgId };
    const recipient = await this.#records.get("organisation", recipientOrgId);
    const rules = await this.#recipients.rules(request, recipient);
    const versions = new Map(await this.#ledger.versionsIn(batch.batchId));
    const ids = [...versions.keys()];
    if (ids.some((id) => !this.#records.has(id))) return null;
    const again = (id: string) => this.#asSentAgain(id, versions.get(id) ?? 0, rules);
    const victims = new NamedVictims();
    for (const id of ids) {
      if (this.#store.index.get(id)?.kind !== "incident") continue;
      const left = await again(id);
      if (left?.kind === "incident") victims.add(left);
    }
    const refused = await this.#recipients.refusedAmong(victims, rules.hasConsent);
    if (kind === "pseudonymous") return this.#rowsAgain(batch, ids, again);
    return sortedLines(ids, async function* (wanted): AsyncGenerator<LineToMake> {
      for (const id of wanted) {
        const record = withoutRefused(await again(id), refused);
        if (record === null) throw new AppError("batch_changed");
        const isLate = record.kind !== "organisation" && monthOfRecord(record) < period;
        yield { itemKey: id, line: () => lineOf(itemOf(record, isLate)) };
      }
    });
  }

  async #rowsAgain(
    { otherOrgId, period }: Batch,
    ids: readonly string[],
    again: (id: string) => Promise<AnyRecord | null>,
  ): Promise<FileLines | null> {
    const maker = await PseudonymousRows.for(this.#ledger, otherOrgId);
    const items: ExchangeItem[] = [];
    for (const id of ids) {
      const record = await again(id);
      if (record?.kind !== "case") return null;
      const isLate = monthOfRecord(record) < period;
      items.push(pseudonymousItem(await maker.rowOf({ record, isLate })));
    }
    return linesOf(items);
  }

  /** Consent and rules are those of today, the words are those that were sent. */
  async #asSentAgain(id: string, rowVersion: number, rules: BatchRules): Promise<AnyRecord | null> {
    const record = await this.#records.getVersion(id, rowVersion);
    if (record === null) return null;
    if (record.kind === "organisation") return withoutKeys(record);
    const today = await this.#records.get(record.kind, id);
    const mayGo = today !== null && judge(today, rules, true).left !== null;
    return mayGo ? judge(record, rules, true).left : null;
  }
}
