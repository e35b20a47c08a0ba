import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { INCIDENT } from "../../../renderer/features/incidents/incident-kind";
import { openCaseForEditing } from "../../../renderer/features/intake/open-case-for-editing";
import { openDraft } from "../../../renderer/features/intake/open-draft";
import { saveAsFile } from "../../../renderer/features/intake/save-as-file";
import { isStale } from "../../../renderer/features/intake/standing";
import { openRecord } from "../../../renderer/features/record-form/open-record";
import { known } from "../../../shared/domain/answer";
import type { CaseContent } from "../../../shared/domain/case-record";
import { AppError } from "../../../shared/errors";
import { caseOf, incidentOf, must, openHouse } from "./builders";

const NOW = new Date("2026-10-15T03:00:00Z");

function withSex(content: CaseContent, sex: "female" | "male"): CaseContent {
  return { ...content, person: { ...content.person, sex: known(sex) } };
}

/** A saved case with a working copy of its first version, and what a colleague saved since. */
async function correctedMeanwhile(typed: (content: CaseContent) => unknown) {
  const { core } = await openHouse();
  const content = caseOf();
  const { caseId } = content.caseFile;
  must(await core.saveCase(content, 0));
  const draftId = draftIdIn(must(await openCaseForEditing(core, caseId)));
  const draft = (await core.getDraft(draftId))!;
  must(await core.saveDraft({ ...draft, values: typed(content) }));
  const theirs = withSex(content, "male");
  must(await core.saveCase(theirs, 1));
  return { core, content, caseId, draftId, theirs };
}

function draftIdIn(address: string): string {
  return address.split("/")[2]!;
}

const resting = { stop: async () => undefined, goOn: () => undefined };

describe("a working copy of a version that was replaced meanwhile", () => {
  it("is taken up with what was typed, and said to be stale; on the new version it can be saved", async () => {
    const { core, content, caseId, draftId } = await correctedMeanwhile((one) =>
      withSex(one, "female"),
    );
    expect(draftIdIn(must(await openCaseForEditing(core, caseId)))).toBe(draftId);
    const { draft, standing } = (await openDraft(core, draftId))!;
    expect(draft.values).toMatchObject({ person: { sex: known("female") } });
    expect(isStale(standing)).toBe(true);
    const mine = withSex(content, "female");
    expect(await saveAsFile(core, resting, { content: mine, standing, draftId })).toEqual({
      ok: false,
      error: "stale_revision",
    });
    const onNewest = { ...standing, baseVersion: standing.savedVersion };
    must(await saveAsFile(core, resting, { content: mine, standing: onNewest, draftId }));
    expect((await core.get("case", caseId))?.person.sex).toEqual(known("female"));
  });

  it("gives way to the saved version when nobody typed in it", async () => {
    const { core, draftId, theirs } = await correctedMeanwhile((one) => one);
    const { draft, standing } = (await openDraft(core, draftId))!;
    expect(isStale(standing)).toBe(false);
    expect(draft).toMatchObject({ baseVersion: 2, values: theirs });
  });

  it("still stands under Today: its words are nowhere else", async () => {
    const { core, draftId } = await correctedMeanwhile((one) => withSex(one, "female"));
    expect((await core.today()).unfinished.map((one) => one.draftId)).toEqual([draftId]);
  });

  it("of an incident gives way when nobody typed in it, and is taken up when somebody did", async () => {
    const { core } = await openHouse();
    const incident = incidentOf([]);
    const { incidentId } = incident;
    must(await core.saveIncident(incident, 0));
    const idle = (await openRecord(core, INCIDENT, incidentId, NOW))!;
    must(await core.saveDraft(idle));
    must(await core.saveIncident({ ...incident, note: known("theirs") }, 1));
    expect(await openRecord(core, INCIDENT, incidentId, NOW)).toMatchObject({
      baseVersion: 2,
      values: { note: known("theirs") },
    });
    must(await core.saveDraft({ ...idle, values: { ...incident, note: known("mine") } }));
    expect(await openRecord(core, INCIDENT, incidentId, NOW)).toMatchObject({
      baseVersion: 1,
      values: { note: known("mine") },
    });
  });
});

describe("making a form the file", () => {
  it("removes its draft in the same commit, not after it", async () => {
    const { core, draftId, content } = await firstWords();
    const vault = {
      saveCase: core.saveCase.bind(core),
      removeDraft: () => Promise.reject(new AppError("disk_full")),
    };
    const standing = { baseVersion: 0, savedVersion: 0, saved: null };
    must(await saveAsFile(vault, resting, { content, standing, draftId }));
    expect(await core.getDraft(draftId)).toBeNull();
  });

  it("keeps the draft and goes on saving it when the disk is full or the vault breaks", async () => {
    const { core, strongroom, draftId, content } = await firstWords();
    const standing = { baseVersion: 0, savedVersion: 0, saved: null };
    const told: string[] = [];
    const saver = {
      stop: async () => void told.push("rests"),
      goOn: () => void told.push("goes on"),
    };
    strongroom.refusals.push("disk_full");
    expect(await saveAsFile(core, saver, { content, standing, draftId })).toMatchObject({
      error: "disk_full",
    });
    const broken = {
      saveCase: () => Promise.reject(new Error("gone")),
      removeDraft: core.removeDraft.bind(core),
    };
    expect(await saveAsFile(broken, saver, { content, standing, draftId })).toMatchObject({
      error: "internal",
    });
    expect(told).toEqual(["rests", "goes on", "rests", "goes on"]);
    expect(await core.getDraft(draftId)).not.toBeNull();
  });
});

async function firstWords() {
  const { core, strongroom } = await openHouse();
  const content = caseOf();
  const draftId = "d1";
  must(
    await core.saveDraft({
      draftId,
      form: "case",
      recordId: content.caseFile.caseId,
      baseVersion: 0,
      step: "finish",
      focusedField: null,
      values: content,
      updatedAt: "",
    }),
  );
  return { core, strongroom, draftId, content };
}
