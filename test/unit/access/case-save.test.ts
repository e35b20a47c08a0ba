import { describe, expect, it } from "vitest";
import { checkCaseSave, mayAgreeToSave, withDecisions } from "../../../renderer/store/case-save";
import { restoredContent } from "../../../renderer/store/restored-content";
import type { CaseStatus } from "../../../shared/domain/case-file";
import type { CaseContent, CaseRecord } from "../../../shared/domain/case-record";
import { known } from "../../../shared/domain/answer";
import { adultCase } from "../../support/sample-case";
import { followUp } from "../care/samples";
import { assessmentWith } from "../casework/needs-samples";
import { aReferralIn } from "../referrals/house";
import { caseOf, consentOf } from "../store/builders";

const OWNER = "11111111-1111-4111-8111-111111111111";
const OTHER = "22222222-2222-4222-8222-222222222222";

type FileChange = Partial<CaseContent["caseFile"]>;

const content = caseOf();
const changed = (change: FileChange): CaseContent => ({
  ...content,
  caseFile: { ...content.caseFile, caseOwner: OWNER, ...change },
});
const recordOf = (change: FileChange = {}): CaseRecord => ({
  ...changed(change),
  kind: "case",
  meta: {
    createdAt: "2026-10-01T00:00:00.000Z",
    createdBy: OWNER,
    updatedAt: "2026-10-01T00:00:00.000Z",
    updatedBy: OWNER,
    rowVersion: 1,
    originDeviceId: OTHER,
    lineage: [{ deviceId: OTHER, count: 1 }],
    originOrgId: OTHER,
    isDemo: false,
    isPartial: false,
  },
});
const worker = { userId: OTHER, role: "case_worker" } as const;
const allowed = (needsApproval: boolean) => ({ ok: true, value: { needsApproval } });
const refused = { ok: false, error: "not_allowed" };
const ticket = {
  approvalId: OTHER,
  action: "close",
  targetId: content.caseFile.caseId,
  requestedBy: OWNER,
  approvedBy: OTHER,
  approverRole: "supervisor",
  at: "2026-10-15T03:00:00.000Z",
  mac: "",
} as const;

describe("what a save of a case takes", () => {
  it.each(["closed", "closed_referred", "closed_not_victim", "void_error"] as const)(
    "two people for a file that becomes %s",
    (status) => {
      const next = changed({ status });
      expect(checkCaseSave(worker, recordOf(), next, "He went home")).toEqual(allowed(true));
      expect(checkCaseSave(worker, recordOf({ status }), changed({ status }))).toEqual(
        allowed(false),
      );
    },
  );

  it("a reason to close while the risk is not known to be low", () => {
    const badContent = { ok: false, error: "bad_content" };
    expect(checkCaseSave(worker, recordOf(), changed({ status: "closed" }))).toEqual(badContent);
    expect(checkCaseSave(worker, recordOf(), changed({ status: "closed" }), " ")).toEqual(
      badContent,
    );
  });

  it("a supervisor and a reason to open a file again", () => {
    const closed = recordOf({ status: "closed" });
    const open = changed({ status: "active" });
    const supervisor = { userId: OTHER, role: "supervisor" } as const;
    expect(checkCaseSave(worker, closed, open, "New threats")).toEqual(refused);
    expect(checkCaseSave(supervisor, closed, open)).toEqual({ ok: false, error: "bad_content" });
    expect(checkCaseSave(supervisor, closed, open, "New threats")).toEqual(allowed(false));
  });

  it("one person for everything else", () => {
    expect(checkCaseSave(worker, null, changed({ status: "draft" }))).toEqual(allowed(false));
    expect(checkCaseSave(worker, recordOf(), changed({ status: "follow_up" }))).toEqual(
      allowed(false),
    );
  });

  it("nobody but owner and supervisor restricts a file, opens it up or names more people", () => {
    const restricted = recordOf({ accessLevel: "restricted", accessUserIds: [OTHER] });
    const lifted = changed({ accessLevel: "normal", accessUserIds: [OTHER] });
    expect(checkCaseSave(worker, restricted, lifted)).toEqual(refused);
    expect(checkCaseSave(worker, recordOf(), changed({ accessLevel: "restricted" }))).toEqual(
      refused,
    );
    const supervisor = { userId: OTHER, role: "supervisor" } as const;
    expect(checkCaseSave(supervisor, restricted, lifted)).toEqual(allowed(false));
    const owner = { userId: OWNER, role: "case_worker" } as const;
    expect(checkCaseSave(owner, restricted, lifted)).toEqual(allowed(false));
    // Taking the file over does not make one its owner beforehand.
    const taken = changed({ accessLevel: "normal", caseOwner: OTHER });
    expect(checkCaseSave(worker, restricted, taken)).toEqual(refused);
  });
});

