import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import { Gate } from "../../../renderer/store/gate";
import { randomUuid } from "../../../shared/crypto";
import { erasureTarget } from "../../../shared/domain/retention";
import { caseOf, must, openHouse, reopen } from "./builders";
import { ticketFor } from "./tickets";

const quiet = (): void => undefined;

describe("work while a file is erased", () => {
  test("is kept: new files, later versions and working copies", async () => {
    const house = await openHouse();
    const [gone, kept, fresh] = [caseOf(), caseOf(), caseOf()];
    for (const content of [gone, kept]) must(await house.core.saveCase(content, 0));
    const ticket = await ticketFor(house, "purge", erasureTarget([gone.caseFile.caseId]));
    const draftId = randomUuid();
    const draft = {
      form: "case",
      recordId: randomUuid(),
      baseVersion: 0,
      step: "account",
    } as const;
    const rest = { focusedField: null, values: { name: "Dara" }, updatedAt: "" };
    let working: Promise<readonly { readonly ok: boolean }[]> | null = null;
    const work = () =>
      Promise.all([
        house.core.saveCase(fresh, 0),
        house.core.saveCase({ ...kept, caseFile: { ...kept.caseFile, urgentRisk: "watch" } }, 1),
        house.core.saveDraft({ draftId, ...draft, ...rest }),
      ]);
    // The first news of the erasure: it is sealing everything anew.
    const onProgress = () => void (working ??= work());
    must(
      await house.core.eraseCases([gone.caseFile.caseId], "asked_by_person", ticket, onProgress),
    );
    expect((await working!).map(({ ok }) => ok)).toEqual([true, true, true]);

    const again = await reopen(house);
    expect(await again.damagedRows()).toEqual([]);
    expect(await again.get("case", fresh.caseFile.caseId)).not.toBeNull();
    const versions = await again.listVersions(kept.caseFile.caseId);
    expect(versions.map(({ rowVersion }) => rowVersion)).toEqual([2, 1]);
    expect((await again.getDraft(draftId))?.values).toEqual({ name: "Dara" });
  });
});

describe("the gate", () => {
  test("lets a call alone in only when all before it have ended, whether well or not", async () => {
    const gate = new Gate();
    const order: string[] = [];
    let fail = quiet;
    const failing = gate.beside(
      () => new Promise((_, reject) => (fail = () => reject(new Error("it failed")))),
    );
    const alone = gate.alone(async () => order.push("alone"));
    const later = gate.beside(async () => order.push("later"));
    await Promise.resolve();
    expect(order).toEqual([]);
    fail();
    await expect(failing).rejects.toThrow("it failed");
    await Promise.all([alone, later]);
    expect(order).toEqual(["alone", "later"]);
  });

  test("goes on after a call alone that failed", async () => {
    const gate = new Gate();
    const failing = gate.alone(() => Promise.reject(new Error("it failed")));
    const later = gate.beside(async () => "later");
    await expect(failing).rejects.toThrow("it failed");
    expect(await later).toBe("later");
  });
});
