import { beforeEach, describe, expect, it } from "vitest";
import { withholdVictims } from "../../../renderer/features/incidents/use-withhold-victims";
import { randomUuid } from "../../../shared/crypto";
import type { CaseContent } from "../../../shared/domain/case-record";
import { caseOf, introduce, must, openHouse, type House } from "../store/builders";
import { openAs, sealFor } from "../store/tickets";

// An official of one office is named in an incident: its victims are kept from that office (dictionary §11 R1).

const NOW = new Date("2026-10-15T03:00:00Z");

let house: House;
const office = randomUuid();

beforeEach(async () => {
  house = await openHouse();
});

async function saved(content: CaseContent): Promise<string> {
  return must(await house.core.saveCase(content, 0)).id;
}

const rulesOf = async (caseId: string) =>
  (await house.core.get("case", caseId))?.withholdings.map(
    ({ targetOrgId, level, reason, includeForwarders }) =>
      `${targetOrgId === office ? "office" : "other"} ${level} ${reason} ${String(includeForwarders)}`,
  );

describe("the victims of an incident that names an official", () => {
  it("are kept from the office, each once, at the widest, and again only after the rule is gone", async () => {
    const caseIds = [await saved(caseOf()), await saved(caseOf())];
    const what = { caseIds: [...caseIds, caseIds[0]!], orgId: office, isRestricting: false };
    expect(await withholdVictims(house.core, what, NOW)).toEqual({ ok: true, value: 2 });
    for (const caseId of caseIds) {
      expect(await rulesOf(caseId)).toEqual(["office existence official_alleged true"]);
    }
    expect(await withholdVictims(house.core, what, NOW)).toEqual({ ok: true, value: 0 });
    expect(await rulesOf(caseIds[0]!)).toHaveLength(1);
  });

  it("are passed over where the file is hidden from who does it: the answer does not tell of it", async () => {
    const caseOwner = house.grant().user.userId;
    const plain = caseOf();
    const hidden = await saved({
      ...plain,
      caseFile: { ...plain.caseFile, caseOwner, accessLevel: "restricted" },
    });
    const open = await saved(caseOf());
    const other = await openAs(house, "case_worker");
    const what = { orgId: office, isRestricting: false };
    const both = await withholdVictims(other.core, { ...what, caseIds: [hidden, open] }, NOW);
    expect(both).toEqual({ ok: true, value: 1 });
    const absent = [randomUuid(), open];
    expect(await withholdVictims(other.core, { ...what, caseIds: absent }, NOW)).toEqual({
      ok: true,
      value: 0,
    });
  });

  it("are not restricted by who may not, and nothing is done half", async () => {
    const caseId = await saved(caseOf());
    const other = await openAs(house, "case_worker");
    const what = { caseIds: [caseId], orgId: office, isRestricting: true };
    expect(await withholdVictims(other.core, what, NOW)).toEqual({
      ok: false,
      error: "not_allowed",
    });
    expect(await rulesOf(caseId)).toEqual([]);
  });

  it("raise a recall of what that office got before", async () => {
    const desk = await openHouse({ nameEn: "The office" });
    const { orgId } = await introduce(house, desk);
    const caseId = await saved(caseOf());
    const batch = must(
      await sealFor(house, { kind: "sync", period: "2026-10", recipientOrgId: orgId }),
    );
    await house.core.markExported(batch.batchId, "batch.chumrok");
    must(
      await withholdVictims(house.core, { caseIds: [caseId], orgId, isRestricting: false }, NOW),
    );
    expect(await house.core.recallsOwed()).toMatchObject([
      { caseId, notice: { orgId, reason: "withheld", toldOn: null } },
    ]);
  });
});