describe("a first version", () => {
  const supervisor = { userId: OTHER, role: "supervisor" } as const;
  const begun = (status: CaseStatus, sex: CaseContent["person"]["sex"] = known("female")) => ({
    ...changed({ status }),
    person: { ...content.person, sex },
  });
  const open = { mv: "not_asked" } as const;
  const badContent = { ok: false, error: "bad_content" };

  it.each(["pending_review", "active", "follow_up", "closed"] as const)(
    "%s has no open question, whoever saves it",
    (status) => {
      expect(checkCaseSave(supervisor, null, begun(status, open), "She left")).toEqual(badContent);
      expect(checkCaseSave(supervisor, null, begun(status), "She left").ok).toBe(true);
    },
  );

  it.each(["active", "follow_up", "closed", "closed_not_victim"] as const)(
    "%s is a supervisor's: somebody must have accepted it",
    (status) => {
      expect(checkCaseSave(worker, null, begun(status), "She left")).toEqual(refused);
    },
  );

  it("that is closed passes every guard of closing, and takes two people", () => {
    expect(checkCaseSave(supervisor, null, begun("closed"))).toEqual(badContent);
    expect(checkCaseSave(supervisor, null, begun("closed"), "She left")).toEqual(allowed(true));
    const waiting = { ...begun("closed"), referrals: [aReferralIn("sent")] };
    expect(checkCaseSave(supervisor, null, waiting, "She left")).toEqual(badContent);
    const owed = { ...begun("closed"), followUps: [followUp("2026-12-01")] };
    expect(checkCaseSave(supervisor, null, owed, "She left")).toEqual(badContent);
  });

  it("that is a draft or a mistake asks for nothing that a reception could not tell", () => {
    expect(checkCaseSave(worker, null, begun("draft", open))).toEqual(allowed(false));
    expect(checkCaseSave(worker, null, begun("void_error", open))).toEqual(allowed(true));
  });
});

describe("a file that the person does not want any more", () => {
  const no = consentOf("store_and_manage_file", "withdrawn");
  const held = { ...recordOf(), ...adultCase(), ...changed({}) };
  const withdrawn: CaseContent = { ...changed({}), consents: [...content.consents, no] };
  const saved = (next: CaseContent) => checkCaseSave(worker, held, next);

  it("takes the withdrawal, and what protects or ends", () => {
    expect(saved(withdrawn)).toEqual(allowed(false));
    const caseFile = { ...withdrawn.caseFile, urgentRisk: "urgent" as const };
    expect(saved({ ...withdrawn, caseFile })).toEqual(allowed(false));
  });

  it("takes no more of the account or the plan, in the same save or later", () => {
    const badContent = { ok: false, error: "bad_content" };
    const caseFile = { ...withdrawn.caseFile, narrative: known("more of it") };
    expect(saved({ ...withdrawn, caseFile })).toEqual(badContent);
    const assessments = [assessmentWith()];
    expect(saved({ ...withdrawn, assessments })).toEqual(badContent);
    expect(checkCaseSave(worker, { ...held, ...withdrawn }, { ...withdrawn, assessments })).toEqual(
      badContent,
    );
  });

  it("loses what is taken out of it, and is a file again after another yes", () => {
    const told = { ...held, assessments: [assessmentWith()] };
    expect(checkCaseSave(worker, told, withdrawn)).toEqual(allowed(false));
    const yes = consentOf("store_and_manage_file", "given");
    const again = { ...withdrawn, consents: [...withdrawn.consents, yes] };
    expect(saved({ ...again, assessments: [assessmentWith()] })).toEqual(allowed(false));
  });
});

