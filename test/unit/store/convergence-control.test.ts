import { expect, test, vi } from "vitest";
import type * as Merge from "../../../shared/domain/merge";
import { faultsOf, History, MONTHS, removeFolders, schedulesOf, threeHouses } from "./three-houses";

// The same histories with a merge that lets the later clock win: what is lost then must be seen.

vi.mock("../../../shared/domain/merge", async (original) => {
  const real = await original<typeof Merge>();
  const mergeRecords: typeof real.mergeRecords = (_, ours, theirs) => {
    const isOurs = ours.meta.updatedAt > theirs.meta.updatedAt;
    const meta = real.joinedMeta(ours.meta, theirs.meta);
    return { is: "merged", record: { ...(isOurs ? ours : theirs), meta } };
  };
  return { ...real, mergeRecords };
});

test("if the last one won, the histories would show what was lost", async () => {
  const exchange = await threeHouses();
  const lost: string[] = [];
  for (const [at, steps] of schedulesOf(MONTHS.length, 1).entries()) {
    const history = new History(exchange, MONTHS[at] ?? "");
    lost.push(...(await faultsOf(history, steps)).lost);
  }
  expect(lost).not.toEqual([]);
  await removeFolders(exchange);
}, 300_000);
