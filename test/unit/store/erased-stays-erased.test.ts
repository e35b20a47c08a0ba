import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "vitest";
import type { CaseContent } from "../../../shared/domain/case-record";
import { erasureTarget } from "../../../shared/domain/retention";
import type { Draft } from "../../../renderer/store/vault-api";
import { caseOf, introduce, must, openHouse, reopen, type House } from "./builders";
import { openAs, sealFor, ticketFor } from "./tickets";

const quiet = (): void => undefined;
let site: House;
let desk: House;
let content: CaseContent;
let file: Uint8Array;

async function erase(house: House, caseId: string) {
  const ticket = await ticketFor(house, "purge", erasureTarget([caseId]));
  return house.core.eraseCases([caseId], "asked_by_person", ticket, quiet);
}

function draftOf(recordId: string, draftId: string, values: unknown = "typed"): Draft {
  return {
    ...{ draftId, form: "case", recordId, baseVersion: 1, step: "person" },
    ...{ focusedField: null, values, updatedAt: "" },
  };
}

beforeEach(async () => {
  site = await openHouse({ nameEn: "Rumduol House" });
  desk = await openHouse({ nameEn: "Data desk" });
  const { orgId } = await introduce(site, desk);
  await introduce(desk, site);
  content = caseOf({ givenNameLatin: "Sophea" });
  must(await site.core.saveCase(content, 0));
  const request = { kind: "sync", period: "2026-10", recipientOrgId: orgId } as const;
  file = must(await sealFor(site, request, quiet)).bytes;
});

describe("a file that was erased", () => {
  it("does not come back with the old file of another house", async () => {
    const { caseId } = content.caseFile;
    const first = must(await desk.core.openBatch(file, quiet));
    must(await desk.core.applyImport(first.importId));
    must(await erase(desk, caseId));
    const core = await reopen(desk);
    const again = must(await core.openBatch(file, quiet));
    const item = again.items.find(({ itemKey }) => itemKey === caseId);
    expect(item).toMatchObject({ verdict: "refused", reason: "erased" });
    must(await core.applyImport(again.importId));
    expect(await core.get("case", caseId)).toBeNull();
  });

  it("does not come back with a form that is still open", async () => {
    const { caseId } = content.caseFile;
    must(await site.core.saveDraft(draftOf(caseId, "before")));
    const erasing = erase(site, caseId);
    const waiting = site.core.saveDraft(draftOf(caseId, "meanwhile"));
    must(await erasing);
    await waiting;
    expect(await site.core.saveDraft(draftOf(caseId, "after"))).toEqual({
      ok: false,
      error: "record_missing",
    });
    const core = await reopen(site);
    expect(await core.listDrafts()).toEqual([]);
    expect(await core.damagedRows()).toEqual([]);
  });
});

describe("a working copy", () => {
  it("of a file that was never saved is for whoever records files, and nobody else", async () => {
    must(await site.core.saveDraft(draftOf("never saved", "d")));
    expect(await (await openAs(site, "intake_worker")).core.listDrafts()).toHaveLength(1);
    for (const role of ["data_officer", "trainer", "auditor"] as const) {
      const { core } = await openAs(site, role);
      expect(await core.getDraft("d")).toBeNull();
      expect(await core.saveDraft(draftOf("never saved", "d"))).toEqual({
        ok: false,
        error: "not_allowed",
      });
      await core.removeDraft("d");
    }
    expect(await (await openAs(site, "supervisor")).core.getDraft("d")).not.toBeNull();
  });

  it("that is to be restricted is its author's alone: nobody else reads, replaces or removes it", async () => {
    const values = { caseFile: { accessLevel: "restricted" } };
    const author = site.grant().user.userId;
    must(await site.core.saveDraft(draftOf("never saved", "d", values)));
    const { core } = await openAs(site, "supervisor");
    expect(await core.listDrafts()).toEqual([]);
    expect((await core.saveDraft(draftOf("never saved", "d"))).ok).toBe(false);
    await core.removeDraft("d");
    const back = await openAs(site, "supervisor", {}, author);
    expect((await back.core.getDraft("d"))?.values).toEqual(values);
  });
});

describe("the status of a file", () => {
  const as = (status: CaseContent["caseFile"]["status"], one = caseOf()): CaseContent => ({
    ...one,
    caseFile: { ...one.caseFile, status },
  });

  it.each(["closed", "closed_referred", "closed_not_victim", "void_error"] as const)(
    "%s in the first version takes two people as well",
    async (status) => {
      const first = as(status);
      const why = "She went home";
      const alone = await site.core.saveCase(first, 0, undefined, undefined, why);
      expect(alone).toEqual({ ok: false, error: "approval_needed" });
      const ticket = await ticketFor(site, "close", first.caseFile.caseId);
      must(await site.core.saveCase(first, 0, undefined, ticket, why));
    },
  );

  it("is accepted by a supervisor only, in the first version and later", async () => {
    const { core } = await openAs(site, "case_worker");
    expect(await core.saveCase(as("active"), 0)).toEqual({ ok: false, error: "not_allowed" });
    const waiting = as("pending_review");
    must(await core.saveCase(waiting, 0));
    expect(await core.saveCase(as("active", waiting), 1)).toEqual({
      ok: false,
      error: "not_allowed",
    });
  });

  it("follows the order of the dictionary whoever asks", async () => {
    const first = as("draft");
    must(await site.core.saveCase(first, 0));
    for (const status of ["active", "follow_up", "closed"] as const) {
      expect(await site.core.saveCase(as(status, first), 1)).toEqual({
        ok: false,
        error: "bad_content",
      });
    }
  });
});
