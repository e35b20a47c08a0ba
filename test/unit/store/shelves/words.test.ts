import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordId, type AnyRecord } from "../../../../shared/domain/any-record";
import { searchKey } from "../../../../shared/khmer/fold";
import { caseRecord, nextVersion, reopened, shelfHouse } from "./shelf-house";

const ENGLISH = ["boat", "boats", "factory", "Phone", "market", "brother", "Ratanakiri", "2024"];
const KHMER = ["ផ្ទះ", "រោងចក្រ", "បុប្ផា", "ទូរសព្ទ", "ប៉ោយប៉ែត", "ឈ្មោះ", "ម្តាយ", "ការងារ"];

const account = fc
  .array(
    fc.oneof(
      fc.constantFrom(...ENGLISH).map((word) => ` ${word} `),
      fc.constantFrom(...KHMER),
      fc.constantFrom(" ", ", ", "។ ", "\n"),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(""));

/** What a reader would find: every word of the text at the beginning of a word, or anywhere in Khmer. */
function readerFinds(narrative: string, text: string): boolean {
  const words = searchKey(narrative).split(/[^\p{L}\p{N}\p{M}]+/u);
  return searchKey(text)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== "")
    .every((wanted) =>
      /[\u1780-\u17dd]/.test(wanted)
        ? searchKey(narrative).includes(wanted)
        : words.some((word) =>
            word.split(/[\u1780-\u17dd]+/).some((part) => part.startsWith(wanted)),
          ),
    );
}

async function houseWith(accounts: readonly string[]) {
  const house = await shelfHouse();
  const records = accounts.map((narrative) => caseRecord({ narrative }));
  const half = Math.floor(records.length / 2);
  await house.save(records.slice(0, half));
  await house.shelves.clear();
  await house.shelves.fillFromRevisions();
  await house.save(records.slice(half));
  return { house, records };
}

function found(records: readonly AnyRecord[], hits: ReadonlySet<string>): string[] {
  return records.flatMap((record) => {
    const isHit = hits.has(recordId(record));
    return isHit && record.kind === "case" && record.caseFile.narrative.mv === "known"
      ? [record.caseFile.narrative.value]
      : [];
  });
}

describe("search by the words of an account", () => {
  it("finds what a reader of all accounts would find, in packs and in the tail", async () => {
    const query = fc.oneof(
      fc.constantFrom(...ENGLISH, ...KHMER),
      fc.constantFrom("boa", "fact", "FACTORY market", "pone", "ផ្ទះ boat", "បុប្ផា រោងចក្រ"),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(account, { minLength: 2, maxLength: 12 }),
        fc.array(query, { minLength: 1, maxLength: 4 }),
        async (accounts, queries) => {
          const written = accounts.filter((text) => text.trim() !== "").map((text) => text.trim());
          const { house, records } = await houseWith(written);
          for (const text of queries) {
            const hits = found(records, await house.shelves.wordMatches(text));
            expect(hits, text).toEqual(written.filter((one) => readerFinds(one, text)));
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it("finds Khmer inside a run without spaces, and while its last syllable is typed", async () => {
    const { house } = await houseWith(["នាងធ្វើការនៅរោងចក្រជាមួយម្តាយ", "boat"]);
    for (const text of ["រោងចក្រ", "ចក្រ", "រោងច", "ម្តាយ", "ម្ត", "ការ រោង"]) {
      expect((await house.shelves.wordMatches(text)).size, text).toBe(1);
    }
    expect((await house.shelves.wordMatches("ចក្ររោង")).size).toBe(0);
  });

  it("finds the present words of a record only, before and after it is packed", async () => {
    const house = await shelfHouse();
    const old = caseRecord({ narrative: "factory" });
    await house.shelves.fill([old]);
    expect((await house.shelves.wordMatches("factory")).size).toBe(1);
    const made = await shelfHouse();
    await made.save([old]);
    await made.shelves.clear();
    await made.shelves.fillFromRevisions();
    const content = { ...nextVersion(old) } as Extract<AnyRecord, { kind: "case" }>;
    const next: AnyRecord = {
      ...content,
      caseFile: { ...content.caseFile, narrative: { mv: "known", value: "boat" } },
    };
    await made.save([next]);
    for (const one of [made, await reopened(made)]) {
      expect((await one.shelves.wordMatches("factory")).size).toBe(0);
      expect((await one.shelves.wordMatches("boat")).size).toBe(1);
    }
  });

  it("finds nothing by a text without words", async () => {
    const { house } = await houseWith(["boat", "factory"]);
    expect((await house.shelves.wordMatches(" ។ – ")).size).toBe(0);
  });
});
