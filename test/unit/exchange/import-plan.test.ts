import { describe, expect, it } from "vitest";
import { continuationOf } from "../../../shared/exchange/batch-sequence";
import { standingOf, type HeldItem } from "../../../shared/exchange/import-plan";
import type { Lineage } from "../../../shared/domain/lineage";

const [SITE, DESK] = [
  "0b8f5c1e-7d6a-4f0e-9a51-3f2f6f0d1a01",
  "1b8f5c1e-7d6a-4f0e-9a51-3f2f6f0d1a01",
];

function written(bySite: number, byDesk = 0): Lineage {
  const counts = [
    { deviceId: SITE, count: bySite },
    { deviceId: DESK, count: byDesk },
  ];
  return counts.filter(({ count }) => count > 0);
}

const held = (lineage: Lineage, contentSha256 = "ours"): HeldItem => ({ lineage, contentSha256 });
const theirs = { contentSha256: "theirs" };

describe("a version that comes in", () => {
  it("is new in an empty store", () => {
    expect(standingOf(theirs, written(1), null)).toBe("fresh");
  });

  it("with our content is the same, whatever it says of its versions", () => {
    for (const lineage of [written(1), written(9), written(1, 1)]) {
      expect(standingOf(theirs, lineage, held(written(3), "theirs"))).toBe("same");
    }
  });

  it.each([
    ["changed", "follows ours", written(5), written(4)],
    ["changed", "joined ours with another", written(4, 1), written(4)],
    ["older", "is one that ours follows", written(3), written(4)],
    ["older", "is one that we edited from", written(3), written(3, 1)],
    ["apart", "was written while we edited", written(4), written(3, 1)],
    ["apart", "has more versions than ours but not ours", written(9), written(3, 1)],
    ["forked", "claims to be ours with other content", written(4), written(4)],
  ] as const)("is %s when it %s", (standing, _, lineage, ours) => {
    expect(standingOf(theirs, lineage, held(ours))).toBe(standing);
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
