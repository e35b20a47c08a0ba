import { beforeEach, describe, expect, it } from "vitest";
import { NEW_ENCOUNTER } from "../../../renderer/features/operations/new-operation";
import { randomUuid } from "../../../shared/crypto";
import type { CaseContent } from "../../../shared/domain/case-record";
import type { OperationContent } from "../../../shared/domain/operation";
import { caseOf, contentOf, must, openHouse, type House } from "../store/builders";
import { openAs } from "../store/tickets";

let house: House;

beforeEach(async () => {
  house = await openHouse();
});

function operationOf(linkedPersonId: string | null = null): OperationContent {
  return {
    operationId: randomUuid(),
    name: "A raid in practice",
    operationKind: "raid",
    periodStart: "2026-10-01",
    periodEnd: "2026-10-05",
    leadOrgId: null,
    encounters: [
      { ...NEW_ENCOUNTER, encounterId: randomUuid(), linkedPersonId },
    ] as OperationContent["encounters"],
  };
}

function restricted(content: CaseContent): CaseContent {
  const caseOwner = house.grant().user.userId;
  return { ...content, caseFile: { ...content.caseFile, caseOwner, accessLevel: "restricted" } };
}

const linksOf = async (of: House, id: string) =>
  (await of.core.get("operation", id))?.operation.encounters.map((one) => one.linkedPersonId);

describe("an operation in the Worker", () => {
  it.each(["auditor", "data_officer", "trainer"] as const)(
    "is not saved by who does not work with files: %s",
    async (role) => {
      const { core } = await openAs(house, role);
      const saved = await core.saveOperation(operationOf(), 0);
      expect(saved).toEqual({ ok: false, error: "not_allowed" });
    },
  );

  it("is not saved when its period runs backwards, by whoever does not come through a form", async () => {
    const backwards = { ...operationOf(), periodEnd: "2026-09-30" };
    const saved = await house.core.saveOperation(backwards, 0);
    expect(saved).toEqual({ ok: false, error: "bad_content" });
    expect(await house.core.get("operation", backwards.operationId)).toBeNull();
  });

  it("is not saved over the version of somebody else", async () => {
    const operation = operationOf();
    must(await house.core.saveOperation(operation, 0));
    must(await house.core.saveOperation({ ...operation, name: "Hers" }, 1));
    const late = await house.core.saveOperation({ ...operation, name: "His" }, 1);
    expect(late).toEqual({ ok: false, error: "stale_revision" });
    expect((await house.core.get("operation", operation.operationId))?.operation.name).toBe("Hers");
  });

  it("names no file that is hidden from the reader, and keeps the link when the reader saves", async () => {
    const hidden = restricted(caseOf());
    must(await house.core.saveCase(hidden, 0));
    const operation = operationOf(hidden.person.personId);
    must(await house.core.saveOperation(operation, 0));
    const other = await openAs(house, "case_worker");
    expect(await linksOf(other, operation.operationId)).toEqual([null]);
    const seen = (await other.core.get("operation", operation.operationId))!;
    must(await other.core.saveOperation({ ...seen.operation, name: "Looked at again" }, 1));
    const owner = await openAs(house, "supervisor", {}, house.grant().user.userId);
    expect(await linksOf(owner, operation.operationId)).toEqual([hidden.person.personId]);
    const whole = contentOf((await owner.core.get("operation", operation.operationId))!);
    expect(whole.operation.name).toBe("Looked at again");
  });
});
