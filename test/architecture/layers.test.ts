import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

// The third proof of who may import whom (design §2), after project references and lint.
// It reads the imports and prints the edge that offends.

const ROOT = path.resolve(import.meta.dirname, "../..");
const CODE = /\.(ts|tsx)$/;

interface Edge {
  readonly from: string;
  readonly to: string;
}

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && CODE.test(entry.name))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)));
}

/** Imports that stay at run time; `import type` vanishes and is not an edge of the running program. */
function importsOf(file: string, { withTypes }: { withTypes: boolean }): Edge[] {
  const source = readFileSync(path.join(ROOT, file), "utf8");
  const statements = source.matchAll(
    /^(?:import|export)\s+(type\s+)?(?:[^"';]*?from\s+)?["']([^"']+)["']/gm,
  );
  const dynamic = source.matchAll(/\bimport\(\s*["']([^"']+)["']\s*\)/g);
  const names = [...statements]
    .filter((match) => withTypes || match[1] === undefined)
    .map((match) => match[2] ?? "");
  return [...names, ...[...dynamic].map((match) => match[1] ?? "")].map((name) => ({
    from: file,
    to: name.startsWith(".") ? path.join(path.dirname(file), name) : name,
  }));
}

const all = ["shared", "electron", "renderer"].flatMap(filesBelow);

function edgesFrom(folder: string, options = { withTypes: true }): Edge[] {
  return all
    .filter((file) => file.startsWith(`${folder}/`))
    .flatMap((file) => importsOf(file, options));
}

function offending(edges: readonly Edge[], isAllowed: (to: string) => boolean): string[] {
  return edges.filter((edge) => !isAllowed(edge.to)).map((edge) => `${edge.from} → ${edge.to}`);
}

const under =
  (...folders: string[]) =>
  (to: string): boolean =>
    folders.some((folder) => to === folder || to.startsWith(`${folder}/`));

const SHARED_BASICS = under("shared/zod", "shared/result", "shared/errors", "shared/assert");

test("the walk sees the program: a hundred files and more, and their imports", () => {
  expect(all.length).toBeGreaterThan(100);
  expect(edgesFrom("shared").length).toBeGreaterThan(100);
});

test("shared runs anywhere: it imports nothing of Electron, Node, React, Dexie or the two houses", () => {
  expect(
    offending(
      edgesFrom("shared"),
      (to) =>
        !/^(electron|react|react-dom|dexie|node:.*)$/.test(to) &&
        !under("electron", "renderer", "test")(to),
    ),
  ).toEqual([]);
});

test("the domain imports only the shared basics, Khmer text and the phone library", () => {
  const isAllowed = (to: string): boolean =>
    SHARED_BASICS(to) ||
    under("shared/domain", "shared/khmer")(to) ||
    to.startsWith("libphonenumber-js");
  expect(offending(edgesFrom("shared/domain"), isAllowed)).toEqual([]);
});

test("crypto seals bytes and knows no cases", () => {
  const isAllowed = (to: string): boolean =>
    SHARED_BASICS(to) ||
    under("shared/crypto")(to) ||
    /^(age-encryption|@scure\/base|@noble\/hashes\/sha2\.js)$/.test(to);
  expect(offending(edgesFrom("shared/crypto"), isAllowed)).toEqual([]);
});

test("only shared/zod imports zod", () => {
  const users = all.filter((file) =>
    importsOf(file, { withTypes: true }).some(({ to }) => to === "zod"),
  );
  expect(users).toEqual(["shared/zod.ts"]);
});

test("the preload holds channel names and nothing else", () => {
  const isAllowed = (to: string): boolean =>
    to === "electron" || to === "shared/ipc/channels" || to === "shared/ipc/bridge";
  expect(offending(edgesFrom("electron/preload"), isAllowed)).toEqual([]);
});

test("Electron's values reach only the composition root, the shell, the border and adapters", () => {
  const users = all
    .filter((file) => importsOf(file, { withTypes: false }).some(({ to }) => to === "electron"))
    .filter(
      (file) =>
        file !== "electron/main.ts" &&
        !/^electron\/(app|security|preload)\//.test(file) &&
        !file.endsWith("-adapter.ts"),
    );
  expect(users).toEqual([]);
});

test("only renderer/store imports Dexie", () => {
  const users = all.filter((file) =>
    importsOf(file, { withTypes: true }).some(({ to }) => to === "dexie"),
  );
  expect(users.filter((file) => !file.startsWith("renderer/store/"))).toEqual([]);
});

test("the two houses meet only through shared", () => {
  expect(offending(edgesFrom("renderer"), (to) => !under("electron")(to))).toEqual([]);
  expect(offending(edgesFrom("electron"), (to) => !under("renderer")(to))).toEqual([]);
});

test("renderer/ui knows no domain, store, bridge or feature", () => {
  const isAllowed = (to: string): boolean =>
    !under(
      "shared",
      "renderer/store",
      "renderer/bridge",
      "renderer/session",
      "renderer/features",
    )(to);
  expect(offending(edgesFrom("renderer/ui"), isAllowed)).toEqual([]);
});

test("renderer/store knows no screen", () => {
  const isAllowed = (to: string): boolean =>
    !under("renderer/ui", "renderer/features", "renderer/forms", "renderer/bridge")(to) &&
    !/^react/.test(to);
  expect(offending(edgesFrom("renderer/store"), isAllowed)).toEqual([]);
});

test("a feature reaches another only through its door", () => {
  const offenders = edgesFrom("renderer/features").filter(({ from, to }) => {
    const own = from.split("/")[2];
    const match = /^renderer\/features\/([^/]+)(\/.*)?$/.exec(to);
    return match !== null && match[1] !== own && match[2] !== undefined && match[2] !== "/index";
  });
  expect(offenders.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test("nothing that ships imports test/", () => {
  expect(
    offending(
      all.flatMap((file) => importsOf(file, { withTypes: true })),
      (to) => !under("test")(to),
    ),
  ).toEqual([]);
});

test("only renderer/bridge touches window.bridge", () => {
  const users = all
    .filter((file) => file.startsWith("renderer/"))
    .filter((file) => /window\.bridge\b/.test(readFileSync(path.join(ROOT, file), "utf8")));
  expect(users.filter((file) => !file.startsWith("renderer/bridge/"))).toEqual([]);
});
