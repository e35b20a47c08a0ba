import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { bestJaroWinkler, ourFigures, usualJaroWinkler, type Figures } from "./figures";
import { LABELLED_PAIRS } from "./read-pairs";

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

function line({ name, precision, recall, f1, missed, wrong }: Figures): string {
  const shares = [precision, recall, f1].map((share) => percent(share).padStart(9));
  const counts = [missed.length, wrong.length].map((count) => String(count).padStart(8));
  return [name.padEnd(26), ...shares, ...counts].join(" ");
}

it("tells one person from two better than plain Jaro-Winkler at any threshold", () => {
  const [ours, usual, best] = [ourFigures(), usualJaroWinkler(), bestJaroWinkler()];
  const heads = ["precision", "recall", "F1"].map((head) => head.padStart(9));
  const kinds = [...new Set(ours.missed.concat(ours.wrong).map(({ kind }) => kind))];
  const table = [
    ["".padEnd(26), ...heads, "  missed", "   wrong"].join(" "),
    ...[ours, usual, best].map(line),
  ];
  process.stdout.write(
    [
      `${String(LABELLED_PAIRS.length)} labelled pairs`,
      ...table,
      `ours errs in: ${kinds.join(", ")}`,
      "",
    ].join("\n"),
  );
  // Whoever changes what is compared writes the new figures down.
  expect(readFileSync("docs/matching.md", "utf8")).toContain(table.join("\n"));
  expect(LABELLED_PAIRS.length).toBeGreaterThanOrEqual(150);
  expect(ours.precision).toBeGreaterThan(usual.precision);
  expect(ours.recall).toBeGreaterThan(usual.recall);
  expect(ours.f1).toBeGreaterThan(best.f1);
  expect(ours.f1).toBeGreaterThanOrEqual(0.9);
});
