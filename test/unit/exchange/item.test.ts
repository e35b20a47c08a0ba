import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deriveMacKey } from "../../../shared/crypto";
import { fromExchangeKeys, toExchangeKeys } from "../../../shared/exchange/exchange-keys";
import {
  contentSha256,
  pseudonymousItemKey,
  readItem,
  writeItem,
} from "../../../shared/exchange/item";
import { EXCHANGE_LIMITS } from "../../../shared/exchange/limits";
import { item, itemKey } from "./builders";

const camelKey = fc
  .stringMatching(/^[a-z][a-z0-9]{0,5}([A-Z][a-z0-9]{0,3}){0,3}$/)
  .filter((key) => {
    return !(key in {}) && !["then", "prototype", "toJson"].includes(key);
  });
const text = fc.string({ unit: "binary" }).filter((value) => !value.includes("\0"));
const { tree: record } = fc.letrec((tie) => ({
  leaf: fc.oneof(
    text,
    fc.boolean(),
    fc.constant(null),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  ),
  list: fc.array(tie("leaf"), { maxLength: 4 }),
  tree: fc.dictionary(camelKey, fc.oneof({ maxDepth: 4 }, tie("leaf"), tie("list"), tie("tree")), {
    maxKeys: 5,
    noNullPrototype: true,
  }),
}));

describe("an item", () => {
  it("comes back from its line, whatever its record", () => {
    fc.assert(
      fc.property(record, (value) => {
        const sent = item(1, { record: JSON.parse(JSON.stringify(value)) as never });
        expect(readItem(writeItem(sent), EXCHANGE_LIMITS)).toEqual(sent);
      }),
    );
  });

  it("is never read from a line that somebody made up", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (line) => {
        expect(readItem(line, EXCHANGE_LIMITS)).toBeNull();
      }),
    );
  });

  it("has one hash per content, whatever the order of its fields", async () => {
    const hash = await contentSha256({ caseStatus: "open", needs: [1, 2] });
    expect(await contentSha256({ needs: [1, 2], caseStatus: "open" })).toBe(hash);
    expect(await contentSha256({ needs: [2, 1], caseStatus: "open" })).not.toBe(hash);
    expect(await contentSha256({ needs: [1, 2], caseStatus: "open", note: undefined })).toBe(hash);
  });
});

describe("keys in files", () => {
  it("are snake_case there and camelCase here", () => {
    const here = { caseFileId: "x", rows: [{ bodySha256: 1 }], empty: {} };
    const there = { case_file_id: "x", rows: [{ body_sha256: 1 }], empty: {} };
    expect(toExchangeKeys(here)).toEqual(there);
    expect(fromExchangeKeys(there)).toEqual(here);
  });

  it.each([
    "Open",
    "case-file",
    "2026-10",
    "ngo_shelter",
    "__proto__",
    "constructor",
    "toString",
    "",
  ])("are never codes, ids or what objects already have: %s", (key) => {
    const record = JSON.parse(JSON.stringify({ x: 1 }).replace("x", key)) as object;
    expect(() => toExchangeKeys(record)).toThrow("camelCase");
  });
});

describe("a pseudonym", () => {
  it("is stable for one recipient and cannot be joined with another's", async () => {
    const rootKey = new Uint8Array(32).fill(1);
    const desk = await deriveMacKey(rootKey, "pseudonym desk");
    const other = await deriveMacKey(rootKey, "pseudonym other");
    const name = await pseudonymousItemKey(desk, "case_file", itemKey(1));
    expect(await pseudonymousItemKey(desk, "case_file", itemKey(1))).toBe(name);
    expect(await pseudonymousItemKey(other, "case_file", itemKey(1))).not.toBe(name);
    expect(await pseudonymousItemKey(desk, "referral", itemKey(1))).not.toBe(name);
  });
});
