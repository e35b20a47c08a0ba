import type { RowRemoval } from "../../shared/journal/ops";
import type { SealedRow } from "./database";
import { ledgerSchema, type AnswersRow, type PacketRow } from "./ledger-rows";
import { SealedTable } from "./sealed-table";
import type { StoreContext } from "./store-context";

/** Which referrals went or came as sealed files, and what was answered by file; rows beside the batches. */
export class PacketLedger {
  readonly #store: StoreContext;
  readonly #table: SealedTable<typeof ledgerSchema>;

  constructor(store: StoreContext) {
    this.#store = store;
    this.#table = new SealedTable(store.db.batches, "batches", store, ledgerSchema);
  }

  /** By the manifest of its file; null for one that neither went nor came. */
  async packet(packetSha256: string): Promise<PacketRow | null> {
    const row = await this.#table.get(packetId(packetSha256));
    return row?.type === "packet" ? row : null;
  }

  /** All of them, and what was told of them in files that were not given up. */
  async all(): Promise<{
    readonly packets: readonly PacketRow[];
    readonly answers: readonly AnswersRow[];
  }> {
    const packets: PacketRow[] = [];
    const answers: AnswersRow[] = [];
    for await (const { value } of this.#table.readAll(this.#store.reportDamage)) {
      if (value.type === "packet") packets.push(value);
      if (value.type === "answers") answers.push(value);
    }
    return { packets, answers };
  }

  sealPacket({ packetSha256, batchId, direction, ...row }: PacketRow): Promise<SealedRow> {
    const { otherOrgId, referralId, caseId, rowVersion } = row;
    return this.#table.seal(packetId(packetSha256), {
      ...{ type: "packet", packetSha256, batchId, direction },
      ...{ otherOrgId, referralId, caseId, rowVersion },
    });
  }

  sealAnswers({ batchId, answers }: AnswersRow): Promise<SealedRow> {
    return this.#table.seal(answersId(batchId), { type: "answers", batchId, answers });
  }

  /** The rows that go when a file was surely never written. */
  removalsOf(batchId: string, packetSha256: string): RowRemoval[] {
    const ids = [batchId, packetId(packetSha256), answersId(batchId)];
    return ids.map((id) => ({ table: "batches", id, rev: 0 }));
  }
}

const packetId = (packetSha256: string): string => `${packetSha256}.packet`;
const answersId = (batchId: string): string => `${batchId}.answers`;
