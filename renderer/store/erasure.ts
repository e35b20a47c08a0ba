import { randomUuid } from "../../shared/crypto";
import { mayRecordCases } from "../../shared/domain/access";
import type { AnyRecord } from "../../shared/domain/any-record";
import type { CaseRecord } from "../../shared/domain/case-record";
import { ERASURE_REASON } from "../../shared/domain/code-lists/case-files";
import type { IncidentRecord } from "../../shared/domain/incident";
import { grownLineage } from "../../shared/domain/lineage";
import {
  erasureTarget,
  MAX_ERASED_AT_ONCE,
  type ErasureReason,
} from "../../shared/domain/retention";
import { keepsOnlyReception } from "../../shared/domain/reception-line";
import { AppError, type ErrorCode } from "../../shared/errors";
import type { RowRemoval } from "../../shared/journal/ops";
import { err, ok, type Result } from "../../shared/result";
import type { ApprovalTicket } from "../../shared/vault/door";
import { isHidden } from "./access-guard";
import type { ErasureCertificate } from "./api/retention";
import type { Approvals } from "./approvals";
import type { AsideTable } from "./aside-table";
import { asidesAfterErasure } from "./asides-after-erasure";
import type { AttachmentPlace, AttachmentTable } from "./attachment-table";
import type { AuditLog } from "./audit-log";
import type { AuditNote } from "./audit-note";
import type { SealedRow } from "./database";
import type { DraftRepository } from "./draft-repository";
import { names, planErasure, type ErasurePlan } from "./erasure-plan";
import { tellsOfErased, tracesOf } from "./erased-reasons";
import { rekeyStore } from "./journal/rekey";
import { answerOf } from "./journal/snapshot-writer";
import type { StoreTools } from "./journal/store-tools";
import { receivedKey, type BatchLedger } from "./batch-ledger";
import type { RecalledFiles } from "./recalled-files";
import type { RecordRepository } from "./record-repository";
import type { KeptCertificate, StatisticsTable } from "./statistics-table";
import { timestamp } from "./store-context";

export interface ErasureParts {
  readonly tools: StoreTools;
  readonly records: RecordRepository;
  readonly drafts: DraftRepository;
  readonly ledger: BatchLedger;
  readonly statistics: StatisticsTable;
  readonly attachments: AttachmentTable;
  readonly asides: AsideTable;
  readonly approvals: Approvals;
  readonly audit: AuditLog;
  readonly recalled: RecalledFiles;
}

/**
 * Erases files for good (dictionary §10, ADR 0012): with their keys goes whatever was ever sealed under
 * them, here and in every copy. Figures keep their value; incidents keep their victims, under ids that lead
 * nowhere. What lies elsewhere (backups, sent files, copies of the disk) it cannot reach.
 */
export class Erasure {
  readonly #parts: ErasureParts;

  constructor(parts: ErasureParts) {
    this.#parts = parts;
  }

  /** As `RetentionApi.eraseCases`; a hidden file is `record_missing`, no or too many ids `bad_request`. */
  async erase(
    caseIds: readonly string[],
    reason: ErasureReason,
    ticket: ApprovalTicket,
    onProgress: (done: number) => void,
  ): Promise<Result<ErasureCertificate, ErrorCode>> {
    const refusal = this.#refusalOf(caseIds, reason);
    if (refusal !== null) return err(refusal);
    const { approvals } = this.#parts;
    return approvals.with(ticket, "purge", erasureTarget(caseIds), ({ approvedBy }) =>
      this.#erase(caseIds, reason, approvedBy, onProgress),
    );
  }

  /** Latest first; one whose entry in the audit chain is gone is not shown as if it had one. */
  async certificates(): Promise<ErasureCertificate[]> {
    const { statistics, audit } = this.#parts;
    const events = await audit.events();
    const kept = await statistics.certificates();
    return kept.flatMap((certificate) => {
      const entry = events.find(({ targetId }) => targetId === certificate.certificateId);
      if (entry === undefined) return [];
      return { ...certificate, auditSequence: entry.sequence, auditHash: entry.hash };
    });
  }

