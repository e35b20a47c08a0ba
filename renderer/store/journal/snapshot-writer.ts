import { joinBytes, randomUuid, runningSha256 } from "../../../shared/crypto";
import { AppError, codeOf, type ErrorCode } from "../../../shared/errors";
import { MAX_CHUNK_BYTES } from "../../../shared/ipc/fields";
import type { ChainHead } from "../../../shared/journal/chain";
import type { JournalRow } from "../../../shared/journal/ops";
import { err, ok, type Result } from "../../../shared/result";
import type { Strongroom } from "../api/strongroom";
import type { StoreKeys } from "../store-keys";
import { BLOCK_BYTES, sealBlock, type SnapshotBlock } from "./snapshot-blocks";

export interface SnapshotPlan {
  /** Where the chain stands with all of `rows`. */
  readonly head: ChainHead;
  readonly rows: AsyncIterable<JournalRow>;
  /** About how large it will be, so that a full disk is found before writing starts. */
  readonly expectedBytes: number;
  /** UTC: the time of the last save in it, asked for after the last row. */
  readonly upTo: () => string | null;
}

/** Main's answer, or why there is none, thrown as an `AppError`. */
export async function answerOf<T>(asked: Promise<Result<T, ErrorCode>>): Promise<T> {
  const answer = await asked;
  if (!answer.ok) throw new AppError(answer.error);
  return answer.value;
}

/** Seals all rows into a new snapshot and has main keep it; the answer is its id. Nothing is left behind on failure. */
export async function writeSnapshot(
  strongroom: Strongroom,
  keys: StoreKeys,
  { head, rows, expectedBytes, upTo }: SnapshotPlan,
): Promise<Result<string, ErrorCode>> {
  const snapshotId = randomUuid();
  const { generation } = keys;
  const begun = await strongroom.beginSnapshot({
    ...{ snapshotId, generation, expectedBytes },
    ...{ sequence: head.sequence, mac: head.mac },
  });
  if (!begun.ok) return begun;
  const { token } = begun.value;
  try {
    const file = new BlockFile(strongroom, token, keys, snapshotId);
    for await (const row of rows) await file.add(row);
    await answerOf(strongroom.commitSnapshot(token, await file.end(upTo())));
    return ok(snapshotId);
  } catch (thrown) {
    await strongroom.abortSnapshot(token);
    return err(codeOf(thrown));
  }
}

/** The blocks of one snapshot on their way to main, in messages as large as they may be. */
class BlockFile {
  readonly #seal: (number: number, block: SnapshotBlock) => Promise<Uint8Array>;
  readonly #send: (chunk: Uint8Array) => Promise<unknown>;
  readonly #hash = runningSha256();
  #rows: JournalRow[] = [];
  #rowBytes = 0;
  #rowCount = 0;
  #blockCount = 0;
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;

  constructor(strongroom: Strongroom, token: string, keys: StoreKeys, snapshotId: string) {
    this.#seal = (number, block) => sealBlock(keys, snapshotId, number, block);
    this.#send = (chunk) => answerOf(strongroom.writeSnapshot(token, chunk));
  }

  async add(row: JournalRow): Promise<void> {
    this.#rows.push(row);
    this.#rowCount += 1;
    this.#rowBytes += row.box.byteLength + row.id.length;
    if (this.#rowBytes >= BLOCK_BYTES) await this.#endBlock();
  }

  /** The SHA-256 of the whole file, in hex. */
  async end(upTo: string | null): Promise<string> {
    await this.#endBlock();
    await this.#write({ is: "end", rowCount: this.#rowCount, upTo });
    await this.#flush();
    return this.#hash.finish();
  }

  async #endBlock(): Promise<void> {
    if (this.#rows.length === 0) return;
    const rows = this.#rows;
    this.#rows = [];
    this.#rowBytes = 0;
    await this.#write({ is: "rows", rows });
  }

  async #write(block: SnapshotBlock): Promise<void> {
    const bytes = await this.#seal(this.#blockCount, block);
    this.#blockCount += 1;
    if (this.#waitingBytes + bytes.byteLength > MAX_CHUNK_BYTES) await this.#flush();
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.byteLength;
  }

  async #flush(): Promise<void> {
    const chunk = joinBytes(this.#waiting);
    this.#waiting = [];
    this.#waitingBytes = 0;
    this.#hash.add(chunk);
    await this.#send(chunk);
  }
}
