import { expect, test } from "vitest";
import { cutPower } from "../../torture/cuts";

test("no acknowledged frame is lost or changed by a power cut, wherever it comes", async () => {
  const { cuts, acknowledged, lost, unreadable, snapshots, erasures } = await cutPower(300, 7);
  expect({ cuts, lost, unreadable }).toEqual({ cuts: 300, lost: 0, unreadable: 0 });
  expect(acknowledged).toBeGreaterThan(300);
  expect(snapshots).toBeGreaterThan(50);
  expect(erasures).toBeGreaterThan(10);
});
