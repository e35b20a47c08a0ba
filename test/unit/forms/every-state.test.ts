import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const STEPS = join(import.meta.dirname, "../../../renderer/features/intake/steps");

/** The tags of answers that are bound to the form: `<AnswerText {...f("person.sex")} … />`. */
function boundAnswers(source: string): string[] {
  return [...source.matchAll(/<Answer[A-Z]\w*\s[^>]*?\{\.\.\.\w+[^>]*?\/>/gs)].map(([tag]) => tag);
}

test("no question of the intake takes one of the four kinds of no answer away", () => {
  const found = readdirSync(STEPS)
    .filter((file) => file.endsWith(".tsx"))
    .flatMap((file) => boundAnswers(readFileSync(join(STEPS, file), "utf8")));
  expect(found.length).toBeGreaterThan(60);
  const narrowed = found.filter((tag) => /allowedStates=\{\[/.test(tag));
  expect(narrowed).toEqual([]);
});
