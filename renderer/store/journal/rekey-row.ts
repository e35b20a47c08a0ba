import { openBox, sealBox, type SealContext } from "../../../shared/crypto";
import type { JournalRow } from "../../../shared/journal/ops";
import { rewrapKey } from "../keyring";
import type { StoreKeys } from "../store-keys";

/**
 * The row for another store key. Revisions and attachments stay as they are: they lie under the data key
 * of their record, and only its keyring row changes. Throws `AppError("store_damaged")` when it does not open.
 */
export async function rekeyRow(
  from: StoreKeys,
  to: StoreKeys,
  row: JournalRow,
): Promise<JournalRow> {
  const { table } = row;
  if (table === "revisions" || table === "attachments") return row;
  if (table === "keyring") return { ...row, ...(await rewrapKey(from, to, row)) };
  const place: SealContext = { table, rowId: row.id, keyId: table, revision: 0 };
  return {
    ...row,
    box: await sealBox(to[table], place, await openBox(from[table], place, row.box)),
  };
}
