import {
  deriveMacKey,
  randomBytes,
  toBase64,
  fromBase64,
  type SealingKey,
} from "../../shared/crypto";
import type { CaseRecord } from "../../shared/domain/case-record";
import { pseudonymousCase } from "../../shared/domain/pseudonymous-case";
import { pseudonymousItemKey } from "../../shared/exchange/item";
import { PSEUDONYMOUS_KIND, type PseudonymousRow } from "../../shared/exchange/pseudonymous-item";
import type { BatchLedger } from "./batch-ledger";
import type { SealedWrites } from "./commit";

const KEY_BYTES = 32;

/** A file that goes as a row. */
export interface GoingCase {
  readonly record: CaseRecord;
  readonly isLate: boolean;
}

/** Makes the rows of one recipient: nothing in them can be joined with those of another (dictionary §3.21). */
export class PseudonymousRows {
  readonly #key: SealingKey;
  /** The row of a secret that is new: it is written with the first batch. Empty for a known one. */
  readonly secretRow: SealedWrites;

  private constructor(key: SealingKey, secretRow: SealedWrites) {
    this.#key = key;
    this.secretRow = secretRow;
  }

  /**
   * By the secret that this house keeps for the recipient. It is drawn, not derived: the keys of the store
   * change with every erasure, and a pseudonym must not.
   */
  static async for(ledger: BatchLedger, recipientOrgId: string): Promise<PseudonymousRows> {
    const known = fromBase64((await ledger.pseudonymSecret(recipientOrgId)) ?? "");
    const secret = known?.byteLength === KEY_BYTES ? known : randomBytes(KEY_BYTES);
    const isNew = secret !== known;
    const key = await deriveMacKey(secret, `pseudonym ${recipientOrgId}`);
    const row = isNew ? await ledger.sealPseudonymSecret(recipientOrgId, toBase64(secret)) : {};
    return new PseudonymousRows(key, row);
  }

  /** The key of a file's row. */
  keyOf(caseId: string): Promise<string> {
    return pseudonymousItemKey(this.#key, PSEUDONYMOUS_KIND, caseId);
  }

  async rowOf({ record, isLate: late }: GoingCase): Promise<PseudonymousRow> {
    const { caseId, rescueIncidentId } = record.caseFile;
    const personKey = await pseudonymousItemKey(this.#key, "person", record.person.personId);
    const incidentKey =
      rescueIncidentId === null
        ? null
        : await pseudonymousItemKey(this.#key, "incident", rescueIncidentId);
    const row = pseudonymousCase(record, { personKey, incidentKey });
    return { itemKey: await this.keyOf(caseId), rowVersion: record.meta.rowVersion, late, row };
  }
}
