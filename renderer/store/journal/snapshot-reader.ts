import { joinBytes } from "../../../shared/crypto";
import { AppError } from "../../../shared/errors";
import type { JournalSource } from "../../../shared/ipc/journal-contract";
import type { JournalRow } from "../../../shared/journal/ops";
import type { Strongroom } from "../api/strongroom";
import type { StoreKeys } from "../store-keys";
import { openFirstBlock, type SnapshotEnd } from "./snapshot-blocks";
import { answerOf } from "./snapshot-writer";

/**
 * All rows of a snapshot, in the order they were written. Throws `AppError("journal_damaged")` once
 * something is wrong: rows that came before are good, but the snapshot is not whole. The end is returned.
 */
export async function* readSnapshot(
  strongroom: Strongroom,
  keys: StoreKeys,
  source: JournalSource,
  snapshotId: string,
): AsyncGenerator<JournalRow, SnapshotEnd> {
  let rowCount = 0;
  let number = 0;
  let bytes: Uint8Array = new Uint8Array(0);
  for (let offset = 0, isLast = false; ;) {
    const opened = await openFirstBlock(keys, snapshotId, number, bytes);
    if (opened === null) {
      if (isLast) throw new AppError("journal_damaged");
      const read = await answerOf(strongroom.readSnapshot(source, snapshotId, offset));
      if (read.chunk.byteLength === 0 && !read.isLast) throw new AppError("journal_damaged");
      bytes = joinBytes([bytes, read.chunk]);
      offset += read.chunk.byteLength;
      isLast = read.isLast;
      continue;
    }
    number += 1;
    bytes = opened.rest;
    const { block } = opened;
    if (block.is === "end") {
      const isWhole = block.rowCount === rowCount && bytes.byteLength === 0 && isLast;
      if (!isWhole) throw new AppError("journal_damaged");
      return block;
    }
    rowCount += block.rows.length;
    yield* block.rows;
  }
}
