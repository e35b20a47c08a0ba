import { joinBytes, sha256Bytes } from "../crypto";
import { err, ok, type Result } from "../result";
import { bytesOfValues, checkOf, lettersOf, valuesOf, valuesOfBytes } from "./sheet-letters";

// A recovery sheet as it is printed and typed back: 40 bytes as 8 lines of 8 letters, each line with a
// check letter. Bytes: version and number of the sheet (4 bits each), set id (4 bytes), share (33 bytes),
// the first two bytes of SHA-256 over all before.

const VERSION = 1;
const SET_ID_BYTES = 4;
/** 32 bytes of the recovery key's share, and its place on the curve. */
const SHARE_BYTES = 33;
const CHECKSUM_BYTES = 2;
const SHEET_BYTES = 1 + SET_ID_BYTES + SHARE_BYTES + CHECKSUM_BYTES;

export const SHEET_COUNT = 5;
/** Any so many of them open the vault. */
export const SHEETS_NEEDED = 2;
export const SHEET_LINES = 8;
const LETTERS_PER_LINE = 8;
const TYPED_PER_LINE = LETTERS_PER_LINE + 1;

export interface RecoverySheet {
  /** 1 to 5, as it is printed on top. */
  readonly sheetNo: number;
  /** Which making of sheets it belongs to. */
  readonly setId: Uint8Array;
  readonly share: Uint8Array;
}

/** Which line was mistyped, from 0; null when every line is right and they do not belong together. */
export interface Mistyped {
  readonly line: number | null;
}

/** Eight lines such as `20A4-7QKX-M`, joined by line feeds. */
export async function formatSheet({ sheetNo, setId, share }: RecoverySheet): Promise<string> {
  const content = joinBytes([Uint8Array.of((VERSION << 4) | sheetNo), setId, share]);
  const values = valuesOfBytes(joinBytes([content, await checksumOf(content)]));
  return Array.from({ length: SHEET_LINES }, (_, line) => {
    const own = values.slice(line * LETTERS_PER_LINE, (line + 1) * LETTERS_PER_LINE);
    const letters = lettersOf([...own, checkOf(own, line)]);
    return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
  }).join("\n");
}

/**
 * A sheet as somebody typed it. Lower case, spaces, hyphens, O for 0, I and L for 1 and Khmer digits are
 * taken as meant; line ends may be missing when nothing else is.
 */
export async function parseSheet(typed: string): Promise<Result<RecoverySheet, Mistyped>> {
  const values: number[] = [];
  for (const [line, text] of linesOf(typed).entries()) {
    const read = valuesOf(text);
    const own = read?.slice(0, LETTERS_PER_LINE) ?? [];
    if (read?.length !== TYPED_PER_LINE || read.at(-1) !== checkOf(own, line)) return err({ line });
    values.push(...own);
  }
  return readSheet(bytesOfValues(values));
}

async function readSheet(bytes: Uint8Array): Promise<Result<RecoverySheet, Mistyped>> {
  const content = bytes.subarray(0, SHEET_BYTES - CHECKSUM_BYTES);
  const checksum = await checksumOf(content);
  const first = bytes[0] ?? 0;
  const sheetNo = first & 0x0f;
  const isWhole = checksum.every((byte, index) => byte === bytes[content.byteLength + index]);
  if (!isWhole || first >> 4 !== VERSION || sheetNo < 1 || sheetNo > SHEET_COUNT) {
    return err({ line: null });
  }
  return ok({
    sheetNo,
    setId: content.slice(1, 1 + SET_ID_BYTES),
    share: content.slice(1 + SET_ID_BYTES),
  });
}

/** Always eight: as they were typed, or nine letters each when the line ends were lost. */
function linesOf(typed: string): string[] {
  const lines = typed.trim().split(/\r?\n/);
  if (lines.length === SHEET_LINES) return lines;
  const letters = typed.replace(/[\s\-–—.]/g, "");
  return Array.from({ length: SHEET_LINES }, (_, line) =>
    line === SHEET_LINES - 1
      ? letters.slice(line * TYPED_PER_LINE)
      : letters.slice(line * TYPED_PER_LINE, (line + 1) * TYPED_PER_LINE),
  );
}

async function checksumOf(content: Uint8Array): Promise<Uint8Array> {
  return (await sha256Bytes(content)).subarray(0, CHECKSUM_BYTES);
}
