import { describe, expect, it } from "vitest";
import { continuationOf } from "../../../shared/exchange/batch-sequence";
import { planImport, type HeldItem } from "../../../shared/exchange/import-plan";
import type { OpenedItem } from "../../../shared/exchange/open-file";
import { fileOf, item, items, openWhole, type WholeFile } from "./builders";

const SITE_DEVICE = "device-site";
const DESK_DEVICE = "device-desk";

const origin = () => SITE_DEVICE;

async function opened(list = items(3)): Promise<WholeFile> {
  const file = await openWhole(await fileOf(list));
  if (!file.ok) throw new Error(file.error);
  return file.value;
}

function heldAs(item: OpenedItem<unknown>, change: Partial<HeldItem> = {}): HeldItem {
  const { rowVersion, contentSha256 } = item;
  return { rowVersion, contentSha256, originDeviceId: SITE_DEVICE, ...change };
}

async function standingOf(incomingVersion: number, held: Partial<HeldItem>): Promise<string> {
  const file = await opened([item(1, { rowVersion: incomingVersion })]);
  const ours = new Map(
    file.items.map((i) => [i.itemKey, heldAs(i, { contentSha256: "x", ...held })]),
  );
  const plan = planImport(file, ours, origin);
  return (["fresh", "same", "changed", "conflicting", "older"] as const)
    .filter((name) => plan[name].length > 0)
    .join();
}

describe("importing", () => {
  it("into an empty store: all new", async () => {
    expect(planImport(await opened(), new Map(), origin).fresh).toHaveLength(3);
  });

  it("twice changes nothing: all the same", async () => {
    const file = await opened();
    const store = new Map(file.items.map((i) => [i.itemKey, heldAs(i)]));
    const again = planImport(await opened(), store, origin);
    expect(again).toMatchObject({ fresh: [], changed: [], conflicting: [], older: [] });
    expect(again.same).toHaveLength(3);
  });

  it("a newer version from the device that wrote ours: changed", async () => {
    expect(await standingOf(5, { rowVersion: 4 })).toBe("changed");
  });

  it("an earlier version from that device: older", async () => {
    expect(await standingOf(3, { rowVersion: 4 })).toBe("older");
  });

  it("other content under the same version: conflicting, never a silent winner", async () => {
    expect(await standingOf(4, { rowVersion: 4 })).toBe("conflicting");
  });

  it("edited here meanwhile: conflicting, whichever number is higher", async () => {
    const edited = { originDeviceId: DESK_DEVICE };
    expect(await standingOf(5, { ...edited, rowVersion: 4 })).toBe("conflicting");
    expect(await standingOf(3, { ...edited, rowVersion: 4 })).toBe("conflicting");
  });

  it("the version we edited from, come again: older", async () => {
    const edited = { originDeviceId: DESK_DEVICE, rowVersion: 4, takenRowVersion: 3 };
    expect(await standingOf(3, edited)).toBe("older");
    expect(await standingOf(4, edited)).toBe("conflicting");
  });
});

describe("a stream of files", () => {
  const [a, b, c] = ["a".repeat(64), "b".repeat(64), "c".repeat(64)];
  const applied = [
    { sequence: 2, manifestSha256: c },
    { sequence: 4, manifestSha256: a },
  ];
  const file = (sequence: number, previousManifestSha256: string | null) => ({
    sequence,
    previousManifestSha256,
  });

  it.each([
    ["next", file(5, a), b],
    ["repeat", file(4, b), a],
    ["earlier", file(2, b), c],
    ["earlier", file(1, null), b],
    ["earlier", file(3, c), b],
    ["gap", file(6, b), b],
    ["gap", file(999_999_999, b), b],
    ["fork", file(5, b), b],
    ["fork", file(4, b), b],
    ["fork", file(2, b), b],
    ["fork", file(3, b), b],
  ] as const)("is recognised: %s", (expected, manifest, hash) => {
    expect(continuationOf(manifest, hash, applied)).toBe(expected);
  });

  it("begins with 1; a first file with a later number has gaps before it", () => {
    expect(continuationOf(file(1, null), a, [])).toBe("next");
    expect(continuationOf(file(3, b), a, [])).toBe("gap");
  });
});
