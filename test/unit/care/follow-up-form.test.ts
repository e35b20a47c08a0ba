import { describe, expect, it } from "vitest";
import { known } from "../../../shared/domain/answer";
import { askedIn } from "../../../renderer/features/intake/asked-answers";
import {
  openFollowUpIndexes,
  standingOfRow,
} from "../../../renderer/features/intake/follow-up-rows";
import { openCaseForEditing } from "../../../renderer/features/intake/open-case-for-editing";
import { must } from "../store/builders";
import { content, followUp, id, service } from "./samples";

const today = "2026-11-21";
const done = followUp("2026-11-01", { doneOn: "2026-11-02" });
const waived = followUp("2026-11-10", { waivedReason: known("") });

describe("the follow-up step", () => {
  it("opens all that is due and the next one to come", () => {
    const rows = [
      done,
      followUp("2027-02-01"),
      followUp("2026-11-20"),
      followUp("2026-12-01"),
      followUp(today),
      waived,
    ];
    expect(openFollowUpIndexes(rows, today)).toEqual([2, 3, 4]);
  });

  it("takes a day that is not typed whole for one that is to come", () => {
    expect(standingOfRow(followUp(""), today)).toBe("upcoming");
    expect(openFollowUpIndexes([followUp("")], today)).toEqual([]);
  });

  it("misses no answer in what is still to come", () => {
    expect(askedIn("followUps", [followUp("2026-12-01")], null)).toEqual([]);
    expect(askedIn("followUps", [waived], null)).toEqual([{ waivedReason: known("") }]);
    expect(askedIn("followUps", [done], null)).toMatchObject([{ mode: { mv: "not_asked" } }]);
    expect(askedIn("services", [service({ startedOn: today })], null)).toEqual([{}]);
    const own = service({ providerOrgId: null, endedOn: today });
    expect(askedIn("services", [own], null)).toEqual([{ outcome: { mv: "not_asked" } }]);
  });
});

describe("a line of the board", () => {
  const draftId = id(50);
  const address = async (wanted: string): Promise<string> => {
    const values = content({
      followUps: [followUp("2026-11-01"), { ...done, followUpId: id(51) }],
    });
    const draft = {
      ...{ draftId, form: "case" as const, recordId: values.caseFile.caseId, baseVersion: 1 },
      ...{ step: "follow_up", focusedField: null, values, updatedAt: "" },
    };
    const vault = {
      listDrafts: () => Promise.resolve([draft]),
      get: () => Promise.resolve(null),
      saveDraft: () => Promise.resolve({ ok: true as const, value: { savedAt: "" } }),
    };
    const entry = { list: "followUps", idName: "followUpId", id: wanted, field: "doneOn" };
    return must(await openCaseForEditing(vault, draft.recordId, "follow_up", entry));
  };

  it("opens the working copy at its entry, wherever that stands in it", async () => {
    expect(await address(id(51))).toBe(`/intake/${draftId}/follow_up?at=followUps.1.doneOn`);
  });

  it("opens it at the list when the entry was taken out of it", async () => {
    expect(await address(id(52))).toBe(`/intake/${draftId}/follow_up?at=followUps`);
  });
});
