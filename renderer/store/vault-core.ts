import type { AnyRecord, RecordKind, RecordOf } from "../../shared/domain/any-record";
import type { CaseContent } from "../../shared/domain/case-record";
import type { IncidentContent } from "../../shared/domain/incident";
import type { Organisation } from "../../shared/domain/organisation";
import { AppError, type ErrorCode } from "../../shared/errors";
import type { SessionGrant } from "../../shared/ipc/contract";
import type { NationalTable, ReportRequest } from "../../shared/report/national-table";
import { err, ok, type Result } from "../../shared/result";
import { queryCases } from "./case-list";
import { openStore, type OpenStore, type StoreParts } from "./open-store";
import { todayLists } from "./today";
import type * as api from "./vault-api";

/**
 * The vault behind the screens: answers every question of `VaultApi` from the open store. It runs in
 * the vault Worker; tests run it in Node. Before `open` everything throws `AppError("locked")`.
 */
export class VaultCore implements api.VaultApi {
  readonly #parts: StoreParts;
  readonly #listeners = new Set<(change: api.StoreChange) => void>();
  #store: OpenStore | null = null;
  #work: AbortController | null = null;

  constructor(parts: StoreParts) {
    this.#parts = parts;
  }

  async open(grant: SessionGrant): Promise<api.OpenedStore> {
    const started = this.#parts.now();
    const store = await openStore(grant, this.#parts, (kinds) => {
      for (const listener of this.#listeners) listener({ kinds });
    });
    this.#store = store;
    return {
      caseCount: store.context.index.idsOf("case").length,
      draftCount: await store.context.db.drafts.count(),
      openedInMs: this.#parts.now() - started,
      damagedRowIds: [...store.damagedRowIds],
    };
  }

  subscribe(listener: (change: api.StoreChange) => void): Promise<void> {
    this.#listeners.add(listener);
    return Promise.resolve();
  }

  async get<K extends RecordKind>(kind: K, id: string): Promise<RecordOf<K> | null> {
    return this.#opened().records.get(kind, id);
  }

  async saveCase(content: CaseContent, expectedVersion: number, draftIdToRemove?: string) {
    const build = (meta: unknown) => ({ ...content, kind: "case", meta });
    const { caseId } = content.caseFile;
    return this.#opened().records.save(caseId, expectedVersion, build, draftIdToRemove ?? null);
  }

  async saveIncident(incident: IncidentContent, expectedVersion: number, draftIdToRemove?: string) {
    const build = (meta: unknown) => ({ kind: "incident", meta, incident });
    const { incidentId } = incident;
    return this.#opened().records.save(incidentId, expectedVersion, build, draftIdToRemove ?? null);
  }

  /** What makes our house ours cannot be edited: which one it is, and its keys. */
  async saveOrganisation(content: Omit<Organisation, "meta" | "kind">, expectedVersion: number) {
    const { records, cards, context } = this.#opened();
    const isOwn = content.orgId === context.session.organisation.orgId;
    const keys = isOwn ? cards.ownOrganisation().keys : content.keys;
    const build = (meta: unknown) => ({ ...content, keys, isOwn, kind: "organisation", meta });
    return records.save(content.orgId, expectedVersion, build, null);
  }

  async listVersions(id: string): Promise<api.VersionInfo[]> {
    return this.#opened().records.listVersions(id);
  }

  async getVersion(id: string, rowVersion: number): Promise<AnyRecord | null> {
    return this.#opened().records.getVersion(id, rowVersion);
  }

  async queryCases(query: api.CaseQuery): Promise<api.CasePage> {
    return Promise.resolve(queryCases(this.#opened().context.index.of("case"), query));
  }

  async listIncidents(): Promise<api.IncidentSummary[]> {
    const incidents = this.#opened().context.index.of("incident");
    return Promise.resolve(incidents.sort((a, b) => (a.actionDate < b.actionDate ? 1 : -1)));
  }

  async listOrganisations(): Promise<api.OrganisationSummary[]> {
    const organisations = this.#opened().context.index.of("organisation");
    const isFirst = (one: api.OrganisationSummary) => (one.isOwn ? 0 : 1);
    return Promise.resolve(
      organisations.sort((a, b) => isFirst(a) - isFirst(b) || (a.nameEn < b.nameEn ? -1 : 1)),
    );
  }

  async today(): Promise<api.TodayLists> {
    const { context, drafts } = this.#opened();
    return todayLists(context.index, await drafts.list());
  }

  async saveDraft(draft: api.Draft) {
    return this.#opened().drafts.save(draft);
  }

  async getDraft(draftId: string): Promise<api.Draft | null> {
    return this.#opened().drafts.get(draftId);
  }

  async listDrafts(): Promise<api.Draft[]> {
    return this.#opened().drafts.list();
  }

  async removeDraft(draftId: string): Promise<void> {
    return this.#opened().drafts.remove(draftId);
  }

  async saveResume(resume: api.Resume): Promise<void> {
    return this.#opened().meta.saveResume(resume);
  }

  async takeResume(): Promise<api.Resume | null> {
    return this.#opened().meta.takeResume();
  }

  async damagedRows(): Promise<readonly string[]> {
    return Promise.resolve([...this.#opened().damagedRowIds]);
  }

  async nationalTable(request: ReportRequest): Promise<NationalTable> {
    return this.#opened().reports.table(request);
  }

  async previewBatch(request: api.BatchRequest): Promise<api.BatchPreview> {
    return this.#opened().exporter.preview(request);
  }

  async sealBatch(request: api.BatchRequest, onProgress: (progress: api.Progress) => void) {
    const { exporter } = this.#opened();
    return this.#run((signal) => exporter.seal(request, onProgress, signal));
  }

  async cancel(): Promise<void> {
    this.#work?.abort();
    return Promise.resolve();
  }

  async markExported(batchId: string, fileName: string): Promise<void> {
    return this.#opened().ledger.markExported(batchId, fileName);
  }

  async voidBatch(batchId: string): Promise<void> {
    return this.#opened().ledger.voidSealed(batchId);
  }

  async listBatches(): Promise<api.BatchEntry[]> {
    return this.#opened().ledger.list();
  }

  async openBatch(file: Uint8Array, onProgress: (progress: api.Progress) => void) {
    const { importer } = this.#opened();
    return this.#run((signal) => importer.open(file, onProgress, signal));
  }

  async applyImport(importId: string): Promise<Result<api.ImportOutcome, ErrorCode>> {
    return this.#opened().importer.apply(importId);
  }

  async discardImport(importId: string): Promise<void> {
    this.#opened().importer.discard(importId);
    return Promise.resolve();
  }

  async ownCard(): Promise<api.CardFile> {
    return this.#opened().cards.ownCard();
  }

  async readCard(file: Uint8Array): Promise<Result<api.CardPreview, ErrorCode>> {
    return this.#opened().cards.read(file);
  }

  async demoKeyFile(): Promise<Result<string, ErrorCode>> {
    const { session, identity } = this.#opened().context;
    if (session.mode !== "demo") return Promise.resolve(err("not_allowed"));
    const { ageRecipient, ageIdentity } = identity;
    return Promise.resolve(ok(`# practice only, not secret\n# ${ageRecipient}\n${ageIdentity}\n`));
  }

  /** One piece of long work at a time; `cancel` stops the one that runs. */
  async #run<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.#work?.abort();
    const controller = new AbortController();
    this.#work = controller;
    try {
      return await work(controller.signal);
    } finally {
      if (this.#work === controller) this.#work = null;
    }
  }

  #opened(): OpenStore {
    if (this.#store === null) throw new AppError("locked");
    return this.#store;
  }
}
