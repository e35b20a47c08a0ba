import Dexie from "dexie";
import { dexieStore } from "./dexie-store.mjs";
import { withSummaries } from "./with-summaries.mjs";

/** The floor: nothing is encrypted. `strict`, because a save must survive a power cut. */
export const contender = withSummaries(
  dexieStore(
    "plain Dexie",
    (name) => new Dexie(name, { chromeTransactionDurability: "strict" }),
    (name) => Dexie.delete(name),
  ),
);
