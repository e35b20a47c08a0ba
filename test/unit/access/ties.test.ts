import { randomUuid } from "../../../shared/crypto";
import { describe, expect, it } from "vitest";
import { ANY_CASE, caseOf, introduce, must, openHouse, reopen } from "../store/builders";
import { openAs } from "../store/tickets";

describe("whoever somebody is tied to", () => {
  it("is not there for them, also after a lock, and is for everybody else", async () => {
    const house = await openHouse();
    const content = caseOf({ familyNameLatin: "Keo" });
    const { id } = must(await house.core.saveCase(content, 0));
    must(await house.core.declareTie({ caseId: id }));
    const again = await reopen(house);
    for (const core of [house.core, again]) {
      expect(await core.get("case", id)).toBeNull();
      expect((await core.queryCases({ ...ANY_CASE, text: "Keo" })).total).toBe(0);
      expect(await core.listVersions(id)).toEqual([]);
      expect(await core.saveCase(content, 1)).toEqual({ ok: false, error: "stale_revision" });
      expect(await core.declareTie({ caseId: id })).toEqual(
        await core.declareTie({ caseId: randomUuid() }),
      );
    }
    const other = await openAs(house, "case_worker");
    expect(await other.core.get("case", id)).not.toBeNull();
  });

  it("may be an organisation, never the own house", async () => {
    const house = await openHouse();
    const { orgId } = await introduce(house, await openHouse({ nameEn: "Data desk" }));
    must(await house.core.declareTie({ orgId }));
    expect(await house.core.get("organisation", orgId)).toBeNull();
    expect((await house.core.listOrganisations()).map((org) => org.isOwn)).toEqual([true]);
    const own = await house.core.declareTie({ orgId: house.grant().organisation.orgId });
    expect(own).toEqual({ ok: false, error: "bad_request" });
  });

  it("stays so until another supervisor takes it back", async () => {
    const house = await openHouse();
    const { id } = must(await house.core.saveCase(caseOf(), 0));
    const { userId } = house.grant().user;
    must(await house.core.declareTie({ caseId: id }));
    const none = { userId, orgIds: [], personIds: [], trainingPassedOn: "2026-09-01" };
    expect(await house.core.saveTies(none)).toEqual({ ok: false, error: "not_allowed" });
    const worker = await openAs(house, "case_worker");
    expect(await worker.core.saveTies(none)).toEqual({ ok: false, error: "not_allowed" });
    expect(await worker.core.tiesOf(userId)).toBeNull();
    const other = await openAs(house, "supervisor");
    expect((await other.core.tiesOf(userId))?.personIds).toHaveLength(1);
    must(await other.core.saveTies(none));
    expect(await (await reopen(house)).get("case", id)).not.toBeNull();
  });
});
