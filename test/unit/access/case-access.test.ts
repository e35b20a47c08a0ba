import { describe, expect, it } from "vitest";
import {
  changesAccess,
  mayRead,
  mayRestrict,
  type GuardedFile,
  type Reader,
} from "../../../shared/domain/case-access";

const OWNER = "11111111-1111-4111-8111-111111111111";
const NAMED = "22222222-2222-4222-8222-222222222222";
const OTHER = "33333333-3333-4333-8333-333333333333";

const normal: GuardedFile = {
  caseId: "44444444-4444-4444-8444-444444444444",
  caseOwner: OWNER,
  accessLevel: "normal",
  accessUserIds: [NAMED],
};
const restricted: GuardedFile = { ...normal, accessLevel: "restricted" };
const nobody: ReadonlySet<string> = new Set();
const granted: ReadonlySet<string> = new Set([normal.caseId]);
const reader = (userId: string, role: Reader["role"] = "case_worker"): Reader => ({ userId, role });

describe("who may read a file", () => {
  it.each(["intake_worker", "case_worker", "supervisor", "data_officer"] as const)(
    "%s reads what is not restricted",
    (role) => expect(mayRead(reader(OTHER, role), normal, nobody)).toBe(true),
  );

  it.each(["trainer", "auditor"] as const)(
    "%s reads no file, not as its owner nor with a ticket",
    (role) => {
      expect(mayRead(reader(OWNER, role), normal, granted)).toBe(false);
      expect(mayRead(reader(OWNER, role), restricted, granted)).toBe(false);
    },
  );

  it("a restricted file is for its owner and those named, not for a supervisor", () => {
    expect(mayRead(reader(OWNER), restricted, nobody)).toBe(true);
    expect(mayRead(reader(NAMED), restricted, nobody)).toBe(true);
    expect(mayRead(reader(OTHER), restricted, nobody)).toBe(false);
    expect(mayRead(reader(OTHER, "supervisor"), restricted, nobody)).toBe(false);
  });

  it("two people's yes opens that one file", () => {
    expect(mayRead(reader(OTHER), restricted, granted)).toBe(true);
    const another = { ...restricted, caseId: "55555555-5555-4555-8555-555555555555" };
    expect(mayRead(reader(OTHER), another, granted)).toBe(false);
  });
});

describe("who may restrict a file", () => {
  it("its owner or a supervisor; not whoever is only named", () => {
    expect(mayRestrict(reader(OWNER), restricted)).toBe(true);
    expect(mayRestrict(reader(OTHER, "supervisor"), restricted)).toBe(true);
    expect(mayRestrict(reader(NAMED), restricted)).toBe(false);
  });

  it("lifting, a longer list and another owner change who may read; order does not", () => {
    expect(changesAccess(restricted, normal)).toBe(true);
    expect(changesAccess(normal, restricted)).toBe(true);
    expect(changesAccess(restricted, { ...restricted, accessUserIds: [NAMED, OTHER] })).toBe(true);
    expect(changesAccess(restricted, { ...restricted, caseOwner: OTHER })).toBe(true);
    const two = { ...restricted, accessUserIds: [NAMED, OTHER] };
    expect(changesAccess(two, { ...two, accessUserIds: [OTHER, NAMED] })).toBe(false);
    expect(changesAccess(normal, { ...normal, caseOwner: OTHER })).toBe(false);
  });
});
