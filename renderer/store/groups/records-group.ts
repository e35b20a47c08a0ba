import type { Draft, RecordsApi } from "../vault-api";
import { isHidden } from "../access-guard";
import type { SummaryIndex } from "../summary-index";
import { todayLists } from "../today";
import type { Opened } from "./opened";

export function recordsGroup(opened: Opened): RecordsApi {
  return {
    get: async (kind, id) => opened().guarded.get(kind, id),
    saveCase: async (content, expectedVersion, draftIdToRemove, approval) => {
      const options = { draftIdToRemove: draftIdToRemove ?? null };
      return opened().guarded.saveCase(content, expectedVersion, options, approval);
    },
    saveIncident: async (incident, expectedVersion, draftIdToRemove) =>
      opened().guarded.saveIncident(incident, expectedVersion, draftIdToRemove ?? null),
    // What makes our house ours cannot be edited: which one it is, and its keys.
    saveOrganisation: async (content, expectedVersion) => {
      const { guarded, cards, context } = opened();
      const isOwn = content.orgId === context.session.organisation.orgId;
      const keys = isOwn ? cards.ownOrganisation().keys : content.keys;
      const build = (meta: unknown) => ({ ...content, keys, isOwn, kind: "organisation", meta });
      return guarded.saveOrganisation(content.orgId, expectedVersion, build);
    },
    listVersions: async (id) => opened().guarded.listVersions(id),
    getVersion: async (id, rowVersion) => opened().guarded.getVersion(id, rowVersion),
    queryCases: async (query) => {
      const { cases, tools } = opened();
      return cases.page(query, await tools.shelves.wordMatches(query.text));
    },
    listIncidents: async () => {
      const incidents = opened().context.index.visibleOf("incident");
      return Promise.resolve(incidents.sort((a, b) => (a.actionDate < b.actionDate ? 1 : -1)));
    },
    listOrganisations: async () => {
      const organisations = opened().context.index.visibleOf("organisation");
      const isFirst = (one: { isOwn: boolean }) => (one.isOwn ? 0 : 1);
      return Promise.resolve(
        organisations.sort((a, b) => isFirst(a) - isFirst(b) || (a.nameEn < b.nameEn ? -1 : 1)),
      );
    },
    today: async () => {
      const { context, drafts } = opened();
      return todayLists(context.index, ofVisible(context.index, await drafts.list()));
    },
    saveDraft: async (draft, isLastWords) =>
      opened().drafts.save(draft, { isLastWords: isLastWords ?? false }),
    getDraft: async (draftId) => {
      const { context, drafts } = opened();
      const draft = await drafts.get(draftId);
      return draft === null ? null : (ofVisible(context.index, [draft])[0] ?? null);
    },
    listDrafts: async () => {
      const { context, drafts } = opened();
      return ofVisible(context.index, await drafts.list());
    },
    removeDraft: async (draftId) => opened().drafts.remove(draftId),
    saveResume: async (resume) => opened().meta.saveResume(resume),
    takeResume: async () => opened().meta.takeResume(),
    damagedRows: async () => Promise.resolve([...opened().damagedRowIds]),
    nationalTable: async (request) => opened().reports.table(request),
  };
}

/** A working copy of a hidden file is as hidden as the file; one of a file that was never saved is not. */
function ofVisible(index: SummaryIndex, drafts: readonly Draft[]): Draft[] {
  return drafts.filter(({ recordId }) => !isHidden(index, recordId));
}
