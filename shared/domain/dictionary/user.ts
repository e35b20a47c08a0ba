import { elsewhere, field, type EntityDictionary } from "./entry";

export const user: EntityDictionary<
  Record<"userId" | "loginName" | "displayName" | "role" | "status", unknown>
> = {
  entity: "user",
  fields: {
    userId: field("user_id", "OPS", "S"),
    loginName: field("login_name", "OPS", "S"),
    displayName: field("display_name", "ID", "S", { maps: ["HTCDS cas_CaseOwner"] }),
    role: field("role", "OPS", "S"),
    status: field("status", "OPS", "S"),
  },
  elsewhere: [
    elsewhere("org_id", "OPS", "S", "the organisation of the session"),
    elsewhere(
      "conflict_declarations",
      "OPS",
      "F",
      "the declared ties of the person, which the people screen and the own page keep",
    ),
    elsewhere("training_passed_on", "OPS", "C", "the declared ties, written down by somebody else"),
    elsewhere("secret_hash", "OPS", "S", "the key slot in the key file"),
  ],
};
