import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { draftSchema } from "../../../renderer/store/draft-repository";
import type { Draft, StoreChange } from "../../../renderer/store/vault-api";
import { known } from "../../../shared/domain/answer";
import { SCHEMA_VERSION } from "../../../shared/domain/any-record";
import { caseOf, contentOf, everyRow, incidentOf, must, openHouse, reopen } from "./builders";

describe("saving a case", () => {
  it("sets who, when and where from the session and counts versions", async () => {
    const house = await openHouse();
    const content = caseOf();
    const saved = must(await house.core.saveCase(content, 0));
    const record = await house.core.get("case", saved.id);
    const { user, organisation, deviceId } = house.grant();
    expect(record?.meta).toMatchObject({
      createdBy: user.userId,
      updatedBy: user.userId,
      rowVersion: 1,
      originDeviceId: deviceId,
      lineage: [{ deviceId, count: 1 }],
      originOrgId: organisation.orgId,
      isDemo: false,
      isPartial: false,
    });
    const again = must(await house.core.saveCase(content, 1));
    expect(again.rowVersion).toBe(2);
    expect((await house.core.get("case", saved.id))?.meta.createdAt).toBe(record?.meta.createdAt);
  });

  it("refuses a version that somebody else replaced, and changes nothing", async () => {
    const { core } = await openHouse();
    const content = caseOf();
    must(await core.saveCase(content, 0));
    must(await core.saveCase({ ...content, person: { ...content.person, sex: known("male") } }, 1));
    expect(await core.saveCase(content, 1)).toEqual({ ok: false, error: "stale_revision" });
    expect(await core.saveCase(content, 0)).toEqual({ ok: false, error: "stale_revision" });
    expect((await core.get("case", content.caseFile.caseId))?.person.sex).toEqual(known("male"));
  });

  it("lets only one of two saves at the same moment through", async () => {
    const { core } = await openHouse();
    const content = caseOf();
    must(await core.saveCase(content, 0));
    const both = await Promise.all([core.saveCase(content, 1), core.saveCase(content, 1)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await core.listVersions(content.caseFile.caseId)).toHaveLength(2);
  });

  it("keeps earlier versions and names the fields that changed, never values", async () => {
    const house = await openHouse();
    const content = caseOf({ givenNameLatin: "Bopha" });
    const id = content.caseFile.caseId;
    must(await house.core.saveCase(content, 0));
    const changed = {
      ...content,
      person: { ...content.person, sex: known("female" as const), otherNames: known("Srey") },
    };
    must(await house.core.saveCase(changed, 1));
    const core = await reopen(house);
    const versions = await core.listVersions(id);
    expect(versions.map(({ rowVersion }) => rowVersion)).toEqual([2, 1]);
    expect([...versions[0]!.changedFields].sort()).toEqual(["person.otherNames", "person.sex"]);
    const first = await core.getVersion(id, 1);
    expect(first?.kind === "case" && first.person.sex).toEqual({ mv: "unknown" });
    expect(JSON.stringify(versions)).not.toContain("Srey");
  });

  it("refuses what the schema does not read", async () => {
    const { core } = await openHouse();
    const content = caseOf();
    const broken = { ...content, person: { ...content.person, survivorCode: "too long" } };
    expect(await core.saveCase(broken, 0)).toEqual({ ok: false, error: "bad_content" });
  });

  it("removes the draft that it came from in the same commit", async () => {
    const { core } = await openHouse();
    const content = caseOf();
    must(await core.saveDraft(draftOf("d1", content.caseFile.caseId)));
    must(await core.saveCase(content, 0, "d1"));
    expect(await core.getDraft("d1")).toBeNull();
  });

  it("tells the screens what changed", async () => {
    const { core } = await openHouse();
    const changes: StoreChange[] = [];
    await core.subscribe((change) => changes.push(change));
    const content = caseOf();
    must(await core.saveCase(content, 0));
    must(await core.saveIncident(incidentOf([content]), 0));
    expect(changes).toEqual([{ kinds: ["case"] }, { kinds: ["incident"] }]);
  });
});

describe("a save that the journal refuses", () => {
  it("answers disk_full, changes nothing, and the next save works", async () => {
    const house = await openHouse();
    const content = caseOf();
    const id = content.caseFile.caseId;
    must(await house.core.saveCase(content, 0));
    const before = await everyRow(house.dbName);
    house.strongroom.refusals.push("disk_full");
    const refused = await house.core.saveCase(
      { ...content, person: { ...content.person, sex: known("male") } },
      1,
    );
    expect(refused).toEqual({ ok: false, error: "disk_full" });
    expect(await everyRow(house.dbName)).toEqual(before);
    expect((await house.core.get("case", id))?.meta.rowVersion).toBe(1);
    expect(must(await house.core.saveCase(content, 1)).rowVersion).toBe(2);
  });
});

describe("a draft", () => {
  it("keeps raw values exactly, valid or not, across a lock", async () => {
    const house = await openHouse();
    const draft = draftOf("d1", "r1");
    must(await house.core.saveDraft(draft));
    const core = await reopen(house);
    expect((await core.getDraft("d1"))?.values).toEqual(draft.values);
    expect((await core.today()).unfinished.map(({ draftId }) => draftId)).toEqual(["d1"]);
    await core.removeDraft("d1");
    expect(await core.listDrafts()).toEqual([]);
  });

  it("of the first program, which wrote no version, gains what the form asks now", () => {
    const kept = { ...draftOf("d1", "r1"), authorId: "w1" };
    const upgraded = { values: { ...(kept.values as object), services: [], recalls: [] } };
    expect(draftSchema.parse(kept)).toMatchObject(upgraded);
    expect(draftSchema.parse({ ...kept, schemaVersion: "1.0.0" })).toMatchObject(upgraded);
    expect(draftSchema.parse({ ...kept, schemaVersion: SCHEMA_VERSION }).values).toEqual(
      kept.values,
    );
  });
});

describe("the place to come back to", () => {
  it("is given once", async () => {
    const house = await openHouse();
    await house.core.saveResume({ path: "/intake/d1/age", focusedField: "person.birthDate.year" });
    const core = await reopen(house);
    expect(await core.takeResume()).toEqual({
      path: "/intake/d1/age",
      focusedField: "person.birthDate.year",
    });
    expect(await core.takeResume()).toBeNull();
  });
});

describe("the own organisation", () => {
  it("is there from the first opening, and its keys cannot be edited away", async () => {
    const house = await openHouse();
    const { orgId } = house.grant().organisation;
    const own = (await house.core.get("organisation", orgId))!;
    expect(own).toMatchObject({ isOwn: true, nameEn: "Rumduol House" });
    const content = contentOf(own);
    must(await house.core.saveOrganisation({ ...content, keys: null, isOwn: false }, 1));
    expect(await house.core.get("organisation", orgId)).toMatchObject({
      isOwn: true,
      keys: own.keys,
    });
  });
});

function draftOf(draftId: string, recordId: string): Draft {
  return {
    draftId,
    form: "case",
    recordId,
    baseVersion: 0,
    step: "age",
    focusedField: null,
    values: { birth: { year: "១៩៨", month: "", day: "x" }, list: [null, "", 0, false], deep: {} },
    updatedAt: "",
  };
}
