import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  countryVocabulary,
  exploitationVocabulary,
  OUR_HEAD_WORDS,
} from "../../../renderer/i18n/old-sheet-words";
import { standards as en } from "../../../renderer/i18n/en/standards";
import { standards as km } from "../../../renderer/i18n/km/standards";
import { known, valueOf } from "../../../shared/domain/answer";
import { matchFactsOf } from "../../../shared/domain/match-facts";
import { placeBook } from "../../../shared/domain/places/place-book";
import { readWorkbook } from "../../../shared/spreadsheets/read-workbook";
import { plainSheet, type Cell } from "../../../shared/spreadsheets/sheet";
import { writeWorkbook } from "../../../shared/spreadsheets/write-workbook";
import { dryRun, filesOf, type Present } from "../../../shared/standards/old-spreadsheet/dry-run";
import {
  findHeadRow,
  guessMapping,
  oldMappingSchema,
  reuseMapping,
  type OldMapping,
} from "../../../shared/standards/old-spreadsheet/mapping";
import {
  readAge,
  readDate,
  readPhones,
  readSex,
} from "../../../shared/standards/old-spreadsheet/read-cells";
import { guessTarget, OLD_TARGETS } from "../../../shared/standards/old-spreadsheet/targets";

const CONTEXT = {
  countries: countryVocabulary(),
  exploitation: exploitationVocabulary(),
  places: placeBook([]),
  today: "2026-11-22",
};

function seedOf() {
  return {
    caseId: crypto.randomUUID(),
    personId: crypto.randomUUID(),
    caseNo: "RD-7K2QF-M",
    survivorCode: "7K2QFM", // prettier-ignore
    siteOrgId: "33333333-3333-4333-8333-333333333333",
    caseOwner: "44444444-4444-4444-8444-444444444444", // prettier-ignore
    receptionAt: "2026-11-22T08:00",
    newId: () => crypto.randomUUID(), // prettier-ignore
  };
}

function run(rows: Cell[][], change: Partial<OldMapping> = {}, present: readonly Present[] = []) {
  const head = findHeadRow(rows, OUR_HEAD_WORDS);
  if (head === null) throw new Error("no heads");
  const mapping = { ...guessMapping(head.heads, OUR_HEAD_WORDS), ...change };
  return dryRun(rows, head.at, mapping, CONTEXT, present, seedOf);
}

const HEADS = ["No.", "ឈ្មោះ", "ភេទ", "អាយុ", "ខេត្ត", "លេខទូរស័ព្ទ", "ថ្ងៃទទួល", "Type of exploitation", "Remarks"]; // prettier-ignore

describe("the guess of what a column is", () => {
  test.each([
    ["Name", "full_name"],
    ["ឈ្មោះ៖", "full_name"],
    ["Chhmuos", "full_name"],
    ["នាមត្រកូល", "family_name"], // prettier-ignore
    ["Sex (M/F)", "sex"],
    ["ភេទ", "sex"],
    ["phet", "sex"],
    ["Age at intake", "age"],
    ["អាយុ", "age"], // prettier-ignore
    ["D.O.B", "birth_date"],
    ["ថ្ងៃខែឆ្នាំកំណើត", "birth_date"],
    ["ខេត្ត", "province"],
    ["Tel.", "phone"], // prettier-ignore
    ["Date received *", "received_on"],
    ["កំណត់សម្គាល់", "note"],
    ["ឈ្មោះហៅក្រៅ", "other_names"], // prettier-ignore
  ])("%s is %s", (head, target) => {
    expect(guessTarget(head)).toBe(target);
  });

  test("a village is no age, and a word that says nothing is proposed for nothing", () => {
    expect(guessTarget("Village")).toBeNull();
    expect(guessTarget("Shoe")).toBeNull();
    expect(guessTarget("")).toBeNull();
  });

  test("our own names of fields are known in both languages", () => {
    for (const target of OLD_TARGETS) {
      for (const word of OUR_HEAD_WORDS[target] ?? []) {
        expect([word, guessTarget(word, OUR_HEAD_WORDS)]).toEqual([word, target]);
      }
    }
  });

  test("heads are found below a title, each target once, and the mapping is kept and used again", () => {
    const rows = [
      ["House of the River", null],
      [],
      ["Name", "Age", "Name", "Sex"],
      ["A", 5, "B", "F"],
    ];
    const head = findHeadRow(rows)!;
    expect(head.at).toBe(2);
    const mapping = guessMapping(head.heads);
    expect(mapping.columns.map(({ target }) => target)).toEqual(["full_name", "age", null, "sex"]);
    const kept = oldMappingSchema.parse(
      JSON.parse(JSON.stringify({ ...mapping, calendar: "buddhist" })),
    );
    const again = reuseMapping(kept, ["SEX", "Village", "name:"]);
    expect(again.columns.map(({ target }) => target)).toEqual(["sex", null, "full_name"]);
    expect(again.calendar).toBe("buddhist");
  });
});

