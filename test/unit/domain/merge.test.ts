import { describe, expect, test } from "vitest";
import { known } from "../../../shared/domain/answer";
import { caseRecordSchema, type CaseRecord } from "../../../shared/domain/case-record";
import type { Lineage } from "../../../shared/domain/lineage";
import { conflictsOf, mergeRecords, type Merge } from "../../../shared/domain/merge";
import type { MergeOptions } from "../../../shared/domain/merge-fields";
import { id } from "../care/samples";
import { caseOf, consentOf } from "../store/builders";

const [HERE, THERE] = [id(1), id(2)];
const base = record(caseOf({ sex: "female", narrative: "First" }), [{ deviceId: HERE, count: 1 }]);
const ourLineage = [{ deviceId: HERE, count: 2 }];
const theirLineage = [
  { deviceId: HERE, count: 1 },
  { deviceId: THERE, count: 1 },
];

function record(content: object, lineage: Lineage): CaseRecord {
  const at = `2026-10-01T00:00:0${String(lineage.length)}.000Z`;
  return caseRecordSchema.parse({
    ...content,
    kind: "case",
    meta: {
      ...{ createdAt: "2026-10-01T00:00:00.000Z", createdBy: id(3), updatedAt: at },
      ...{ updatedBy: id(3 + lineage.length), isDemo: false, isPartial: false, lineage },
      rowVersion: lineage.reduce((sum, { count }) => sum + count, 0),
      ...{ originDeviceId: lineage.at(-1)?.deviceId, originOrgId: id(9) },
    },
  });
}

function ours(change: Partial<CaseRecord>): CaseRecord {
  return record({ ...base, ...change }, ourLineage);
}

function theirs(change: Partial<CaseRecord>): CaseRecord {
  return record({ ...base, ...change }, theirLineage);
}

function file(change: Partial<CaseRecord["caseFile"]>): Partial<CaseRecord> {
  return { caseFile: { ...base.caseFile, ...change } };
}

function person(change: Partial<CaseRecord["person"]>): Partial<CaseRecord> {
  return { person: { ...base.person, ...change } };
}

function merged(one: CaseRecord, other: CaseRecord, options?: MergeOptions): CaseRecord {
  const merge: Merge = mergeRecords(base, one, other, options);
  if (merge.is !== "merged" || merge.record.kind !== "case") throw new Error(JSON.stringify(merge));
  return merge.record;
}

const NOBODY_ASKED = { mv: "not_asked" } as const;

const relative = (n: number, name = "Somebody"): CaseRecord["relatedPersons"][number] => ({
  ...{ relatedId: id(100 + n), relation: "sibling", name: known(name), isCaregiver: false },
  ...{ phone: NOBODY_ASKED, adminCode: NOBODY_ASKED, isLegalGuardian: NOBODY_ASKED },
  ...{ involvedInExploitation: NOBODY_ASKED, safeToContact: NOBODY_ASKED },
  contactConditions: NOBODY_ASKED,
});

describe("two versions of a file that were written apart", () => {
  test("have the changes of both, and are the same record whoever joins them", () => {
    const one = ours(person({ sex: known("male") }));
    const other = theirs(file({ narrative: known("Second") }));
    const both = merged(one, other);
    expect(both.person.sex).toEqual(known("male"));
    expect(both.caseFile.narrative).toEqual(known("Second"));
    expect(merged(other, one)).toEqual(both);
    expect(both.meta).toMatchObject({
      lineage: [
        { deviceId: HERE, count: 2 },
        { deviceId: THERE, count: 1 },
      ],
      ...{ rowVersion: 3, originDeviceId: THERE, updatedBy: other.meta.updatedBy },
    });
  });

  test("are in conflict where both changed one field otherwise, and nowhere else", () => {
    const one = ours({ ...person({ sex: known("male") }), ...file({ narrative: known("Ours") }) });
    const other = theirs({
      ...person({ sex: known("male") }),
      ...file({ narrative: known("Theirs") }),
    });
    const merge = mergeRecords(base, one, other);
    expect(merge).toEqual({
      is: "conflict",
      conflicts: [
        {
          ...{ key: "caseFile.narrative", path: "caseFile.narrative", rowId: null },
          ...{ base: known("First"), ours: known("Ours"), theirs: known("Theirs") },
        },
      ],
    });
    const choices = { "caseFile.narrative": "theirs" } as const;
    expect(merged(one, other, { choices }).caseFile.narrative).toEqual(known("Theirs"));
  });

  test("without a last common version differ in every field that differs", () => {
    const one = ours(person({ sex: known("male") }));
    const other = theirs(file({ narrative: known("Second") }));
    expect(conflictsOf(null, one, other).map(({ key }) => key)).toEqual([
      "caseFile.narrative",
      "person.sex",
    ]);
    expect(mergeRecords(null, one, one).is).toBe("merged");
  });
});

