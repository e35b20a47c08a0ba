import type { CourtBundleApi } from "../vault-api";
import type { Opened } from "./opened";

export function courtBundleGroup(opened: Opened): CourtBundleApi {
  return {
    bundleSource: async (caseId) => opened().courtBundles.source(caseId),
    checkBundle: async (request) => opened().courtBundles.check(request),
    noteBundle: async (request) => opened().courtBundles.note(request),
  };
}
