import { readFileSync } from "node:fs";
import path from "node:path";
import { format, resolveConfig } from "prettier";
import { expect, test } from "vitest";
import { standardsPage } from "../../support/standards-page";

test("docs/standards.md says what the program does: node scripts/standards-page.mjs writes it", async () => {
  const page = path.resolve(import.meta.dirname, "../../../docs/standards.md");
  const options = { ...(await resolveConfig(page)), filepath: page };
  expect(readFileSync(page, "utf8")).toBe(await format(standardsPage(), options));
});
