import { expect, test } from "vitest";
import {
  faultsOf,
  forgottenBy,
  History,
  MONTHS,
  NO_FAULTS,
  removeFolders,
  schedulesOf,
  threeHouses,
} from "./three-houses";

// Three houses of one body change the same files, and what they send gets lost, comes twice or out of order.

const CHUNKS = Array.from({ length: 40 }, (_, chunk) => chunk + 1);

test.each(CHUNKS)(
  "however files travel, all three end with the same records and nothing is lost (%i of 40)",
  async (chunk) => {
    const exchange = await threeHouses();
    const histories: History[] = [];
    for (const [at, steps] of schedulesOf(MONTHS.length, chunk).entries()) {
      const history = new History(exchange, MONTHS[at] ?? "");
      const faults = await faultsOf(history, steps);
      histories.push(history);
      expect(faults, `schedule ${String(at)}: ${JSON.stringify(steps)}`).toEqual(NO_FAULTS);
    }
    expect(await forgottenBy(exchange, histories)).toEqual([]);
    await removeFolders(exchange);
  },
  300_000,
);
