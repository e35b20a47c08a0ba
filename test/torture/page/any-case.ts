import type { CaseQuery } from "../../../renderer/store/vault-api";

/** Everything that this person may see. */
export const ANY_CASE: CaseQuery = {
  ...{ text: "", statuses: [], month: null, provinces: [], sexes: [], ageBands: [] },
  ...{ exploitationTypes: [], sort: "received", direction: "desc", offset: 0, limit: 100_000 },
};
