import { admissionNumber } from "../../../shared/domain/same-person";
import { describe, expect, it } from "vitest";
import type { CaseContent } from "../../../shared/domain/case-record";
import { contentOf } from "../../../shared/domain/case-record";
import { EVERY_CASE } from "../../../renderer/store/vault-api";
import { caseOf, must, openHouse, type House } from "../store/builders";
import { openAs } from "../store/tickets";

async function saved(house: House, content: CaseContent) {
  const { id, rowVersion } = must(await house.core.saveCase(content, 0));
  return { caseId: id, rowVersion };
}

function received(content: CaseContent, receptionAt: string): CaseContent {
  return { ...content, caseFile: { ...content.caseFile, receptionAt } };
}

async function twoFiles() {
  const house = await openHouse();
  const early = received(caseOf({ familyNameLatin: "Keo" }), "2026-03-01T09:00");
  const late = received(caseOf({ familyNameLatin: "Kev" }), "2026-08-01T09:00");
  return { house, early: await saved(house, early), late: await saved(house, late) };
}

/** Open to whoever works in the house at first, and to nobody else. */
function restricted(content: CaseContent, house: House): CaseContent {
  const { caseFile } = content;
  const accessUserIds = [house.grant().user.userId];
  return { ...content, caseFile: { ...caseFile, accessLevel: "restricted", accessUserIds } };
}

const asked = (content: CaseContent) => ({
  caseId: content.caseFile.caseId,
  answers: content.person,
  notDuplicateOf: content.person.notDuplicateOf,
});

describe("two files of one person", () => {
  it("stand together when somebody says so; the later points to the earlier and both ids stay", async () => {
    const { house, early, late } = await twoFiles();
    must(await house.core.mergePersons(early, late));
    const [first, second] = [
      await house.core.get("case", early.caseId),
      await house.core.get("case", late.caseId),
    ];
    expect(second?.person.duplicateOf).toBe(first?.person.personId);
    expect(first?.person.duplicateOf).toBeNull();
    expect(second?.person.personId).not.toBe(first?.person.personId);
    for (const [one, other] of [
      [early, late],
      [late, early],
    ] as const) {
      const others = await house.core.otherAdmissions(one.caseId);
      expect(others.map(({ caseId }) => caseId)).toEqual([other.caseId]);
    }
  });

  it("are as before once it is taken back, and the audit chain has both acts", async () => {
    const { house, early, late } = await twoFiles();
    const before = await house.core.get("case", late.caseId);
    const merged = must(await house.core.mergePersons(late, early));
    must(await house.core.unmergePersons({ ...late, rowVersion: merged.rowVersion }));
    const after = await house.core.get("case", late.caseId);
    expect(after && contentOf(after)).toEqual(before && contentOf(before));
    expect(await house.core.otherAdmissions(early.caseId)).toEqual([]);
    const { rows } = must(
      await house.core.auditEvents({
        ...{ actions: ["merge", "unmerge"], userIds: [], targetId: late.caseId },
        ...{ fromDay: null, toDay: null, offset: 0, limit: 50 },
      }),
    );
    expect(rows.map(({ action, targetId }) => [action, targetId])).toEqual([
      ["unmerge", late.caseId],
      ["merge", late.caseId],
    ]);
  });

  it("are not put together twice, nor with what was read before somebody else's change", async () => {
    const { house, early, late } = await twoFiles();
    const { rowVersion } = must(await house.core.mergePersons(late, early));
    expect(await house.core.mergePersons({ ...late, rowVersion }, early)).toEqual({
      ok: false,
      error: "bad_request",
    });
    expect(await house.core.mergePersons(late, early)).toEqual({
      ok: false,
      error: "stale_revision",
    });
  });

  it("stay together when the form is saved, whatever it says of it", async () => {
    const { house, early, late } = await twoFiles();
    const { rowVersion } = must(await house.core.mergePersons(late, early));
    const file = await house.core.get("case", late.caseId);
    if (file === null) throw new Error("gone");
    const typed = contentOf(file);
    const form = { ...typed, person: { ...typed.person, duplicateOf: null } };
    must(await house.core.saveCase(form, rowVersion));
    expect((await house.core.get("case", late.caseId))?.person.duplicateOf).not.toBeNull();
  });
});

