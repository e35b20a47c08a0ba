import { known, NOT_ASKED, valueOf } from "../../domain/answer";
import { caseContentSchema, type CaseContent } from "../../domain/case-record";
import { earliestDay, type PartialDate } from "../../domain/partial-date";
import { newCase, type NewCaseSeed } from "../../domain/new-case";
import type { PlaceBook } from "../../domain/places/place-book";
import { searchKey } from "../../khmer/fold";
import type { Result } from "../../result";
import { cellText, type Cell } from "../../spreadsheets/sheet";
import type { OldMapping } from "./mapping";
import * as cells from "./read-cells";
import type { OldTarget } from "./targets";

export interface OldIssue {
  /** As the sheet counts, 1 for its first row. */
  readonly row: number;
  /** 0 for the first column; null for the row as a whole. */
  readonly column: number | null;
  readonly code: cells.OldIssueCode;
}

/** What words and places stand for. */
export interface OldContext {
  readonly countries: cells.Vocabulary;
  readonly exploitation: cells.Vocabulary;
  readonly places: PlaceBook;
  /** `YYYY-MM-DD`, Phnom Penh. */
  readonly today: string;
}

export interface OldSeed extends NewCaseSeed {
  readonly newId: () => string;
}

/** What became of one row. */
export interface OldRow {
  readonly row: number;
  /** Null for a refused row. */
  readonly content: CaseContent | null;
  readonly issues: readonly OldIssue[];
}

const KHMER = /[\u1780-\u17d3]/;
/** What a spreadsheet shows where a formula failed. */
const ERROR_CELL = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!)$/;

/** One row as a new case; null for a row without a cell. What the sheet does not say was not asked. */
export function importOldRow(
  row: readonly Cell[],
  rowNumber: number,
  mapping: OldMapping,
  context: OldContext,
  seed: OldSeed,
): OldRow | null {
  if (row.every((cell) => cellText(cell).trim() === "")) return null;
  const reading = new Reading(row, rowNumber, mapping);
  const content = contentOf(reading, mapping, context, seed);
  const isRefused =
    content === null || (mapping.unreadable === "refuse_row" && reading.issues.length > 0);
  return { row: rowNumber, content: isRefused ? null : content, issues: reading.issues };
}

/** The cells of a row by what they are, and what could not be read of them. */
class Reading {
  readonly #cells = new Map<OldTarget, { readonly cell: Cell; readonly column: number }[]>();
  readonly #row: number;
  readonly #heads: readonly string[];
  readonly issues: OldIssue[] = [];
  readonly words: string[] = [];

