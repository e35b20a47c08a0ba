import type { MatchingApi } from "../vault-api";
import type { Opened } from "./opened";

export function matchingGroup(opened: Opened): MatchingApi {
  return {
    likelySame: async (question) => Promise.resolve(opened().matching.likelySame(question)),
    otherAdmissions: async (caseId) => Promise.resolve(opened().matching.otherAdmissions(caseId)),
    mergePersons: async (one, other) => opened().matching.merge(one, other),
    unmergePersons: async (file) => opened().matching.unmerge(file),
    keepPersonsApart: async (file, otherCaseId) => opened().matching.keepApart(file, otherCaseId),
  };
}
