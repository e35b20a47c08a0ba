import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeBlock, encodeBlock } from "../../../../renderer/store/shelves/block-codec";
import { summarise } from "../../../../renderer/store/summary-entry";
import { caseRecord, organisations } from "./shelf-house";

async function block() {
  const records = [...organisations(3), caseRecord({ familyNameKm: "កែវ" }), ...organisations(2)];
  const entries = await Promise.all(records.map(summarise));
  return {
    packs: [
      { id: "a", count: 4 },
      { id: "b", count: 2 },
    ],
    entries,
  };
}

type Json = Record<string, unknown>;

function edited(bytes: Uint8Array, edit: (value: Json) => void): Uint8Array {
  const value = JSON.parse(new TextDecoder().decode(bytes)) as Json;
  edit(value);
  return new TextEncoder().encode(JSON.stringify(value));
}

const columnsOf = (value: Json): Json =>
  ((value["kinds"] as Json)["organisation"] as Json)["columns"] as Json;

describe("a block's columns", () => {
  it("read back as the summaries they were made of, in their order", async () => {
    const content = await block();
    expect(decodeBlock(encodeBlock(content))).toEqual(content);
  });

  const faults: readonly (readonly [string, (value: Json) => void])[] = [
    ["a column is missing", (value) => delete columnsOf(value)["nameEn"]],
    ["there is one too many", (value) => (columnsOf(value)["more"] = [])],
    ["a text is a number", (value) => ((columnsOf(value)["nameEn"] as unknown[])[1] = 5)],
    ["a column is short", (value) => (columnsOf(value)["nameEn"] as unknown[]).pop()],
    [
      "a value is not of its list",
      (value) => ((columnsOf(value)["orgType"] as Json)["values"] = ["castle"]),
    ],
    [
      "a code points at nothing",
      (value) => (((columnsOf(value)["orgType"] as Json)["codes"] as unknown[])[0] = 9),
    ],
    [
      "two records share one place",
      (value) => (((value["kinds"] as Json)["case"] as Json)["at"] = [0]),
    ],
    ["packs hold more than there are", (value) => ((value["packs"] as Json[])[0]!["count"] = 9)],
  ];
  it.each(faults)("are refused when %s", async (_, edit) => {
    const bytes = encodeBlock(await block());
    expect(() => decodeBlock(edited(bytes, edit))).toThrow("store_damaged");
  });

  it("are refused, never misread, when they are any other bytes", async () => {
    const bytes = encodeBlock(await block());
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (length) => {
        expect(() => decodeBlock(bytes.slice(0, length))).toThrow("store_damaged");
      }),
    );
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(() => decodeBlock(new TextEncoder().encode(text))).toThrow("store_damaged");
      }),
    );
  });
});