describe("what stands in cells", () => {
  const asked = { calendar: null, dayOrder: "day_first" } as const;
  test.each([
    ["31/12/2024", { date: "2024-12-31", prec: "day" }],
    ["៣១-១២-២០២៤", { date: "2024-12-31", prec: "day" }], // prettier-ignore
    ["3.4.2001", { date: "2001-04-03", prec: "day" }],
    ["12/2024", { date: "2024-12", prec: "month" }], // prettier-ignore
    ["១៩៩៩", { date: "1999", prec: "year" }],
    ["2024-02-29", { date: "2024-02-29", prec: "day" }], // prettier-ignore
  ])("%s is a date", (text, value) => {
    expect(readDate(text, asked)).toEqual({ ok: true, value });
  });

  test.each([
    ["12/31/2024", "which_order"],
    ["31/12/2567", "which_calendar"],
    ["29/02/2023", "not_a_date"], // prettier-ignore
    ["1/1/24", "not_a_date"],
    ["soon", "not_a_date"],
    ["1/1/1800", "not_a_date"], // prettier-ignore
  ])("%s is asked about, and never guessed: %s", (text, error) => {
    expect(readDate(text, asked)).toEqual({ ok: false, error });
  });

  test("a Buddhist year is read as one once somebody has said so, also in a cell that is a date", () => {
    const buddhist = { ...asked, calendar: "buddhist" } as const;
    expect(readDate("31/12/2567", buddhist)).toEqual({ ok: true, value: { date: "2024-12-31", prec: "day" } }); // prettier-ignore
    expect(readDate({ day: "2567-12-31" }, buddhist)).toEqual({ ok: true, value: { date: "2024-12-31", prec: "day" } }); // prettier-ignore
    expect(readDate("31/12/2024", buddhist)).toEqual({ ok: false, error: "which_calendar" });
    expect(readDate("12/31/2024", { calendar: null, dayOrder: "month_first" }).ok).toBe(true);
  });

  test("ages in Khmer digits and with words around them; a guess is told as one", () => {
    expect(readAge("១៧ ឆ្នាំ")).toEqual({ ok: true, value: { years: 17, isEstimated: false } });
    expect(readAge(17)).toEqual({ ok: true, value: { years: 17, isEstimated: false } });
    expect(readAge("about 17 years old")).toEqual({ ok: true, value: { years: 17, isEstimated: true } }); // prettier-ignore
    expect(readAge("ប្រហែល ១៧")).toEqual({ ok: true, value: { years: 17, isEstimated: true } });
    for (const bad of ["111", "-1", "17.5", "adult", "17-18"]) expect(readAge(bad).ok).toBe(false);
  });

  test("sex in both languages, in Latin letters and short", () => {
    for (const word of ["F", "ស្រី", "ស", "Srey", "FEMALE"]) expect(readSex(word)).toEqual({ ok: true, value: "female" }); // prettier-ignore
    for (const word of ["M", "ប្រុស", "ប", "pros"]) expect(readSex(word)).toEqual({ ok: true, value: "male" }); // prettier-ignore
    expect(readSex("X").ok).toBe(false);
  });

  test("phone numbers, also two in a cell and one that lost its 0", () => {
    expect(readPhones("០១២ ៣៤៥ ៦៧៨ / 023 456 789")).toEqual({ ok: true, value: ["+85512345678", "+85523456789"] }); // prettier-ignore
    expect(readPhones(12345678)).toEqual({ ok: true, value: ["+85512345678"] });
    expect(readPhones("none").ok).toBe(false);
  });

  test("no cell throws, whatever stands in it", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.double(), fc.boolean()), (cell) => {
        for (const read of [readAge, readSex, readPhones])
          expect(typeof read(cell).ok).toBe("boolean");
        expect(typeof readDate(cell, asked).ok).toBe("boolean");
      }),
    );
  });
});

