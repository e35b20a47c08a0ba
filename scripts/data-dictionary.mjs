// Writes docs/data-dictionary.md from the dictionary modules, the schemas and the words of the screens.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { format, resolveConfig } from "prettier";
import { createServer } from "vite";

const root = path.resolve(import.meta.dirname, "..");
const page = path.join(root, "docs", "data-dictionary.md");

const server = await createServer({
  root,
  configFile: false,
  logLevel: "error",
  appType: "custom",
  server: { middlewareMode: true, watch: null, ws: false },
});
try {
  const { dictionaryPage } = await server.ssrLoadModule("/test/support/dictionary-page.ts");
  const options = { ...(await resolveConfig(page)), filepath: page };
  writeFileSync(page, await format(dictionaryPage(), options));
} finally {
  await server.close();
}
