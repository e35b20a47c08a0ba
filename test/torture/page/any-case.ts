import { EVERY_CASE, type CaseQuery } from "../../../renderer/store/vault-api";

/** Everything that this person may see. */
export const ANY_CASE: CaseQuery = { ...EVERY_CASE, limit: 100_000 };
