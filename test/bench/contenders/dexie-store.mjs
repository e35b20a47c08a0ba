import { byReadingAll, inParts } from "./by-reading-all.mjs";

/** A store on one Dexie table of whole objects, with an index on the day of reception. */
export function dexieStore(name, makeDatabase, deleteDatabase) {
  let db;
  return {
    name,
    async open(databaseName) {
      db = makeDatabase(databaseName);
      db.version(1).stores({ cases: "id,receivedAt" });
      await db.open();
    },
    async insertMany(records) {
      for (const part of inParts(records)) await db.cases.bulkPut(part.map(toRow));
    },
    saveOne: (record) => db.cases.put(toRow(record)),
    get: async (record) => (await db.cases.get(record.caseFile.caseId)).record,
    async page(before) {
      const rows = await db.cases.where("receivedAt").below(before).reverse().limit(50).toArray();
      return rows.length;
    },
    ...byReadingAll(async () => (await db.cases.toArray()).map(({ record }) => record)),
    close: async () => db.close(),
    destroy: deleteDatabase,
  };
}

function toRow(record) {
  return { id: record.caseFile.caseId, receivedAt: record.caseFile.receptionAt, record };
}