  constructor(row: readonly Cell[], rowNumber: number, { columns }: OldMapping) {
    this.#row = rowNumber;
    this.#heads = columns.map(({ head }) => head);
    columns.forEach(({ target }, column) => {
      const cell = row[column] ?? null;
      const text = cellText(cell).trim();
      if (target === null || text === "") return;
      if (ERROR_CELL.test(text))
        this.issues.push({ row: this.#row, column, code: "error_in_cell" });
      else this.#cells.set(target, [...(this.#cells.get(target) ?? []), { cell, column }]);
    });
  }

  refuse(code: cells.OldIssueCode): void {
    this.issues.push({ row: this.#row, column: null, code });
  }

  /** The value of a cell, or null; a cell that is not read is remembered with its words. */
  read<T>(target: OldTarget, read: (cell: Cell) => Result<T, cells.OldIssueCode>): T | null {
    const found = this.#cells.get(target)?.[0];
    if (found === undefined) return null;
    const result = read(found.cell);
    if (result.ok) return result.value;
    this.#keep(found.column, found.cell, result.error);
    return null;
  }

  text(target: OldTarget, maxLength: number): string | null {
    return this.read(target, (cell) => {
      const value = cellText(cell).trim().normalize("NFC");
      return value.length > maxLength ? { ok: false, error: "too_long" } : { ok: true, value };
    });
  }

  code(target: OldTarget, words: cells.Vocabulary, error: cells.OldIssueCode): string | null {
    return this.read(target, (cell) => {
      const value = cells.readCode(cell, words);
      return value === null ? { ok: false, error } : { ok: true, value };
    });
  }

  /** Keeps a cell in words though nothing is wrong with it: there is no field that could hold it. */
  inWords(target: OldTarget): null {
    for (const { column, cell } of this.#cells.get(target) ?? []) {
      this.words.push(`${this.#heads[column] ?? ""}: ${cellText(cell).trim()}`);
    }
    return null;
  }

  /** All notes, with what could not be read behind them. */
  account(): string {
    const notes = (this.#cells.get("note") ?? []).map(({ cell }) => cellText(cell).trim());
    return [...notes, ...this.words].join("\n").normalize("NFC");
  }

  #keep(column: number, cell: Cell, code: cells.OldIssueCode): void {
    this.issues.push({ row: this.#row, column, code });
    this.words.push(`${this.#heads[column] ?? ""}: ${cellText(cell).trim()}`);
  }
}

function contentOf(
  reading: Reading,
  mapping: OldMapping,
  context: OldContext,
  seed: OldSeed,
): CaseContent | null {
  const past = (target: OldTarget): PartialDate | null =>
    reading.read(target, (cell) => {
      const read = cells.readDate(cell, mapping);
      if (read.ok && earliestDay(read.value) > context.today)
        return { ok: false, error: "in_future" };
      return read;
    });
  const names = namesOf(reading, mapping);
  const number = reading.text("number", 60);
  if (Object.keys(names).length === 0 && number === null) reading.refuse("no_name");
  const received = past("received_on");
  const closed = past("closed_on");
  const birth = past("birth_date");
  const rescue = past("rescued_on");
  const age = reading.read("age", cells.readAge);
  const sex = reading.read("sex", cells.readSex);
  const nationality = reading.code("nationality", context.countries, "not_a_country");
  const phones = reading.read("phone", cells.readPhones) ?? [];
  const home = homeOf(reading, context.places);
  const episode = episodeOf(reading, context);
  const otherNames = reading.text("other_names", 200);
  const address = reading.text("address", 300);
  const receivedOn = received?.prec === "day" ? received.date : null;
  const base = newCase({
    ...seed,
    receptionAt: receivedOn === null ? seed.receptionAt : `${receivedOn}T00:00`,
  });
  const account = reading.account();
  const read = caseContentSchema.safeParse({
    ...base,
    caseFile: {
      ...base.caseFile,
      // The sheet does not say; somebody looks before it counts for anything.
      receptionBasis: "other",
      urgentRisk: "watch",
      registrationDate: receivedOn,
      rescueDate: rescue === null ? NOT_ASKED : known(rescue),
      closureDate: closed?.prec === "day" ? closed.date : null,
      narrative: account === "" ? NOT_ASKED : known(account),
      externalIds: number === null ? [] : [{ system: "other", value: number }],
    },
    person: {
      ...base.person,
      ...names,
      nameOrder: mapping.nameOrder,
      otherNames: otherNames === null ? NOT_ASKED : known(otherNames),
      sex: sex === null ? NOT_ASKED : known(sex),
      birthDate: birth === null ? NOT_ASKED : known(birth),
      ageYearsStated:
        age === null
          ? NOT_ASKED
          : { mv: age.isEstimated ? "estimated" : "known", value: age.years },
      ageStatedOn: age === null ? null : (receivedOn ?? context.today),
      nationality: nationality === null ? NOT_ASKED : known([nationality]),
      homeAdminCode: home === null ? NOT_ASKED : known(home),
      homeCountry: home === null ? NOT_ASKED : known("KH"),
      homeAddressText: address === null ? NOT_ASKED : known(address),
      // Whether it is safe to call was not asked (dictionary §11 R9).
      phoneNumbers:
        phones.length === 0
          ? NOT_ASKED
          : known(
              phones.map((phone) => ({
                ...{ number: phone, owner: "other" as const, safeToCall: NOT_ASKED },
                ...{ safeToText: NOT_ASKED, safeHours: NOT_ASKED },
              })),
            ),
    },
    episodes: episode === null ? [] : [{ ...episode, episodeId: seed.newId() }],
  });
  if (!read.success) reading.refuse("row_refused");
  return read.success && !hasNoName(reading) ? read.data : null;
}

function hasNoName({ issues }: Reading): boolean {
  return issues.some(({ code }) => code === "no_name");
}

/** A whole name in one cell is taken apart at its first blank: Khmer names begin with the family's. */
function namesOf(reading: Reading, { nameOrder }: OldMapping): Readonly<Record<string, unknown>> {
  const whole = reading.text("full_name", 80);
  const [first = "", ...rest] = (whole ?? "").split(/\s+/).filter((part) => part !== "");
  const others = rest.join(" ");
  const isFamilyFirst = nameOrder === "family_first" && others !== "";
  const family = reading.text("family_name", 80) ?? (isFamilyFirst ? first : others);
  const given = reading.text("given_name", 80) ?? (isFamilyFirst ? others : first);
  const field = (part: "family" | "given", name: string): Readonly<Record<string, unknown>> =>
    name === "" ? {} : { [`${part}Name${KHMER.test(name) ? "Km" : "Latin"}`]: known(name) };
  return { ...field("family", family), ...field("given", given) };
}

function homeOf(reading: Reading, places: PlaceBook): string | null {
  const within = (parent: string | null) => (cell: Cell) => {
    const key = searchKey(cellText(cell).replace(/^(ខេត្ត|ស្រុក|ក្រុង|ខណ្ឌ|រាជធានី)\s*/, ""));
    const found = places
      .within(parent)
      .filter(({ nameKm, nameLatin }) => searchKey(nameKm) === key || searchKey(nameLatin) === key);
    const [only] = found;
    return found.length === 1 && only !== undefined
      ? ({ ok: true, value: only.code } as const)
      : ({ ok: false, error: "not_a_place" } as const);
  };
  const province = reading.read("province", within(null));
  if (province === null) return reading.inWords("district");
  // Without a gazetteer no district can be known: its name stays in words and is no mistake.
  const district = places.isDetailed
    ? reading.read("district", within(province))
    : reading.inWords("district");
  return district ?? province;
}

function episodeOf(reading: Reading, { exploitation, countries }: OldContext) {
  const type = reading.code("exploitation", exploitation, "unknown_code");
  const country = reading.code("country", countries, "not_a_country");
  if (type === null && country === null) return null;
  return {
    ...{ stageReached: NOT_ASKED, primaryType: NOT_ASKED, sexExploitationForm: NOT_ASKED },
    ...{ industryIsic: NOT_ASKED, sectorKh: NOT_ASKED, criminalActivity: NOT_ASKED },
    ...{ placeKind: NOT_ASKED, adminCode: NOT_ASKED, venueName: NOT_ASKED },
    ...{ platformsUsed: NOT_ASKED, startDate: NOT_ASKED, endDate: NOT_ASKED, means: [] },
    ...{
      payReceived: NOT_ASKED,
      hoursPerDay: NOT_ASKED,
      daysPerWeek: NOT_ASKED,
      howEnded: NOT_ASKED,
    },
    exploitationType: type === null ? NOT_ASKED : known([type]),
    country: country === null ? NOT_ASKED : known(country),
  };
}

/** The number that a row had in the old sheet, if any. */
export function oldNumber({ caseFile }: CaseContent): string | null {
  return caseFile.externalIds.find(({ system }) => system === "other")?.value ?? null;
}

/** Whether anybody gave a name. */
export function isNamed({ person }: CaseContent): boolean {
  const { givenNameKm, givenNameLatin, familyNameKm, familyNameLatin } = person;
  return [givenNameKm, givenNameLatin, familyNameKm, familyNameLatin].some(
    (one) => valueOf(one) !== null,
  );
}