describe("rows of a list", () => {
  const held = record({ ...base, relatedPersons: [relative(1), relative(2)] }, base.meta.lineage);

  const rowsOf = (merge: Merge): string[] => {
    if (merge.is !== "merged" || merge.record.kind !== "case") throw new Error("not merged");
    return merge.record.relatedPersons.map(({ relatedId }) => relatedId);
  };
  const with_ = (rows: CaseRecord["relatedPersons"], lineage: Lineage): CaseRecord =>
    record({ ...held, relatedPersons: rows }, lineage);

  test("that either side added are all there, in one order", () => {
    const one = with_([relative(1), relative(2), relative(5)], ourLineage);
    const other = with_([relative(1), relative(2), relative(4)], theirLineage);
    const expected = [1, 2, 4, 5].map((n) => id(100 + n));
    expect(rowsOf(mergeRecords(held, one, other))).toEqual(expected);
    expect(rowsOf(mergeRecords(held, other, one))).toEqual(expected);
  });

  test("that one side took out are gone, unless the other changed them: then it is asked", () => {
    const one = with_([relative(2)], ourLineage);
    const other = with_([relative(1), relative(2, "Else")], theirLineage);
    expect(rowsOf(mergeRecords(held, one, other))).toEqual([id(102)]);
    const changed = with_([relative(1, "Else"), relative(2)], theirLineage);
    expect(mergeRecords(held, one, changed)).toMatchObject({
      is: "conflict",
      conflicts: [{ key: `relatedPersons[${id(101)}]`, rowId: id(101), ours: null }],
    });
  });

  test("that were kept from the other side stay, though it has none of them", () => {
    const one = with_([relative(1), relative(2)], ourLineage);
    const other = with_([relative(2, "Else")], theirLineage);
    expect(rowsOf(mergeRecords(held, one, other, { keepsOurRows: true }))).toEqual([
      id(101),
      id(102),
    ]);
    expect(rowsOf(mergeRecords(held, other, one, { keepsOurRows: true }))).toEqual([id(102)]);
  });
});

test("decisions of both sides stay, the later day last, and on one day the no", () => {
  const yes = { ...consentOf("contact_family_or_tracing", "given"), validFrom: "2026-10-05" };
  const no = { ...consentOf("contact_family_or_tracing", "refused"), validFrom: "2026-10-05" };
  const earlier = { ...consentOf("contact_family_or_tracing", "refused"), validFrom: "2026-10-03" };
  const one = ours({ consents: [...base.consents, no] });
  const other = theirs({ consents: [...base.consents, earlier, yes] });
  const expected = [...base.consents, earlier, yes, no].map(({ consentId }) => consentId);
  for (const both of [merged(one, other), merged(other, one)]) {
    expect(both.consents.map(({ consentId }) => consentId)).toEqual(expected);
  }
});

test("fields that do not go together are all asked, and our own answers always make a record", () => {
  const proceeding = (sentToCourtOn: string, verdictOn: string | null) => ({
    ...{ proceedingId: id(50), kind: "criminal", lawyerOrgId: null, compensations: [] },
    ...Object.fromEntries(
      [
        ...["court", "courtFileNo", "personRole", "participation", "noParticipationReason"],
        ...["protectionMeasures", "verdict", "note"],
      ].map((name) => [name, { mv: "not_asked" }]),
    ),
    ...{ complaintOn: null, sentToCourtOn, verdictOn },
  });
  const list = (...given: Parameters<typeof proceeding>) =>
    ({ proceedings: [proceeding(...given)] }) as unknown as Partial<CaseRecord>;
  const held = record({ ...base, ...list("2026-03-01", null) }, base.meta.lineage);
  const one = ours(list("2026-08-01", null));
  const other = theirs(list("2026-03-01", "2026-05-01"));
  const merge = mergeRecords(held, one, other);
  expect(merge).toMatchObject({
    is: "conflict",
    conflicts: [
      { path: "proceedings.sentToCourtOn", rowId: id(50) },
      { path: "proceedings.verdictOn", rowId: id(50) },
    ],
  });
  const choices = Object.fromEntries(
    merge.is === "conflict" ? merge.conflicts.map(({ key }) => [key, "ours" as const]) : [],
  );
  expect(mergeRecords(held, one, other, { choices }).is).toBe("merged");
});
