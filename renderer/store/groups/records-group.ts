import { mayHandleBatches } from "../../../shared/domain/access";
import { orgGraph, wouldCircle } from "../../../shared/domain/org-graph";
import { areSameKeys, mayEditKeys } from "../../../shared/domain/organisation-keys";
import { err } from "../../../shared/result";
import type { RecordsApi } from "../vault-api";
import { requireReader } from "../require-reader";
import { todayLists } from "../today";
import { shownDamage } from "../shown-damage";
import type { Opened } from "./opened";

export function recordsGroup(opened: Opened): RecordsApi {
  return {
    get: async (kind, id) => opened().guarded.get(kind, id),
    saveCase: async (content, expectedVersion, draftIdToRemove, approval, reason) => {
      const options = { draftIdToRemove: draftIdToRemove ?? null, reason: reason ?? null };
      return opened().guarded.saveCase(content, expectedVersion, options, approval);
    },
    saveIncident: async (incident, expectedVersion, draftIdToRemove) =>
      opened().guarded.saveIncident(incident, expectedVersion, draftIdToRemove ?? null),
    saveOperation: async (operation, expectedVersion, draftIdToRemove) =>
      opened().guarded.saveOperation(operation, expectedVersion, draftIdToRemove ?? null),
    // What makes our house ours cannot be edited: which one it is, and its keys. Whose keys a batch is
    // sealed for, and who is said to have compared them, is for those who seal it.
    saveOrganisation: async (content, expectedVersion) => {
      const { guarded, cards, context } = opened();
      const isOwn = content.orgId === context.session.organisation.orgId;
      const held = (await guarded.get("organisation", content.orgId))?.keys ?? null;
      const keys = isOwn ? cards.ownKeys(held) : content.keys;
      if (!isOwn) {
        const mayChange = mayHandleBatches(context.session.user.role) && mayEditKeys(held, keys);
        if (!mayChange && !areSameKeys(held, keys)) return err("not_allowed");
      }
      // An office that is a part of itself would make every question about offices go round.
      const graph = orgGraph(context.index.of("organisation"));
      const { orgId, parentOrgId } = content;
      if (parentOrgId !== null && wouldCircle(graph, orgId, parentOrgId)) return err("bad_content");
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
      requireReader(opened().context.session.user.role);
      const incidents = opened().context.index.visibleOf("incident");
      return Promise.resolve(incidents.sort((a, b) => (a.actionDate < b.actionDate ? 1 : -1)));
    },
    listOperations: async () => {
      requireReader(opened().context.session.user.role);
      const operations = opened().context.index.visibleOf("operation");
      return Promise.resolve(operations.sort((a, b) => (a.periodStart < b.periodStart ? 1 : -1)));
    },
    listOrganisations: async () => {
      requireReader(opened().context.session.user.role);
      const organisations = opened().context.index.visibleOf("organisation");
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
    damagedRows: async () => Promise.resolve(shownDamage(opened())),
    nationalTable: async (request) => {
      const { reports, context } = opened();
      requireReader(context.session.user.role);
      return reports.table(request);
    },
  };
}
