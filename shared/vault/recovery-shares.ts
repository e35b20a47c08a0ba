import { combine, split } from "shamir-secret-sharing";
import { wipe } from "../crypto";
import type { DoorFailure } from "./door";
import { formatSheet, parseSheet, SHEET_COUNT, SHEETS_NEEDED } from "./recovery-sheet";
import { err, ok, type Result } from "../result";

/** Two sheets that fit each other: what they say together. The caller wipes `recoveryKey`. */
export interface JoinedSheets {
  readonly setId: Uint8Array;
  readonly recoveryKey: Uint8Array;
}

/** The five sheets of a 32-byte recovery key; any two of them give it back, one tells nothing of it. */
export async function makeSheetTexts(
  recoveryKey: Uint8Array<ArrayBuffer>,
  setId: Uint8Array,
): Promise<string[]> {
  const shares = await split(recoveryKey, SHEET_COUNT, SHEETS_NEEDED);
  const texts = await Promise.all(
    shares.map((share, index) => formatSheet({ sheetNo: index + 1, setId, share })),
  );
  for (const share of shares) wipe(share);
  return texts;
}

/**
 * Reads two typed sheets. `sheet_mistyped` (with the sheet, and the line where one can be told),
 * `sheets_same`, `sheets_mixed` when they were not made together.
 */
export async function joinSheets(
  typed: readonly [string, string],
): Promise<Result<JoinedSheets, DoorFailure>> {
  const first = await parseSheet(typed[0]);
  if (!first.ok) return err(mistyped(0, first.error.line));
  const second = await parseSheet(typed[1]);
  if (!second.ok) return err(mistyped(1, second.error.line));
  const [one, other] = [first.value, second.value];
  if (!one.setId.every((byte, index) => byte === other.setId[index])) {
    return err({ code: "sheets_mixed" });
  }
  if (one.sheetNo === other.sheetNo || one.share.at(-1) === other.share.at(-1)) {
    return err({ code: "sheets_same" });
  }
  const recoveryKey = await combine([one.share, other.share]);
  for (const { share } of [one, other]) wipe(share);
  return ok({ setId: one.setId, recoveryKey });
}

function mistyped(sheet: number, line: number | null): DoorFailure {
  return line === null
    ? { code: "sheet_mistyped", sheet }
    : { code: "sheet_mistyped", sheet, line };
}
