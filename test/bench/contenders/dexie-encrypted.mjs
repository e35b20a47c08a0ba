import Dexie from "dexie";
import { applyEncryptionMiddleware, NON_INDEXED_FIELDS } from "dexie-encrypted";
import { dexieStore } from "./dexie-store.mjs";

const KEY = new Uint8Array(32).map((_, at) => at * 7 + 3);

/** dexie-encrypted (tweetnacl) on Dexie 3, its peer. Everything but the two indexed fields is sealed. */
export const contender = dexieStore(
  "dexie-encrypted",
  (name) => {
    const db = new Dexie(name, { chromeTransactionDurability: "strict" });
    applyEncryptionMiddleware(db, KEY, { cases: NON_INDEXED_FIELDS }, () => {
      throw new Error("the key changed");
    });
    return db;
  },
  (name) => Dexie.delete(name),
);
