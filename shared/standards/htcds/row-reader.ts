import { daySchema } from "../../domain/local-time";
import { toAsciiDigits } from "../../khmer/digits";
import { cellText } from "../../spreadsheets/sheet";
import type { Carried } from "./carried";
import { htcdsField, splitChoices, type HtcdsId } from "./fields";
import type { HtcdsRow } from "./row";
import { codeFor } from "./values";

/** Why a value did not become an answer (`standards.note.<code>` in i18n). */
export type HtcdsNoteCode =
  /** No field or value of ours fits: it stands in the account, word by word. */
  | "kept_as_words"
  /** An organisation or a worker of that name is not here. */
  | "name_unknown"
  /** The program holds this elsewhere, and nothing was taken. */
  | "not_taken"
  /** The record that came out is not valid: this row becomes nothing. */
  | "row_refused";

export interface HtcdsNote {
  /** As the sheet counts, 1 for its first row. */
  readonly row: number;
  readonly field: HtcdsId | null;
  readonly code: HtcdsNoteCode;
  /** Where in our record a refused value stands, for the word of the field. */
  readonly path?: string;
}

/** Reads one row and remembers what could not be placed. */
export class RowReader {
  readonly #row: HtcdsRow;
  readonly #number: number;
  readonly notes: HtcdsNote[] = [];
  readonly carried: Carried[] = [];

  constructor(row: HtcdsRow, number: number) {
    this.#row = row;
    this.#number = number;
  }

  /** The text of a cell without its outer blanks, or null for an empty one. */
  text(id: HtcdsId): string | null {
    const text = cellText(this.#row[id] ?? null)
      .trim()
      .normalize("NFC");
    return text === "" ? null : text;
  }

  note(field: HtcdsId | null, code: HtcdsNoteCode): void {
    this.notes.push({ row: this.#number, field, code });
  }

  /** Keeps the value in the account. */
  carry(id: HtcdsId, value = this.text(id), code: HtcdsNoteCode = "kept_as_words"): null {
    if (value !== null) {
      this.carried.push({ id, value });
      this.note(id, code);
    }
    return null;
  }

  /** The first code of ours that becomes this value; another value is kept in the account. */
  code<C extends string>(id: HtcdsId, map: Readonly<Record<C, string | null>>): C | null {
    const text = this.text(id);
    return text === null ? null : (codeFor(map, text) ?? this.carry(id, text));
  }

  /** The codes of a list of values; those without one are kept in the account. */
  codes<C extends string>(id: HtcdsId, map: Readonly<Record<C, string | null>>): C[] {
    const values = splitChoices(this.text(id) ?? "");
    const unknown = values.filter((value) => codeFor(map, value) === null);
    if (unknown.length > 0) this.carry(id, unknown.join(";"));
    return values.flatMap((value) => codeFor(map, value) ?? []);
  }

  /** `YYYY-MM-DD`. Other spellings are kept in the account: 03/04 is two days. */
  day(id: HtcdsId): string | null {
    const text = this.text(id);
    if (text === null) return null;
    const read = daySchema.safeParse(text.slice(0, 10));
    return read.success ? read.data : this.carry(id, text);
  }

  count(id: HtcdsId, max: number): number | null {
    const text = this.text(id);
    if (text === null) return null;
    const digits = toAsciiDigits(text);
    return /^\d{1,3}$/.test(digits) && Number(digits) <= max ? Number(digits) : this.carry(id);
  }

  flag(id: HtcdsId): boolean | null {
    const text = this.text(id)?.toLowerCase() ?? null;
    if (text === null) return null;
    if (["true", "yes", "1", "consent"].includes(text)) return true;
    return ["false", "no", "0"].includes(text) ? false : this.carry(id);
  }

  /** What the program leaves out on purpose is kept in the account, so that it is not lost here. */
  carryLeftOut(): void {
    for (const id of Object.keys(this.#row)) {
      const field = htcdsField(id);
      if (field !== null && field.leftOut !== null) this.carry(field.id);
    }
  }
}
