import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "vitest";
import { known } from "../../../shared/domain/answer";
import type { CaseContent } from "../../../shared/domain/case-record";
import { caseOf, consentOf, must, openHouse, type House } from "../store/builders";
import { openAs, ticketFor } from "../store/tickets";
import { aunt, followUp, handover, id } from "./samples";

// The clock of the house stands at 15 October 2026.
const TONIGHT = "2026-10-15";
let house: House;

beforeEach(async () => {
  house = await openHouse();
});

/** A file of this house, of somebody who came on 3 October. */
function fileOf(more: Partial<CaseContent> = {}): CaseContent {
  const content = caseOf();
  const siteOrgId = house.grant().organisation.orgId;
  return { ...content, caseFile: { ...content.caseFile, siteOrgId }, ...more };
}

function restricted(content: CaseContent): CaseContent {
  const caseOwner = house.grant().user.userId;
  return { ...content, caseFile: { ...content.caseFile, caseOwner, accessLevel: "restricted" } };
}

describe("the board of a night", () => {
  it("counts a restricted person for those who may see the file, and is silent to all others", async () => {
    must(await house.core.saveCase(fileOf(), 0));
    const without = await house.core.stayBoard(TONIGHT);
    must(await house.core.saveCase(restricted(fileOf()), 0));
    expect((await house.core.stayBoard(TONIGHT)).taken).toBe(2);
    const other = await openAs(house, "case_worker");
    expect(await other.core.stayBoard(TONIGHT)).toEqual(without);
    expect(without.taken).toBe(1);
  });

  it("tells people without files nothing", async () => {
    must(await house.core.saveCase(fileOf(), 0));
    const auditor = await openAs(house, "auditor");
    expect((await auditor.core.stayBoard(TONIGHT)).taken).toBe(0);
    expect(await auditor.core.dueBoard()).toEqual([]);
  });

  it("counts any night, and takes the beds from the settings", async () => {
    must(await house.core.saveHouseSettings({ idleMinutes: 5, bedCapacity: 24 }));
    const left = handover(1, "2026-10-10");
    must(await house.core.saveCase(fileOf({ handovers: [left] }), 0));
    const nights = ["2026-10-02", "2026-10-03", "2026-10-09", "2026-10-10"];
    const boards = await Promise.all(nights.map((night) => house.core.stayBoard(night)));
    expect(boards.map(({ taken }) => taken)).toEqual([0, 1, 1, 0]);
    expect(boards.map(({ capacity }) => capacity)).toEqual([24, 24, 24, 24]);
  });
});

describe("what is due", () => {
  it("comes oldest first, within thirty days, and names no restricted file to others", async () => {
    const soon = { ...consentOf("receive_services", "given"), expiresOn: "2026-11-10" };
    const content = fileOf({
      consents: caseOf({ consents: [soon] }).consents,
      followUps: [followUp("2026-10-20"), followUp("2027-01-01", { followUpId: id(5) })],
    });
    must(await house.core.saveCase(restricted(content), 0));
    const lines = await house.core.dueBoard();
    expect(lines.map(({ kind, on }) => `${on} ${kind}`)).toEqual([
      "2026-10-20 follow_up",
      "2026-11-10 consent",
    ]);
    expect(await (await openAs(house, "supervisor")).core.dueBoard()).toEqual([]);
  });
});

describe("a handover of a child to family", () => {
  const home = (familyAssessed: "yes" | "waived_by_two" | null) =>
    handover(1, "2026-10-20", {
      ...{ kind: "family", toOrgId: null, toRelatedId: aunt().relatedId },
      familyAssessed: familyAssessed === null ? { mv: "unknown" } : known(familyAssessed),
    });
  const child = (row: ReturnType<typeof home>, relative = aunt()): CaseContent => {
    const content = fileOf({ relatedPersons: [relative], handovers: [row] });
    return {
      ...content,
      caseFile: { ...content.caseFile, status: "draft" },
      person: { ...content.person, ageYearsStated: known(12), ageStatedOn: TONIGHT },
    };
  };

  it("is refused without a look at the home, or to somebody who is involved", async () => {
    const refused = { ok: false, error: "handover_refused" };
    expect(await house.core.saveCase(child(home(null)), 0)).toEqual(refused);
    const involved = aunt({ involvedInExploitation: known("suspected") });
    expect(await house.core.saveCase(child(home("yes"), involved), 0)).toEqual(refused);
    must(await house.core.saveCase(child(home("yes")), 0));
  });

  it("goes without that look only when a second person agrees, once", async () => {
    const content = child(home("waived_by_two"));
    const { caseId } = content.caseFile;
    expect(await house.core.saveCase(content, 0)).toMatchObject({ ok: false });
    const closing = await ticketFor(house, "close", caseId);
    expect(await house.core.saveCase(content, 0, undefined, closing)).toMatchObject({ ok: false });
    const waiver = await ticketFor(house, "override", caseId);
    must(await house.core.saveCase(content, 0, undefined, waiver));
    const later = {
      ...content,
      caseFile: { ...content.caseFile, narrative: known("Told later.") },
    };
    must(await house.core.saveCase(later, 1));
  });
});
