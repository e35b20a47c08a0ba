import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { VaultDatabase } from "../../../renderer/store/database";
import { randomUuid } from "../../../shared/crypto";
import { known } from "../../../shared/domain/answer";
import type { CaseContent } from "../../../shared/domain/case-record";
import { erasureTarget } from "../../../shared/domain/retention";
import { caseOf, consentOf, must, openHouse, reopen } from "./builders";
import { ticketFor } from "./tickets";

const DAY_MS = 24 * 3_600_000;

/** A draft in which much was typed before the person said no to a file. */
function refusing(decision: "refused" | "given" = "refused"): CaseContent {
  const consents = [consentOf("store_and_manage_file", decision)];
  const typed = caseOf({ narrative: "SECRET", sex: "male", status: "draft", consents });
  return { ...typed, person: { ...typed.person, ageYearsStated: known(16) } };
}

test("a refused file is saved without what was typed, and the line becomes a number after 24 hours", async () => {
  const house = await openHouse();
  const typed = refusing();
  const { caseId } = typed.caseFile;
  must(await house.core.saveCase(typed, 0));
  const saved = await house.core.get("case", caseId);
  expect(JSON.stringify(saved)).not.toContain("SECRET");
  expect(saved?.person.ageYearsStated).toEqual({ mv: "not_asked" });
  expect(await house.core.receptionTally()).toEqual([]);

  house.clock.ms += DAY_MS;
  const [tally] = await house.core.receptionTally();
  expect(tally).toMatchObject({ count: 1, bySex: { male: 1 }, byAgeBand: { a15_17: 1 } });
  expect(JSON.stringify(tally)).not.toContain(caseId);
  // A second version, a lock and another reading count nobody twice.
  must(await house.core.saveCase(typed, 1));
  house.clock.ms += DAY_MS;
  const core = await reopen(house);
  expect((await core.receptionTally())[0]?.count).toBe(1);
});

test("who agrees after all within the day is not counted", async () => {
  const { core, clock } = await openHouse();
  const typed = refusing();
  must(await core.saveCase(typed, 0));
  const consents = [...typed.consents, consentOf("store_and_manage_file", "given")];
  must(await core.saveCase({ ...typed, consents }, 1));
  clock.ms += DAY_MS;
  expect(await core.receptionTally()).toEqual([]);
});

test("a working copy keeps nothing that was typed after the question", async () => {
  const { core } = await openHouse();
  const values = refusing();
  const draftId = randomUuid();
  const place = { form: "case", recordId: values.caseFile.caseId, baseVersion: 0 } as const;
  const draft = { draftId, ...place, step: "account", focusedField: null, updatedAt: "" };
  must(await core.saveDraft({ ...draft, values }));
  const kept = JSON.stringify((await core.getDraft(draftId))?.values);
  expect(kept).not.toContain("SECRET");
  expect(kept).toContain("16");
  must(await core.saveDraft({ ...draft, values: refusing("given") }));
  expect(JSON.stringify((await core.getDraft(draftId))?.values)).toContain("SECRET");
});

test("its erasure leaves the number and no row", async () => {
  const house = await openHouse();
  const typed = refusing();
  const { caseId } = typed.caseFile;
  must(await house.core.saveCase(typed, 0));
  house.clock.ms += DAY_MS;
  const ticket = await ticketFor(house, "purge", erasureTarget([caseId]));
  must(await house.core.eraseCases([caseId], "due_by_clock", ticket, () => undefined));
  expect(await house.core.get("case", caseId)).toBeNull();
  expect((await house.core.receptionTally())[0]?.count).toBe(1);
  // The certificate and the ids that must not come back; of another file a third row would stay.
  const db = new VaultDatabase(house.dbName);
  expect(await db.statistics.count()).toBe(2);
  db.close();
});