describe("an acceptance past the screens", () => {
  const supervisor = { userId: OTHER, role: "supervisor" } as const;
  const waiting = adultCase();
  const filed = (status: CaseStatus, sex: CaseContent["person"]["sex"]): CaseContent => ({
    ...waiting,
    caseFile: { ...waiting.caseFile, status },
    person: { ...waiting.person, sex },
  });
  const held = (sex: CaseContent["person"]["sex"]): CaseRecord => ({
    ...recordOf(),
    ...filed("pending_review", sex),
  });

  it("is refused as long as a question is open, and taken once it has an answer", () => {
    const open = { mv: "not_asked" } as const;
    const declined = { mv: "declined" } as const;
    const badContent = { ok: false, error: "bad_content" };
    expect(checkCaseSave(supervisor, held(open), filed("active", open))).toEqual(badContent);
    expect(checkCaseSave(supervisor, held(open), filed("active", declined))).toEqual(
      allowed(false),
    );
    expect(checkCaseSave(supervisor, held(declined), filed("active", open))).toEqual(badContent);
    expect(checkCaseSave(worker, held(declined), filed("active", declined))).toEqual(refused);
  });
});

describe("the second person of a closing", () => {
  it("is not the owner", () => {
    const closed = changed({ status: "closed" });
    const byOwner = { ...ticket, approvedBy: OWNER };
    expect(mayAgreeToSave(recordOf(), closed, ticket)).toBe(true);
    expect(mayAgreeToSave(recordOf(), closed, byOwner)).toBe(false);
    const mistake = changed({ status: "void_error" });
    expect(mayAgreeToSave(recordOf(), mistake, byOwner)).toBe(true);
  });

  it("is not the owner either when the same save hands the file to somebody else", () => {
    const handedOver = changed({ status: "closed", caseOwner: OTHER });
    expect(mayAgreeToSave(recordOf(), handedOver, { ...ticket, approvedBy: OWNER })).toBe(false);
  });

  it("is kept from the ticket, never from the form, and goes with a reopening", () => {
    const agreed = (next: CaseContent, held: CaseRecord | null, given: typeof ticket | null) =>
      withDecisions(next, held, given).caseFile.closureApprovedBy;
    const typed = changed({ status: "closed", closureApprovedBy: OWNER });
    expect(agreed(typed, recordOf(), ticket)).toBe(OTHER);
    const closed = recordOf({ status: "closed", closureApprovedBy: OTHER });
    expect(agreed(typed, closed, null)).toBe(OTHER);
    expect(agreed(changed({ closureApprovedBy: OTHER }), closed, null)).toBeNull();
    expect(agreed(typed, null, null)).toBeNull();
  });
});

describe("a legal hold", () => {
  const days = { setOn: "2026-10-01", reviewOn: "2027-10-01" };
  const legalHold = { reason: "person_asked", ...days } as const;

  it("is not lifted by a save that leaves it out", () => {
    const without = changed({ legalHold: null });
    const saved = withDecisions(without, recordOf({ legalHold }), null);
    expect(saved.caseFile.legalHold).toEqual(legalHold);
  });
});

describe("an earlier version that is restored", () => {
  it("brings back what was said, and leaves status, access, closure and hold as they are", () => {
    const old = recordOf({ narrative: known("An invented account"), status: "draft" });
    const present = recordOf({
      status: "closed",
      accessLevel: "restricted",
      accessUserIds: [OTHER],
      caseOwner: OTHER,
      closureDate: "2026-10-10",
      closureApprovedBy: OTHER,
      legalHold: { reason: "proceeding_open", setOn: "2026-10-01", reviewOn: "2027-10-01" },
    });
    const restored = restoredContent(old, present);
    if (restored?.kind !== "case") throw new Error("no case");
    expect(restored.caseFile).toEqual({ ...present.caseFile, narrative: old.caseFile.narrative });
  });
});
