// Writes docs/standards.md from the tables of the standards that the program speaks.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { format, resolveConfig } from "prettier";
import { createServer } from "vite";

const root = path.resolve(import.meta.dirname, "..");
const page = path.join(root, "docs", "standards.md");

const server = await createServer({
  root,
  configFile: false,
  logLevel: "error",
  appType: "custom",
  server: { middlewareMode: true, watch: null, ws: false },
});
try {
  const { standardsPage } = await server.ssrLoadModule("/test/support/standards-page.ts");
  const options = { ...(await resolveConfig(page)), filepath: page };
  writeFileSync(page, await format(standardsPage(), options));
} finally {
  await server.close();
}
