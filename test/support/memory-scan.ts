import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { formsOf } from "./journey-scan.mjs";

/** What is looked for in memory, in one of the ways in which it could lie there. */
export interface Secret {
  readonly what: string;
  readonly form: string;
  readonly bytes: Buffer;
}

const PIECE_BYTES = 8 * 1024 * 1024;

/** Not looked for: the first is found by its little-endian twin, the others belong to files. */
const OTHER_FORMS: readonly string[] = ["UTF-16BE", "JSON escapes, capitals", "in an address"];

/** A text in every form in which a running program holds one. */
export function secretText(what: string, text: string): Secret[] {
  const forms = Object.entries(formsOf(text)).filter(([form]) => !OTHER_FORMS.includes(form));
  const different = forms.filter(
    ([, bytes], at) => forms.findIndex(([, other]) => other.equals(bytes)) === at,
  );
  return different.map(([form, bytes]) => ({ what, form, bytes }));
}

/** Key bytes as they are, and in the forms in which they could travel. */
export function secretKey(what: string, key: Uint8Array): Secret[] {
  const bytes = Buffer.from(key);
  return [
    { what, form: "bytes", bytes },
    { what, form: "hex", bytes: Buffer.from(bytes.toString("hex")) },
    { what, form: "base64", bytes: Buffer.from(bytes.toString("base64").slice(0, -2)) },
  ];
}

/**
 * How often each secret lies in the memory of a process that runs (Linux; needs the rights of a debugger).
 * Null when its memory cannot be read.
 */
export function findInMemory(pid: number, secrets: readonly Secret[]): Map<Secret, number> | null {
  const found = new Map<Secret, number>();
  const overlap = Math.max(...secrets.map(({ bytes }) => bytes.byteLength));
  let handle: number;
  try {
    handle = openSync(`/proc/${pid}/mem`, "r");
  } catch {
    return null;
  }
  try {
    for (const { start, end } of readableParts(pid)) {
      for (let at = start; at < end; at += PIECE_BYTES) {
        const piece = readPiece(handle, at, Math.min(PIECE_BYTES + overlap, end - at));
        if (piece === null) continue;
        for (const secret of secrets) {
          const count = countIn(piece, secret.bytes);
          if (count > 0) found.set(secret, (found.get(secret) ?? 0) + count);
        }
      }
    }
  } finally {
    closeSync(handle);
  }
  return found;
}

function readableParts(pid: number): { start: number; end: number }[] {
  const lines = readFileSync(`/proc/${pid}/maps`, "utf8").split("\n");
  return lines.flatMap((line) => {
    const match = /^([0-9a-f]+)-([0-9a-f]+) r(\S)\S* \S+ \S+ \S+\s*(.*)$/.exec(line);
    if (match === null) return [];
    // What is a file's and was never written is the program itself.
    const isWritten = match[3] === "w" || match[4] === "";
    if (!isWritten) return [];
    return [{ start: parseInt(match[1] ?? "", 16), end: parseInt(match[2] ?? "", 16) }];
  });
}

/** Null where nothing is mapped after all. */
function readPiece(handle: number, at: number, length: number): Buffer | null {
  const piece = Buffer.alloc(length);
  try {
    return piece.subarray(0, readSync(handle, piece, 0, length, at));
  } catch {
    return null;
  }
}

function countIn(piece: Buffer, wanted: Buffer): number {
  let count = 0;
  for (let at = piece.indexOf(wanted); at >= 0; at = piece.indexOf(wanted, at + 1)) count += 1;
  return count;
}
