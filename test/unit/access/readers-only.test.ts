import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import { sectionsFor } from "../../../renderer/app-frame/sections";
import { introduce, openHouse } from "../store/builders";
import { openAs } from "../store/tickets";

const REQUEST = {
  audience: "own" as const,
  period: { from: "2026-01-01", to: "2026-12-31" },
  cutoffAt: "2027-01-01T00:00:00.000Z",
};

it.each(["trainer", "auditor"] as const)(
  "shows a %s neither figures nor incidents, nor other offices and what went to them",
  async (role) => {
    const house = await openHouse();
    const office = await introduce(house, await openHouse({ nameEn: "Desk" }));
    const { core } = await openAs(house, role);
    const asked = core.nationalTable(REQUEST as Parameters<typeof core.nationalTable>[0]);
    await expect(asked).rejects.toMatchObject({ code: "not_allowed" });
    await expect(core.listIncidents()).rejects.toMatchObject({ code: "not_allowed" });
    await expect(core.listOrganisations()).rejects.toMatchObject({ code: "not_allowed" });
    await expect(core.listBatches()).rejects.toMatchObject({ code: "not_allowed" });
    expect(await core.get("organisation", office.orgId)).toBeNull();
    const ids = sectionsFor(role).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["today", "users", "settings"]));
    for (const id of ["cases", "referrals", "follow-ups", "stays", "incidents"]) {
      expect(ids).not.toContain(id);
    }
    for (const id of ["batches", "report", "organisations"]) {
      expect(ids).not.toContain(id);
    }
  },
);

it.each(["intake_worker", "case_worker", "supervisor", "data_officer"] as const)(
  "shows a %s the offices and the list of batches",
  async (role) => {
    const house = await openHouse();
    await introduce(house, await openHouse({ nameEn: "Desk" }));
    const { core } = await openAs(house, role);
    expect((await core.listOrganisations()).map(({ nameEn }) => nameEn)).toContain("Desk");
    expect(await core.listBatches()).toEqual([]);
    expect(sectionsFor(role).map(({ id }) => id)).toContain("organisations");
  },
);

it("leaves data officers their report and their batches", () => {
  const ids = sectionsFor("data_officer").map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(["report", "batches"]));
});
