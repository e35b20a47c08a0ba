import { createRxDatabase } from "rxdb/plugins/core";
import { wrappedKeyEncryptionCryptoJsStorage } from "rxdb/plugins/encryption-crypto-js";
import { getRxStorageDexie } from "rxdb/plugins/storage-dexie";
import { byReadingAll, inParts } from "./by-reading-all.mjs";

const SCHEMA = {
  version: 0,
  primaryKey: "id",
  type: "object",
  properties: {
    id: { type: "string", maxLength: 36 },
    // Descending sorts of this storage are far slower: the mirrored time makes "newest first" ascending.
    mirrored: { type: "number", minimum: 0, maximum: 4e12, multipleOf: 1 },
    record: { type: "object" },
  },
  required: ["id", "mirrored", "record"],
  indexes: ["mirrored"],
  encrypted: ["record"],
};

let db;
const mirror = (receptionAt) => 4e12 - Date.parse(`${receptionAt}Z`);
const toDocument = (record) => ({
  id: record.caseFile.caseId,
  mirrored: mirror(record.caseFile.receptionAt),
  record,
});
let asked = 0;
const readAll = async () => {
  // Another question each time: the answer to the same one would come from memory.
  asked += 1;
  const documents = await db.cases.find({ selector: { mirrored: { $gt: asked } } }).exec();
  return documents.map((document) => document.toJSON().record);
};

/** RxDB on its Dexie storage with the free encryption (crypto-js), one sealed object per record. */
export const contender = {
  name: "RxDB encrypted",
  async open(databaseName) {
    db = await createRxDatabase({
      name: databaseName,
      multiInstance: false,
      eventReduce: false,
      closeDuplicates: true,
      storage: wrappedKeyEncryptionCryptoJsStorage({ storage: getRxStorageDexie() }),
      password: "correct horse battery staple",
    });
    await db.addCollections({ cases: { schema: SCHEMA } });
  },
  async insertMany(records) {
    for (const part of inParts(records)) {
      const { error } = await db.cases.bulkInsert(part.map(toDocument));
      if (error.length > 0) throw new Error("RxDB refused a record");
    }
  },
  saveOne: async (record) => void (await db.cases.insert(toDocument(record))),
  get: async (record) => (await db.cases.findOne(record.caseFile.caseId).exec()).toJSON().record,
  async page(before) {
    const query = {
      selector: { mirrored: { $gt: mirror(before) } },
      sort: [{ mirrored: "asc" }],
      limit: 50,
    };
    return (await db.cases.find(query).exec()).map((document) => document.toJSON().record).length;
  },
  ...byReadingAll(readAll),
  close: () => db.close(),
  destroy: async () => undefined,
};
