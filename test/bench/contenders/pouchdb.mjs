import PouchDB from "pouchdb-browser";
import cryptoPouch from "crypto-pouch";
import { byReadingAll, inParts } from "./by-reading-all.mjs";

PouchDB.plugin(cryptoPouch);
let db;
const idOf = ({ caseFile }) => `${caseFile.receptionAt}-${caseFile.caseId}`;
const toDocument = (record) => ({ _id: idOf(record), record });

/** PouchDB with crypto-pouch; ids begin with the time, so that a page is a range. */
export const contender = {
  name: "PouchDB + crypto-pouch",
  async open(databaseName) {
    db = new PouchDB(databaseName, { auto_compaction: true });
    await db.crypto("correct horse battery staple");
  },
  async insertMany(records) {
    for (const part of inParts(records)) {
      const results = await db.bulkDocs(part.map(toDocument));
      if (results.some(({ error }) => error)) throw new Error("PouchDB refused a record");
    }
  },
  saveOne: async (record) => void (await db.put(toDocument(record))),
  get: async (record) => (await db.get(idOf(record))).record,
  async page(before) {
    const range = { descending: true, startkey: before, limit: 50, include_docs: true };
    return (await db.allDocs(range)).rows.length;
  },
  ...byReadingAll(async () =>
    (await db.allDocs({ include_docs: true })).rows.map(({ doc }) => doc.record),
  ),
  close: () => db.close(),
  async destroy(databaseName) {
    await new PouchDB(databaseName).destroy();
  },
};
