import { beforeAll, describe, expect, it } from "vitest";
import { hideLinked, primaryHidden, type Released } from "../../../shared/report/disclosure";
import { seededRandom } from "../../support/seeded-random";
import { figuresOf, randomTables, type LinkedTables } from "./linked-tables";
import { SolvingAttacker } from "./solving-attacker";

const TABLES = 5000;
const ROUNDING = 1e-6;

type Hide = (
  tables: LinkedTables,
  printed: ReadonlySet<string>,
  k: number,
  before: Released,
) => ReadonlySet<string> | null;

const byRule: Hide = (tables, printed, k, before) => {
  const figures = figuresOf(tables, printed);
  return hideLinked(figures, tables.sums, primaryHidden(figures, k), k, before);
};

/** Small numbers alone: what a careless program would hide. */
const smallOnly: Hide = (tables, printed, k, before) =>
  new Set([...primaryHidden(figuresOf(tables, printed), k), ...before.hidden]);

/** Publishes one table after the other to the same reader; one that is refused is not published. */
function published(tables: LinkedTables, k: number, hide: Hide) {
  let before: Released = { shown: new Map(), hidden: new Set() };
  let refused = 0;
  for (const printed of tables.publications) {
    const hidden = hide(tables, printed, k, before);
    if (hidden === null) {
      refused += 1;
      continue;
    }
    const shown = new Map(before.shown);
    for (const key of printed) {
      if (!hidden.has(key)) shown.set(key, tables.values.get(key) ?? 0);
    }
    before = { shown, hidden };
  }
  return { ...before, refused };
}

describe("an attacker with a linear-programming solver and all that was published", () => {
  let attacker: SolvingAttacker;
  beforeAll(async () => {
    attacker = await SolvingAttacker.ready();
  });

  function exposedBy(hide: Hide, count: number) {
    const random = seededRandom(20261122);
    const found = { exposed: 0, hidden: 0, shown: 0, refused: 0 };
    for (let at = 0; at < count; at += 1) {
      const tables = randomTables(random);
      const k = random() < 0.5 ? 5 : 11;
      const { shown, hidden, refused } = published(tables, k, hide);
      const knowledge = { shown, sums: tables.sums };
      const isExposed = [...hidden].some((key) => attacker.widthOf(key, knowledge) < k - ROUNDING);
      found.exposed += Number(isExposed);
      found.hidden += hidden.size;
      found.shown += shown.size;
      found.refused += refused;
    }
    return found;
  }

  it(`narrows no hidden cell of ${String(TABLES)} linked tables below a width of k`, () => {
    const { exposed, hidden, shown } = exposedBy(byRule, TABLES);
    expect(exposed).toBe(0);
    // Something was hidden and something was still said: neither half of the promise is empty.
    expect(hidden).toBeGreaterThan(TABLES);
    expect(shown).toBeGreaterThan(TABLES);
  }, 600_000);

  it("succeeds when only small cells are hidden", () => {
    expect(exposedBy(smallOnly, 200).exposed).toBeGreaterThan(50);
  });
});
