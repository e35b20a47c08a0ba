import { expect, test } from "vitest";
import { checkCase } from "../../../../renderer/features/intake/case-check";
import { fileReadablePart } from "../../../../renderer/features/intake/file-readable-part";
import { standingOn } from "../../../../renderer/features/intake/standing";
import type { Draft, VaultApi } from "../../../../renderer/store/vault-api";
import { err, ok } from "../../../../shared/result";
import { freshCase, known, savableCase, TODAY } from "./a-case";

const saver = { stop: () => Promise.resolve(), goOn: () => undefined };

/** A house that remembers what it was given. */
function house(isFull = false) {
  const values = withWrongMonth();
  const state = {
    filed: null as Parameters<VaultApi["saveCase"]>[0] | null,
    draft: { draftId: "d", baseVersion: 0, values } as unknown as Draft,
  };
  const vault: Parameters<typeof fileReadablePart>[0] = {
    saveCase: (content) => {
      if (isFull) return Promise.resolve(err("disk_full"));
      state.filed = content;
      return Promise.resolve(ok({ id: "c", rowVersion: 1, savedAt: "" }));
    },
    getDraft: () => Promise.resolve(state.draft),
    saveDraft: (draft) => {
      state.draft = draft;
      return Promise.resolve(ok({ savedAt: "" }));
    },
  };
  return { vault, state };
}

function withWrongMonth() {
  const values = savableCase();
  const birthDate = known({ year: "2011", month: "13", day: "", approx: false });
  return { ...values, person: { ...values.person, birthDate, sex: known("female" as const) } };
}

test("one wrong month does not keep a person out of the lists, and its digits stay in the draft", async () => {
  const { vault, state } = house();
  const check = checkCase(withWrongMonth(), TODAY);
  expect(check.content).toBeNull();
  const done = await fileReadablePart(vault, saver, {
    check,
    standing: standingOn(0, null),
    draftId: "d",
  });
  expect(done.ok).toBe(true);
  expect(state.filed?.person.sex).toEqual(known("female"));
  expect(state.filed?.person.birthDate).toEqual({ mv: "not_asked" });
  expect(state.draft.baseVersion).toBe(1);
  expect(JSON.stringify(state.draft.values)).toContain('"13"');
});

test("without the five fields nothing is filed: no stand-in value becomes an answer", async () => {
  const { vault, state } = house();
  const check = checkCase(freshCase(), TODAY);
  await fileReadablePart(vault, saver, { check, standing: standingOn(0, null), draftId: "d" });
  expect(state.filed).toBeNull();
  expect(state.draft.baseVersion).toBe(0);
});

test("a full disk is said, and the draft stays as it was", async () => {
  const { vault, state } = house(true);
  const check = checkCase(withWrongMonth(), TODAY);
  const done = await fileReadablePart(vault, saver, {
    check,
    standing: standingOn(0, null),
    draftId: "d",
  });
  expect(done).toEqual(err("disk_full"));
  expect(state.draft.baseVersion).toBe(0);
});