describe("the dry run", () => {
  test("a good row becomes a case of answers that were given, and of none that were not", () => {
    const result = run([HEADS, [1, "ចាន់ ដារ៉ា", "ប្រុស", "១៧", "បាត់ដំបង", "012 345 678", "31/12/2024", "Forced labour", "Came at night"]]); // prettier-ignore
    expect(result).toMatchObject({ ready: 1, refused: 0, issues: [] });
    const { person, caseFile, episodes } = result.rows[0]!.content!;
    expect(person).toMatchObject({
      familyNameKm: known("ចាន់"),
      givenNameKm: known("ដារ៉ា"),
      sex: known("male"),
      ageYearsStated: known(17), // prettier-ignore
      ageStatedOn: "2024-12-31",
      homeAdminCode: known("02"),
      nationality: { mv: "not_asked" }, // prettier-ignore
    });
    expect(valueOf(person.phoneNumbers)?.[0]).toMatchObject({ number: "+85512345678", safeToCall: { mv: "not_asked" } }); // prettier-ignore
    expect(caseFile).toMatchObject({
      status: "draft",
      receptionAt: "2024-12-31T00:00",
      urgentRisk: "watch",
    });
    expect(valueOf(caseFile.narrative)).toBe("Came at night");
    expect(valueOf(episodes[0]!.exploitationType)).toEqual(["forced_labour"]);
    expect(result.rows[0]!.content!.consents).toEqual([]);
  });

  test("every mistake is told by row and column, and such a row becomes nothing until somebody decides", () => {
    const bad = [2, "Sok Lina", "X", "old", "Atlantis", "1", "31/12/2567", "Unheard", null];
    const result = run([HEADS, bad, [], [null, null, "F"]]);
    expect(result).toMatchObject({ ready: 0, refused: 2, empty: 1 });
    expect(result.issues.map(({ row, column, code }) => [row, column, code])).toEqual(
      expect.arrayContaining([
        [2, 2, "not_a_sex"],
        [2, 3, "not_an_age"],
        [2, 4, "not_a_place"],
        [2, 5, "not_a_phone"], // prettier-ignore
        [2, 6, "which_calendar"],
        [2, 7, "unknown_code"],
        [4, null, "no_name"], // prettier-ignore
      ]),
    );
    expect(filesOf(result, new Set())).toEqual({ ok: false, error: "rows_refused" });
    expect(filesOf(result, new Set([2, 4]))).toEqual({ ok: true, value: [] });
    const kept = run([HEADS, bad], { unreadable: "keep_as_words" });
    expect(kept.ready).toBe(1);
    expect(valueOf(kept.rows[0]!.content!.caseFile.narrative)).toContain("ភេទ: X");
  });

  test("nothing is half applied: one refused row holds all, and files say where they come from", () => {
    const good = [1, "Sok Dara", "M", 20];
    const result = run([HEADS, good, [2, "Chan Mali", "?", 20]]);
    expect(filesOf(result, new Set()).ok).toBe(false);
    const files = filesOf(result, new Set([3]));
    expect(files.ok && files.value.map(({ source, row }) => [source, row])).toEqual([
      ["imported", 2],
    ]);
  });

  test("a cell with an error of the spreadsheet is no text, and a day to come is no past", () => {
    const result = run([HEADS, [1, "#REF!", "F"], [2, "Sok", "F", 5, null, null, "01/01/2030"]]);
    expect(result.issues.map(({ row, code }) => [row, code])).toEqual([[2, "error_in_cell"], [2, "no_name"], [3, "in_future"]]); // prettier-ignore
  });

  test("who is here already is told, by name and by number, and so is one who stands there twice", () => {
    const person = run([
      ["Name", "Age"],
      ["Chan Dara", 17],
    ]).rows[0]!.content!.person;
    const present = [
      { caseId: "here", facts: matchFactsOf(person, CONTEXT.today), oldNumber: "A-7" },
    ];
    const rows = [["Case no", "Name", "Age"], ["A-7", "Vong Srey", 40], ["A-8", "Chan Dara", 17], ["A-9", "Chan Dara", 17]]; // prettier-ignore
    const found = run(rows, {}, present).rows.map(({ likenesses }) =>
      likenesses.map(({ caseId, otherRow, reasons }) => [caseId, otherRow, reasons[0]]),
    );
    expect(found).toEqual([
      [["here", null, "same_number"]],
      [["here", null, "same_name"]],
      [["here", null, "same_name"], [null, 3, "same_name"]], // prettier-ignore
    ]);
  });

  test("a thousand rows of many names are all read and compared", () => {
    const sounds = [
      "so",
      "cha",
      "vi",
      "ki",
      "ly",
      "he",
      "me",
      "nu",
      "pra",
      "te",
      "da",
      "ra",
      "bo",
      "pi",
    ];
    const name = (at: number): string => `${sounds[at % 14]!}${sounds[(at * 5 + 3) % 14]!}${sounds[(at * 11) % 13]!}`; // prettier-ignore
    const rows = [["Name", "Age"], ...Array.from({ length: 1_000 }, (_, at) => [`${name(at)} ${name(at * 3 + 1)}`, at % 60])]; // prettier-ignore
    expect(run(rows).ready).toBe(1_000);
  });

  test("what was read from a workbook is imported as what was typed", async () => {
    const rows: Cell[][] = [["Name", "Sex", "Date received", "Age"], ["Sok Dara", "M", { day: "2024-12-31" }, 20]]; // prettier-ignore
    const read = await readWorkbook(await writeWorkbook([plainSheet("List", rows, [])]));
    if (!read.ok) throw new Error(read.error);
    const result = run(read.value.sheets[0]!.rows.map((row) => [...row]));
    expect(result.rows[0]?.content?.caseFile.receptionAt).toBe("2024-12-31T00:00");
  });

  test("every reason has words in both languages", () => {
    const codes = ["not_a_date", "which_calendar", "which_order", "not_an_age", "not_a_sex", "not_a_phone", "not_a_country", "not_a_place", "unknown_code", "too_long", "no_name", "in_future", "error_in_cell", "row_refused"]; // prettier-ignore
    expect(Object.keys(en.issue).sort()).toEqual([...codes].sort());
    expect(Object.keys(km.issue).sort()).toEqual([...codes].sort());
  });
});
