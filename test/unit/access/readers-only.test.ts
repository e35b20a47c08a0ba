import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import { sectionsFor } from "../../../renderer/app-frame/sections";
import { openHouse } from "../store/builders";
import { openAs } from "../store/tickets";

const REQUEST = {
  audience: "own" as const,
  period: { from: "2026-01-01", to: "2026-12-31" },
  cutoffAt: "2027-01-01T00:00:00.000Z",
};

it.each(["trainer", "auditor"] as const)(
  "shows a %s neither figures nor incidents",
  async (role) => {
    const { core } = await openAs(await openHouse(), role);
    const asked = core.nationalTable(REQUEST as Parameters<typeof core.nationalTable>[0]);
    await expect(asked).rejects.toMatchObject({ code: "not_allowed" });
    await expect(core.listIncidents()).rejects.toMatchObject({ code: "not_allowed" });
    const ids = sectionsFor(role).map(({ id }) => id);
    for (const id of ["cases", "incidents", "batches", "report"]) expect(ids).not.toContain(id);
  },
);

it("leaves data officers their report and their batches", () => {
  const ids = sectionsFor("data_officer").map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(["report", "batches"]));
});
