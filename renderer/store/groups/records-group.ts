import type { RecordsApi } from "../vault-api";
import { queryCases } from "../case-list";
import { todayLists } from "../today";
import type { Opened } from "./opened";

export function recordsGroup(opened: Opened): RecordsApi {
  return {
    get: async (kind, id) => opened().records.get(kind, id),
    saveCase: async (content, expectedVersion, draftIdToRemove) => {
      const build = (meta: unknown) => ({ ...content, kind: "case", meta });
      const { caseId } = content.caseFile;
      return opened().records.save(caseId, expectedVersion, build, draftIdToRemove ?? null);
    },
    saveIncident: async (incident, expectedVersion, draftIdToRemove) => {
      const build = (meta: unknown) => ({ kind: "incident", meta, incident });
      const { incidentId } = incident;
      return opened().records.save(incidentId, expectedVersion, build, draftIdToRemove ?? null);
    },
    // What makes our house ours cannot be edited: which one it is, and its keys.
    saveOrganisation: async (content, expectedVersion) => {
      const { records, cards, context } = opened();
      const isOwn = content.orgId === context.session.organisation.orgId;
      const keys = isOwn ? cards.ownOrganisation().keys : content.keys;
      const build = (meta: unknown) => ({ ...content, keys, isOwn, kind: "organisation", meta });
      return records.save(content.orgId, expectedVersion, build, null);
    },
    listVersions: async (id) => opened().records.listVersions(id),
    getVersion: async (id, rowVersion) => opened().records.getVersion(id, rowVersion),
    queryCases: async (query) =>
      Promise.resolve(queryCases(opened().context.index.of("case"), query)),
    listIncidents: async () => {
      const incidents = opened().context.index.of("incident");
      return Promise.resolve(incidents.sort((a, b) => (a.actionDate < b.actionDate ? 1 : -1)));
    },
    listOrganisations: async () => {
      const organisations = opened().context.index.of("organisation");
      const isFirst = (one: { isOwn: boolean }) => (one.isOwn ? 0 : 1);
      return Promise.resolve(
        organisations.sort((a, b) => isFirst(a) - isFirst(b) || (a.nameEn < b.nameEn ? -1 : 1)),
      );
    },
    today: async () => {
      const { context, drafts } = opened();
      return todayLists(context.index, await drafts.list());
    },
    saveDraft: async (draft, isLastWords) =>
      opened().drafts.save(draft, { isLastWords: isLastWords ?? false }),
    getDraft: async (draftId) => opened().drafts.get(draftId),
    listDrafts: async () => opened().drafts.list(),
    removeDraft: async (draftId) => opened().drafts.remove(draftId),
    saveResume: async (resume) => opened().meta.saveResume(resume),
    takeResume: async () => opened().meta.takeResume(),
    damagedRows: async () => Promise.resolve([...opened().damagedRowIds]),
    nationalTable: async (request) => opened().reports.table(request),
  };
}
