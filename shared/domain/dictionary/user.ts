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
    elsewhere("secret_hash", "OPS", "S", "the key slot in the key file"),
  ],
};
