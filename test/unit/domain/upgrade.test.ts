import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SCHEMA_VERSION, type AnyRecord } from "../../../shared/domain/any-record";
import {
  isNewerSchema,
  isOlderSchema,
  upgradeFormValues,
  upgradeRecord,
} from "../../../shared/domain/upgrade";
import { parseRecord, readRecord } from "../../../renderer/store/record-sealer";

interface OldRecords {
  readonly schemaVersion: string;
  readonly records: readonly Record<string, unknown>[];
}

const [OLD, LATER] = ["1.0.0", "1.1.0"].map(
  (version) =>
    JSON.parse(readFileSync(`test/vectors/records-${version}.json`, "utf8")) as OldRecords,
) as [OldRecords, OldRecords];

describe.each([OLD, LATER])("a record of schema $schemaVersion", ({ records }) => {
  test.each(records.map((record, at) => [at, String(record["kind"]), record] as const))(
    "number %i (%s) is read, and nothing that was recorded changes",
    (_, __, record) => {
      const read = readRecord(record);
      expect(read).not.toBeNull();
      expect(read).toMatchObject(record);
    },
  );

  test("is not taken for a present one: what is saved now must be complete", () => {
    for (const record of records) expect(parseRecord(record)).toBeNull();
  });

  test("has written all its versions itself, and is whole", () => {
    for (const record of records) {
      const { rowVersion, originDeviceId, lineage, isPartial } = readRecord(record)?.meta ?? {};
      expect(lineage).toEqual([{ deviceId: originDeviceId, count: rowVersion }]);
      expect(isPartial).toBe(false);
    }
  });

  test("is the same after a second upgrade, and so is a present one", () => {
    for (const record of records) {
      const once = upgradeRecord(record);
      expect(upgradeRecord(once)).toEqual(once);
    }
  });

  test("with something unknown in it is refused, not cleaned", () => {
    const [first] = records;
    expect(readRecord({ ...first, surprise: 1 })).toBeNull();
  });
});

describe("a record of schema 1.0.0", () => {
  test("gains answers that nobody was asked, never a no, a zero or somebody's name", () => {
    const [first] = OLD.records;
    const read = readRecord(first) as Extract<AnyRecord, { kind: "case" }>;
    expect(read.person.genderIdentity).toEqual({ mv: "not_asked" });
    expect(read.person.notDuplicateOf).toEqual([]);
    expect(read.caseFile.incomingReferralId).toBeNull();
    expect(read.assessments).toEqual([]);
    expect(read.recruitments[0]?.legs[0]?.documentsUsed).toEqual({ mv: "not_asked" });
    expect(read.person.idDocuments).toMatchObject({
      value: [{ number: { value: "N0000000" }, issuer: { mv: "not_asked" } }],
    });
    expect(read.referrals[0]).toMatchObject({ events: [], sentVia: null });
  });
});

test("values of a form that was left open gain what the form asks now, whatever was typed", () => {
  const [first] = OLD.records;
  const { kind: _kind, meta: _meta, ...values } = first ?? {};
  const typed = {
    ...values,
    caseFile: { ...(values["caseFile"] as object), receptionAt: "half a d" },
  };
  expect(upgradeFormValues("case", typed)).toMatchObject({
    ...typed,
    assessments: [],
    person: { disability: { mv: "not_asked" } },
  });
  for (const nothing of [null, "text", [], 7]) {
    expect(upgradeFormValues("case", nothing)).toEqual(nothing);
    expect(upgradeRecord(nothing)).toEqual(nothing);
  }
});

test("a broken part stays broken, so that the schema refuses it", () => {
  expect(upgradeRecord({ kind: "case", person: "gone", consents: 4 })).toMatchObject({
    person: "gone",
    consents: 4,
  });
  expect(upgradeRecord({ kind: "toString" })).toEqual({ kind: "toString" });
});

test("only a newer major version cannot be read; the present one is neither", () => {
  expect(["1.0.0", "1.1.9", "1.99.0", SCHEMA_VERSION].filter(isNewerSchema)).toEqual([]);
  expect(["2.0.0", "10.0.0"].every(isNewerSchema)).toBe(true);
  expect(["1.0.0", "0.9.1", "1.0.12", "1.1.0"].every(isOlderSchema)).toBe(true);
  expect([SCHEMA_VERSION, "1.2.1", "1.3.0", "2.0.0"].some(isOlderSchema)).toBe(false);
});
