import { hasWord, monthKey } from "../records.ts";

/** Count, scan and search of a store that can only hand out all its records. */
export function byReadingAll(readAll) {
  return {
    async countByMonth() {
      const counts = new Map();
      for (const record of await readAll()) {
        const key = monthKey(record);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      return counts;
    },
    async scan() {
      const records = await readAll();
      return records.reduce(
        (sum, { caseFile }) => sum + (caseFile.narrative.value?.length ?? 0),
        0,
      );
    },
    async search(word) {
      const records = await readAll();
      return records.filter((record) => hasWord(record, word)).length;
    },
  };
}

/** The parts of a list, so that no contender is handed 10,000 at once. */
export function* inParts(records, size = 1000) {
  for (let start = 0; start < records.length; start += size)
    yield records.slice(start, start + size);
}
