import type { CaseRecord } from "../../shared/domain/case-record";
import type { Contender } from "./contender";
import { longestGap } from "./longest-gap";
import { benchRecord, hasWord, monthKey, randomOf, WANTED_NAME } from "./records";

/** Milliseconds for each piece of work; smaller is faster. */
export interface Times {
  /** For all records together. */
  readonly insert: number;
  /** Median and 95th percentile of single saves. */
  readonly saveP50: number;
  readonly saveP95: number;
  /** Opening a store that was closed, until its list can show. */
  readonly open: number;
  /** One read by id, mean of 300 at random. */
  readonly get: number;
  /** The first page of 50 after opening, which may have to sort; then one more, mean of 20 (5 of many records). */
  readonly pageFirst: number;
  readonly page: number;
  readonly countByMonth: number;
  readonly scan: number;
  readonly searchFirst: number;
  /** Mean of ten more searches (two of many records). */
  readonly searchWarm: number;
  /** The box of one save's frame; 0 where there is none. */
  readonly savedBytes: number;
  /** For how long, at most, the thread did nothing else while it inserted. */
  readonly insertGap: number;
}

const SAVES = 100;
const READS = 300;
/** Of many records a scan takes a minute in some stores: then what is a mean is one of fewer. */
const MANY_RECORDS = 50_000;
const PAGES = { few: 20, many: 5 };
const WARM_SEARCHES = { few: 10, many: 2 };

/**
 * Has a contender do all the work once over `count` records and checks each answer against the records
 * themselves: a fast wrong answer throws.
 */
export async function measure(contender: Contender, count: number, round: number): Promise<Times> {
  const size = count < MANY_RECORDS ? "few" : "many";
  const records = Array.from({ length: count }, (_, index) => benchRecord(index));
  const expected = expectedOf(records);
  const databaseName = `bench-${contender.name.replaceAll(/\W+/g, "-")}-${String(round)}`;
  await contender.open(databaseName);
  let insert = 0;
  const insertGap = await longestGap(async () => {
    insert = await timed(() => contender.insertMany(records));
  });
  const saved = Array.from({ length: SAVES }, (_, at) => benchRecord(count + 1000 + at));
  const saves: number[] = [];
  for (const record of saved) saves.push(await timed(() => contender.saveOne(record)));
  saves.sort((a, b) => a - b);
  const savedBytes = contender.savedBytes?.() ?? 0;
  await contender.close();
  const open = await timed(async () => {
    await contender.open(databaseName);
    const loaded = await contender.loadSummaries?.();
    check(loaded === undefined || loaded === count + SAVES, "summaries");
  });

  const random = randomOf(9 + round);
  const picked = Array.from({ length: READS }, () => records[random() % count] as CaseRecord);
  const get = await timed(async () => {
    for (const record of picked) check(sameAccount(await contender.get(record), record), "get");
  });
  const pageFirst = await timed(async () => {
    check((await contender.page(expected.cursors[0] ?? "", 0)) === 50, "page");
  });
  const page = await timed(async () => {
    for (let at = 0; at < PAGES[size]; at += 1) {
      const offset = (at * 47 + 3) % Math.max(1, count - 60);
      check((await contender.page(expected.cursors[offset] ?? "", offset)) === 50, "page");
    }
  });
  const all = [...records, ...saved];
  const countByMonth = await timed(async () => {
    check(sameCounts(await contender.countByMonth(), countsOf(all)), "count");
  });
  const scan = await timed(async () => {
    check((await contender.scan()) === accountLength(all), "scan");
  });
  const hits = all.filter((record) => hasWord(record, WANTED_NAME)).length;
  const search = async () => {
    check((await contender.search(WANTED_NAME)) === hits, "search");
  };
  const searchFirst = await timed(search);
  const searchWarm = await timed(async () => {
    for (let at = 0; at < WARM_SEARCHES[size]; at += 1) await search();
  });
  await contender.close();
  await contender.destroy(databaseName);
  return {
    ...{ insert, insertGap, open, pageFirst, countByMonth, scan, searchFirst, savedBytes },
    saveP50: saves[SAVES / 2] ?? 0,
    saveP95: saves[Math.floor(SAVES * 0.95)] ?? 0,
    get: get / READS,
    page: page / PAGES[size],
    searchWarm: searchWarm / WARM_SEARCHES[size],
  };
}

function expectedOf(records: readonly CaseRecord[]): { cursors: readonly string[] } {
  return {
    cursors: records
      .map(({ caseFile }) => caseFile.receptionAt)
      .sort()
      .reverse(),
  };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}

function sameAccount(a: CaseRecord, b: CaseRecord): boolean {
  return JSON.stringify(a.caseFile.narrative) === JSON.stringify(b.caseFile.narrative);
}

function accountLength(records: readonly CaseRecord[]): number {
  return records.reduce((sum, { caseFile: { narrative } }) => {
    return sum + (narrative.mv === "known" ? narrative.value.length : 0);
  }, 0);
}

function countsOf(records: readonly CaseRecord[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const record of records) {
    const key = monthKey(record);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function sameCounts(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...b].every(([key, count]) => a.get(key) === count);
}

function check(isRight: boolean, work: string): void {
  if (!isRight) throw new Error(`wrong answer: ${work}`);
}