  #refusalOf(caseIds: readonly string[], reason: ErasureReason): ErrorCode | null {
    const { index, session } = this.#parts.tools.store;
    // What its sender asked back is hidden from everybody, and waits for just this.
    const isGone = (id: string) => isHidden(index, id) && !this.#parts.recalled.mayErase(id);
    if (!mayRecordCases(session.user.role)) return "not_allowed";
    const isFew = caseIds.length >= 1 && caseIds.length <= MAX_ERASED_AT_ONCE;
    if (!isFew || new Set(caseIds).size !== caseIds.length || !ERASURE_REASON.includes(reason)) {
      return "bad_request";
    }
    for (const id of caseIds) {
      const entry = index.get(id);
      if (entry?.kind !== "case" || isGone(id)) return "record_missing";
      if (entry.summary.legalHold !== null) return "legal_hold";
    }
    return null;
  }

  async #erase(
    caseIds: readonly string[],
    reason: ErasureReason,
    approvedBy: string,
    onProgress: (done: number) => void,
  ): Promise<Result<ErasureCertificate, ErrorCode>> {
    const { tools, statistics, attachments, audit } = this.#parts;
    const { store, sealer } = tools;
    const files = await Promise.all(caseIds.map((id) => this.#versionsOf(id)));
    const plan = await this.#plan(caseIds, files);
    const drafts = await this.#draftsAfter(caseIds, plan);
    const asides = await asidesAfterErasure(this.#parts.asides, caseIds, plan.ids);
    const places = await attachments.places();
    const attached = places.filter(({ caseId }) => caseIds.includes(caseId));
    const stay = places.filter((place) => !attached.includes(place));
    const traces = tracesOf(files.flat(), attached.map(idOf), stay.map(idOf));
    const { snapshots } = await answerOf(store.strongroom.state("live"));
    const certificate: KeptCertificate = {
      certificateId: randomUuid(),
      erasedAt: timestamp(store),
      caseNos: files.flatMap((versions) => versions.at(-1)?.caseFile.caseNo ?? []),
      ...{ reason, approvedBy, requestedBy: store.session.user.userId },
      counts: {
        versions: files.flat().length,
        drafts: drafts.removals.length,
        attachments: attached.length,
        snapshots: snapshots.length,
      },
    };
    const sealed = await Promise.all(plan.next.map((record) => sealer.seal(record, false)));
    const again = await Promise.all(plan.relinked.map((record) => sealer.sealAgain(record)));
    const kept = plan.histories.filter((_, at) => leavesRow(files[at] ?? [], plan));
    const rows = await Promise.all(kept.map((file) => statistics.sealFile(file)));
    const done = await rekeyStore(
      tools,
      {
        dropRecordIds: caseIds,
        removedAttachments: attached.map(idOf),
        writes: {
          revisions: [...again, ...sealed.map(({ revision }) => revision)],
          drafts: drafts.changed,
          batches: asides.changed,
          audit: await audit.sealWithoutReasons((event) => tellsOfErased(event, traces)),
          statistics: [
            ...rows,
            await statistics.sealCertificate(certificate),
            await statistics.sealErased(caseIds),
          ],
          removals: [
            ...drafts.removals,
            ...asides.removals,
            ...attached.map(({ rowId }): RowRemoval => removalOf("attachments", rowId)),
          ],
          expected: expectedOf(caseIds, files, plan),
          notes: notesOf(caseIds, certificate, plan),
        },
      },
      onProgress,
    );
    if (!done.ok) return done;
    store.announce(["case", "incident", "draft"]);
    const { sequence, hash } = audit.head;
    return ok({ ...certificate, auditSequence: sequence, auditHash: hash });
  }

  /** Oldest first, with the times at which they stood here. `store_damaged` when the present one does not open. */
  async #versionsOf(caseId: string): Promise<CaseRecord[]> {
    const { records, ledger } = this.#parts;
    const received = await ledger.receivedTimes();
    const versions = (await records.versions(caseId)).filter(isCase).reverse();
    if (versions.length === 0) throw new AppError("store_damaged");
    return versions.map((version) => {
      const at = received.get(receivedKey([caseId, version.meta.rowVersion]));
      if (at === undefined) return version;
      return { ...version, meta: { ...version.meta, updatedAt: at } };
    });
  }

  async #plan(
    caseIds: readonly string[],
    files: readonly (readonly CaseRecord[])[],
  ): Promise<ErasurePlan> {
    const { index, session } = this.#parts.tools.store;
    const cases = new Set(caseIds);
    const persons = new Set(files.flat().map(({ person }) => person.personId));
    const others = index.idsOf("case").filter((id) => !cases.has(id));
    const keptPersonIds = new Set(
      others.flatMap((id) => {
        const entry = index.get(id);
        return entry?.kind === "case" ? entry.summary.personId : [];
      }),
    );
    const incidents = await this.#incidentsThatName({ cases, persons });
    const updatedAt = timestamp(this.#parts.tools.store);
    return planErasure({ files, incidents, keptPersonIds }, ({ meta }) => ({
      ...meta,
      rowVersion: meta.rowVersion + 1,
      updatedAt,
      updatedBy: session.user.userId,
      originDeviceId: session.deviceId,
      lineage: grownLineage(meta.lineage, session.deviceId),
    }));
  }

  /** All versions, oldest first, of each incident that names a file or person in any of them. */
  async #incidentsThatName(named: Parameters<typeof names>[1]): Promise<IncidentRecord[][]> {
    const { records, tools } = this.#parts;
    const found: IncidentRecord[][] = [];
    for await (const { id, record } of records.readMany(tools.store.index.idsOf("incident"))) {
      const versions = record.meta.rowVersion === 1 ? [record] : await records.versions(id);
      if (!versions.some((version) => names(version, named))) continue;
      found.push(versions.filter(isIncident).sort((a, b) => a.meta.rowVersion - b.meta.rowVersion));
    }
    return found;
  }

  /** Working copies of the files go; those of incidents that name them get the new ids. */
  async #draftsAfter(
    caseIds: readonly string[],
    { ids }: ErasurePlan,
  ): Promise<{ readonly removals: RowRemoval[]; readonly changed: SealedRow[] }> {
    const { drafts } = this.#parts;
    const all = await drafts.all();
    const gone = all.filter(({ recordId }) => caseIds.includes(recordId));
    const changed: SealedRow[] = [];
    for (const draft of all.filter((one) => !gone.includes(one))) {
      const before = JSON.stringify(draft.values ?? null);
      const after = [...ids.cases, ...ids.persons].reduce(
        (text, [old, fresh]) => text.replaceAll(old, fresh),
        before,
      );
      if (after === before) continue;
      changed.push(await drafts.seal({ ...draft, values: JSON.parse(after) as unknown }));
    }
    return { removals: gone.map(({ draftId }) => removalOf("drafts", draftId)), changed };
  }
}

