import { importWrappingKey, openBox, randomBytes, sealBox, wipe } from "../../shared/crypto";
import { phnomPenhDay } from "../../shared/domain/local-time";
import { err, ok, type Result } from "../../shared/result";
import type { DoorFailure } from "../../shared/vault/door";
import { joinSheets, makeSheetTexts } from "../../shared/vault/recovery-shares";
import type { KeyFile, Recovery } from "./key-file";

/** A new recovery key over the root key, and the five sheets that are the only place where it is. */
export async function makeRecovery(
  rootKey: Uint8Array,
  nowMs: number,
): Promise<{ readonly recovery: Recovery; readonly sheets: string[] }> {
  const recoveryKey = randomBytes(32);
  const setBytes = randomBytes(4);
  const setId = Buffer.from(setBytes).toString("hex");
  try {
    const sealedRootKey = await sealBox(
      await importWrappingKey(recoveryKey),
      placeOf(setId),
      rootKey,
    );
    const sheets = await makeSheetTexts(recoveryKey, setBytes);
    return {
      recovery: { setId, madeOn: phnomPenhDay(nowMs), checkedOn: null, sealedRootKey },
      sheets,
    };
  } finally {
    wipe(recoveryKey);
  }
}

/**
 * The root key that two typed sheets give; the caller wipes it. Failures of `joinSheets`, and
 * `sheets_other_vault` when they fit each other but do not open this vault, any more or at all.
 */
export async function rootKeyOfSheets(
  { recovery }: KeyFile,
  typed: readonly [string, string],
): Promise<Result<Uint8Array<ArrayBuffer>, DoorFailure>> {
  const joined = await joinSheets(typed);
  if (!joined.ok) return joined;
  const { recoveryKey } = joined.value;
  const setId = Buffer.from(joined.value.setId).toString("hex");
  if (recovery?.setId !== setId) {
    wipe(recoveryKey);
    return err({ code: "sheets_other_vault" });
  }
  const key = await importWrappingKey(recoveryKey);
  wipe(recoveryKey);
  const rootKey = await openBox(key, placeOf(setId), recovery.sealedRootKey).catch(() => null);
  return rootKey?.byteLength === 32 ? ok(rootKey) : err({ code: "sheets_other_vault" });
}

function placeOf(setId: string) {
  return { table: "recovery", rowId: setId, keyId: "recovery", revision: 1 };
}