describe("who may be here already", () => {
  const typed = caseOf({ familyNameLatin: "Mao", givenNameLatin: "Sreyneang" });

  it("is found under another spelling and in the other order", async () => {
    const house = await openHouse();
    const { caseId } = await saved(
      house,
      caseOf({ familyNameLatin: "Sreineang", givenNameLatin: "Mao" }),
    );
    const found = await house.core.likelySame(asked(typed));
    expect(found.map(({ summary }) => summary.caseId)).toEqual([caseId]);
    expect(found[0]?.reasons).toContain("turned_name");
  });

  it("never comes from a restricted file, not even for who may read it", async () => {
    const house = await openHouse();
    const content = caseOf({ familyNameLatin: "Mao", givenNameLatin: "Sreyneang" });
    const { caseId } = await saved(house, restricted(content, house));
    expect(await house.core.get("case", caseId)).not.toBeNull();
    expect(await house.core.likelySame(asked(typed))).toEqual([]);
  });

  it("is not asked again about somebody who was compared", async () => {
    const house = await openHouse();
    const other = await saved(
      house,
      caseOf({ familyNameLatin: "Mao", givenNameLatin: "Sreyneang" }),
    );
    const own = await saved(house, typed);
    must(await house.core.keepPersonsApart(own, other.caseId));
    const file = await house.core.get("case", own.caseId);
    if (file === null) throw new Error("gone");
    expect(await house.core.likelySame(asked(contentOf(file)))).toEqual([]);
  });

  it("is nobody for a trainer", async () => {
    const house = await openHouse();
    await saved(house, caseOf({ familyNameLatin: "Mao", givenNameLatin: "Sreyneang" }));
    const trainer = await openAs(house, "trainer");
    expect(await trainer.core.likelySame(asked(typed))).toEqual([]);
  });
});

describe("a restricted file", () => {
  it("is not put together with another, and hides a merge that was made before", async () => {
    const { house, early, late } = await twoFiles();
    must(await house.core.mergePersons(late, early));
    const file = await house.core.get("case", early.caseId);
    if (file === null) throw new Error("gone");
    const now = must(
      await house.core.saveCase(restricted(contentOf(file), house), early.rowVersion),
    );
    const third = await saved(house, caseOf({ givenNameLatin: "Nary" }));
    expect(
      await house.core.mergePersons(third, { caseId: early.caseId, rowVersion: now.rowVersion }),
    ).toEqual({ ok: false, error: "not_allowed" });
    const worker = await openAs(house, "case_worker");
    expect((await worker.core.get("case", late.caseId))?.person.duplicateOf).toBeNull();
    expect(await worker.core.otherAdmissions(late.caseId)).toEqual([]);
  });

  it("leaves no trace in lists, and no answer that tells, in a file that was merged with it", async () => {
    const { house, early, late } = await twoFiles();
    const third = await saved(
      house,
      received(caseOf({ givenNameLatin: "Nary" }), "2026-05-01T09:00"),
    );
    const merged = must(await house.core.mergePersons(late, early));
    const file = await house.core.get("case", early.caseId);
    if (file === null) throw new Error("gone");
    must(await house.core.saveCase(restricted(contentOf(file), house), early.rowVersion));
    const { core } = await openAs(house, "case_worker");
    const { rows } = await core.queryCases({ ...EVERY_CASE, limit: 50 });
    expect(rows).toHaveLength(2);
    expect(rows.map(({ duplicateOf }) => duplicateOf)).toEqual([null, null]);
    // As between any two files: it can be put together with a third one, and the hidden link stays.
    must(await core.mergePersons({ ...late, rowVersion: merged.rowVersion }, third));
    expect((await core.otherAdmissions(late.caseId)).map(({ caseId }) => caseId)).toEqual([
      third.caseId,
    ]);
    const whole = (await house.core.get("case", late.caseId))?.person.duplicateOf;
    expect(whole).toBe(file.person.personId);
  });

  it("answers a merge as one that is absent, for who may not know of it", async () => {
    const { house, early, late } = await twoFiles();
    const file = await house.core.get("case", early.caseId);
    if (file === null) throw new Error("gone");
    must(await house.core.saveCase(restricted(contentOf(file), house), early.rowVersion));
    const worker = await openAs(house, "case_worker");
    const hidden = await worker.core.mergePersons(late, { ...early, rowVersion: 2 });
    const absent = await worker.core.mergePersons(late, {
      caseId: late.caseId.replace(/^./, "0"),
      rowVersion: 2,
    });
    expect(hidden).toEqual(absent);
    expect(hidden).toEqual({ ok: false, error: "record_missing" });
  });
});

describe("the number of an admission", () => {
  const at = (caseId: string, receptionAt: string) => ({ caseId, receptionAt });
  const files = [
    at("b", "2026-03-01T08:00"),
    at("a", "2024-05-01T23:10"),
    at("c", "2026-03-01T08:00"),
  ];

  it("goes by reception, and two at one minute do not share one", () => {
    const numbers = files.map((file) =>
      admissionNumber(
        file,
        files.filter((other) => other !== file),
      ),
    );
    expect(numbers).toEqual([2, 1, 3]);
  });

  it("is 1 for somebody who came once", () => {
    expect(admissionNumber(at("a", "2026-03-01T08:00"), [])).toBe(1);
  });
});