/** Somebody may save one of them while the erasure waits for its turn: then it has to be asked for again. */
/**
 * Of somebody who never wanted a file not even a row without a name stays: only a number (dictionary §5.3).
 * Where an incident told of them the row stays, because it keeps them out of what others are given.
 */
function leavesRow(versions: readonly CaseRecord[], { relinked }: ErasurePlan): boolean {
  const present = versions.at(-1);
  return relinked.length > 0 || present === undefined || !keepsOnlyReception(present);
}

function expectedOf(
  caseIds: readonly string[],
  files: readonly (readonly CaseRecord[])[],
  { next }: ErasurePlan,
): { readonly id: string; readonly rev: number }[] {
  return [
    ...caseIds.map((id, at) => ({ id, rev: files[at]?.at(-1)?.meta.rowVersion ?? 0 })),
    ...next.map(({ incident, meta }) => ({ id: incident.incidentId, rev: meta.rowVersion - 1 })),
  ];
}

function removalOf(table: RowRemoval["table"], id: string): RowRemoval {
  return { table, id, rev: 0 };
}

/** One entry per file and changed incident; the certificate's comes last: it is where the erasure stands. */
function notesOf(
  caseIds: readonly string[],
  { certificateId, reason, approvedBy }: KeptCertificate,
  { next }: ErasurePlan,
): AuditNote[] {
  const grounds = { reason, approvedBy };
  const purged = (targetType: string, targetId: string): AuditNote => ({
    ...{ action: "purge", targetType, targetId },
    ...grounds,
  });
  return [
    ...caseIds.map((id) => purged("case", id)),
    ...next.map(({ incident }): AuditNote => ({
      ...{ action: "edit", targetType: "incident", targetId: incident.incidentId },
      fieldNames: ["victims"],
    })),
    purged("certificate", certificateId),
  ];
}

function idOf({ attachmentId }: AttachmentPlace): string {
  return attachmentId;
}

function isCase(record: AnyRecord): record is CaseRecord {
  return record.kind === "case";
}

function isIncident(record: AnyRecord): record is IncidentRecord {
  return record.kind === "incident";
}
