import { known } from "../../shared/domain/answer";
import { caseRecordSchema, type CaseRecord } from "../../shared/domain/case-record";
import { adultCase } from "../support/sample-case";

// Invented case files, the same for the same number. Every contender stores exactly these objects.

const SYLLABLES =
  "ka lo mi ra te no su ve di pa sha ri mo an el is or un ba chi do fe gu ho ja ke li ma ne po".split(
    " ",
  );
const SPAN_DAYS = 7 * 365;
const FIRST_DAY_MS = Date.UTC(2019, 0, 1);
const ORG_ID = "33333333-3333-4333-8333-333333333333";
const USER_ID = "44444444-4444-4444-8444-444444444444";
const DEVICE_ID = "66666666-6666-4666-8666-666666666666";

/** Whole numbers from 0 to 2^32 − 1 in an order that the seed fixes (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

const WORDS = wordList(3000, 11);
const FAMILY_NAMES = wordList(1000, 13);
const GIVEN_NAMES = wordList(400, 12);

/** A family name that a few records in every thousand have: what the search looks for. */
export const WANTED_NAME = FAMILY_NAMES.find((name) => name.length >= 10) ?? "";

/** Record number `index`: an accepted file with an account of about 1,200 characters. */
export function benchRecord(index: number): CaseRecord {
  const random = randomOf(index * 7919 + 17);
  const pick = <T>(list: readonly T[]): T => list[random() % list.length] as T;
  const receivedMs = FIRST_DAY_MS + (random() % SPAN_DAYS) * 86_400_000;
  const received = new Date(receivedMs).toISOString();
  const base = adultCase();
  const words = Array.from({ length: 168 + (random() % 72) }, () => WORDS[skewed(random())]);
  return caseRecordSchema.parse({
    ...base,
    kind: "case",
    caseFile: {
      ...base.caseFile,
      caseId: uuidOf(random),
      caseNo: `RD-${index.toString(36).toUpperCase().padStart(5, "0")}-X`,
      receptionAt: received.slice(0, 16),
      status: "active",
      narrative: known(words.join(" ")),
    },
    person: {
      ...base.person,
      personId: uuidOf(random),
      familyNameLatin: known(pick(FAMILY_NAMES)),
      givenNameLatin: known(pick(GIVEN_NAMES)),
      sex: known(random() % 2 === 0 ? "female" : "male"),
      ageYearsStated: known(10 + (random() % 60)),
    },
    meta: {
      createdAt: received,
      createdBy: USER_ID,
      updatedAt: received,
      updatedBy: USER_ID,
      rowVersion: 1,
      originDeviceId: DEVICE_ID,
      lineage: [{ deviceId: DEVICE_ID, count: 1 }],
      originOrgId: ORG_ID,
      isDemo: false,
      isPartial: false,
    },
  });
}

/** The month and the main fact that the monthly count groups by. */
export function monthKey(record: CaseRecord): string {
  return `${record.caseFile.receptionAt.slice(0, 7)} ${record.person.sex.mv === "known" ? record.person.sex.value : ""}`;
}

/** Whether a word of the name or of the account begins so. */
export function hasWord(record: CaseRecord, word: string): boolean {
  const { familyNameLatin, givenNameLatin } = record.person;
  const { narrative } = record.caseFile;
  return [familyNameLatin, givenNameLatin, narrative].some(
    (answer) => answer.mv === "known" && ` ${answer.value.toLowerCase()}`.includes(` ${word}`),
  );
}

function skewed(random: number): number {
  return Math.floor(WORDS.length * Math.pow(random / 2 ** 32, 2.2));
}

function wordList(count: number, seed: number): string[] {
  const random = randomOf(seed);
  const words = new Set<string>();
  while (words.size < count) {
    const parts = Array.from(
      { length: 2 + (random() % 4) },
      () => SYLLABLES[random() % SYLLABLES.length],
    );
    words.add(parts.join(""));
  }
  return [...words];
}

function uuidOf(random: () => number): string {
  const hex = Array.from({ length: 32 }, () => (random() % 16).toString(16));
  hex[12] = "4";
  hex[16] = "89ab"[random() % 4] as string;
  const text = hex.join("");
  return [
    ...[text.slice(0, 8), text.slice(8, 12), text.slice(12, 16)],
    ...[text.slice(16, 20), text.slice(20)],
  ].join("-");
}
