import { describe, expect, it } from "vitest";
import { approversFor } from "../../../renderer/features/approvals/approvers";
import { isLastSupervisor } from "../../../renderer/features/users/last-supervisor";
import type { DirectoryUser } from "../../../shared/vault/door";

function person(
  name: string,
  role: DirectoryUser["role"],
  status: DirectoryUser["status"] = "active",
): DirectoryUser {
  return { userId: name, loginName: name, displayName: name, role, status };
}

const sokha = person("sokha", "supervisor");
const bopha = person("bopha", "supervisor");
const house = [
  sokha,
  bopha,
  person("dara", "supervisor", "locked"),
  person("vanna", "data_officer"),
  person("rith", "case_worker"),
];
const names = (users: readonly DirectoryUser[]) => users.map(({ loginName }) => loginName);

describe("who may be asked to agree", () => {
  it("is never whoever asks, nor somebody locked", () => {
    expect(names(approversFor("purge", ["sokha"], house))).toEqual(["bopha"]);
  });
  it("is a data officer for batches only", () => {
    expect(names(approversFor("seal_batch", ["sokha"], house))).toEqual(["bopha", "vanna"]);
  });
  it("is not the owner of a file that is closed", () => {
    expect(approversFor("close", ["sokha", "bopha"], house)).toEqual([]);
  });
});

describe("the last supervisor", () => {
  it("is the only active one, whatever stands beside", () => {
    expect(isLastSupervisor(sokha, house)).toBe(false);
    expect(isLastSupervisor(sokha, [sokha, { ...bopha, status: "left" }])).toBe(true);
    expect(isLastSupervisor(person("rith", "case_worker"), [person("rith", "case_worker")])).toBe(
      false,
    );
  });
});
