// One page per contender: two of them need different versions of the same library.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const here = fileURLToPath(new URL(".", import.meta.url));
const own = (name) => path.join(here, "contenders", name);
const peer = (name) => path.join(here, "node_modules", name);

export const CONTENDERS = [
  { id: "own", name: "own store", entry: own("own-store.ts") },
  { id: "plain-dexie", name: "plain Dexie", entry: own("plain-dexie.mjs") },
  {
    id: "dexie-encrypted",
    name: "dexie-encrypted",
    entry: own("dexie-encrypted.mjs"),
    alias: { dexie: peer("dexie3") },
  },
  { id: "rxdb", name: "RxDB encrypted", entry: own("rxdb.mjs"), alias: { dexie: peer("dexie3") } },
  { id: "pouchdb", name: "PouchDB + crypto-pouch", entry: own("pouchdb.mjs") },
];

/** Builds `<id>/page.js` of each wanted contender below `outDir`. */
export async function buildPages(wanted, outDir) {
  for (const { id, entry, alias = {} } of CONTENDERS) {
    if (!wanted.includes(id)) continue;
    await build({
      root: here,
      configFile: false,
      logLevel: "error",
      define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
      resolve: {
        alias: {
          "bench-contender": entry,
          events: peer("events"),
          buffer: peer("buffer"),
          ...alias,
        },
      },
      build: {
        outDir: path.join(outDir, id),
        target: "es2022",
        lib: { entry: path.join(here, "page.ts"), formats: ["es"], fileName: "page" },
      },
    });
    const page =
      '<!doctype html><meta charset="utf-8"><script type="module" src="page.js"></script>';
    fs.writeFileSync(path.join(outDir, id, "index.html"), page);
  }
}
