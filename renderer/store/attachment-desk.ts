import { randomUuid, sha256Hex } from "../../shared/crypto";
import { mayRecordCases } from "../../shared/domain/access";
import {
  attachmentFactsSchema,
  retentionUntil,
  type Attachment,
  type AttachmentFacts,
} from "../../shared/domain/attachment";
import { phnomPenhDay } from "../../shared/domain/local-time";
import { codeOf, type ErrorCode } from "../../shared/errors";
import { stripFile, type FileTools } from "../../shared/files/strip-file";
import { err, ok, type Result } from "../../shared/result";
import { isHidden } from "./access-guard";
import { chunkCountOf, readContent, writeContent } from "./attachment-content";
import type { AttachmentPlace, AttachmentTable } from "./attachment-table";
import type { AuditNote } from "./audit-note";
import { commit } from "./commit";
import { answerOf } from "./journal/snapshot-writer";
import { timestamp, type StoreContext } from "./store-context";

/** Cleaning, then sealing and writing: about as long. */
const CLEANED_AT = 0.3;

/** Files of a case (dictionary §3.20): cleaned, sealed, kept by main. Those of a hidden case are absent. */
export class AttachmentDesk {
  readonly #store: StoreContext;
  readonly #table: AttachmentTable;
  readonly #tools: FileTools;
  /** Handed to main, and their row not yet committed: no orphans. */
  readonly #underWay = new Set<string>();

  constructor(store: StoreContext, table: AttachmentTable, tools: FileTools) {
    this.#store = store;
    this.#table = table;
    this.#tools = tools;
  }

  /** Latest first; one that does not open is reported as damaged and left out. */
  async list(caseId: string): Promise<Attachment[]> {
    if (isHidden(this.#store.index, caseId)) return [];
    const found: Attachment[] = [];
    for (const place of await this.#table.rowIdsOf([caseId])) {
      const attachment = await this.#readOrReport(place);
      if (attachment !== null) found.push(attachment);
    }
    return found.sort((a, b) => (a.addedAt < b.addedAt ? 1 : -1));
  }

  /** As `AttachmentsApi.addAttachment`; also `not_allowed` (role) and `bad_content` (facts). */
  async add(
    caseId: string,
    facts: AttachmentFacts,
    file: Uint8Array,
    onProgress: (done: number) => void,
  ): Promise<Result<Attachment, ErrorCode>> {
    if (!mayRecordCases(this.#store.session.user.role)) return err("not_allowed");
    if (!this.#isCaseHere(caseId)) return err("record_missing");
    const parsed = attachmentFactsSchema.safeParse(facts);
    if (!parsed.success) return err("bad_content");
    const bare = await stripFile(file, this.#tools);
    if (!bare.ok) return bare;
    onProgress(CLEANED_AT);
    const { mime, bytes } = bare.value;
    const addedAt = timestamp(this.#store);
    const attachment: Attachment = {
      ...parsed.data,
      ...{ caseId, mime, addedAt },
      attachmentId: randomUuid(),
      sha256: await sha256Hex(bytes),
      sizeBytes: bytes.byteLength,
      chunkCount: chunkCountOf(bytes.byteLength),
      metadataStripped: true,
      addedBy: this.#store.session.user.userId,
      retentionUntil: retentionUntil(parsed.data, phnomPenhDay(Date.parse(addedAt))),
    };
    return this.#keep(attachment, bytes, (done) =>
      onProgress(CLEANED_AT + done * (1 - CLEANED_AT)),
    );
  }

  /** The whole content, checked. Codes: `record_missing`, `store_damaged`. */
  async read(
    attachmentId: string,
    onProgress: (done: number) => void,
  ): Promise<Result<Uint8Array, ErrorCode>> {
    return resultOf(async () => {
      const attachment = await this.#table.get(attachmentId);
      if (attachment === null || !this.#isCaseHere(attachment.caseId)) return err("record_missing");
      const key = await this.#store.keyring.keyOf(attachment.caseId);
      return ok(await readContent(this.#store.strongroom, key, attachment, onProgress));
    });
  }

  /** The row goes first: a file without a row is nobody's, a row without a file would be a loss. */
  async remove(attachmentId: string, reason: string): Promise<Result<null, ErrorCode>> {
    if (!mayRecordCases(this.#store.session.user.role)) return err("not_allowed");
    if (reason.trim() === "") return err("bad_request");
    const place = (await this.#table.places()).find((one) => one.attachmentId === attachmentId);
    if (place === undefined || !this.#isCaseHere(place.caseId)) return err("record_missing");
    return this.#remove(place, reason);
  }

  /**
   * For when nobody types: pictures whose time is over go (dictionary §10) unless their case is under legal
   * hold, and so do files of main that no row names, left by a program that ended half-way.
   */
  async sweep(): Promise<void> {
    const today = phnomPenhDay(this.#store.now());
    for (const place of await this.#table.places()) {
      const attachment = this.#isHeld(place.caseId) ? null : await this.#readOrReport(place);
      const lastDay = attachment?.retentionUntil ?? null;
      if (lastDay !== null && lastDay < today) await this.#remove(place, "retention");
    }
    const named = new Set((await this.#table.places()).map(({ attachmentId }) => attachmentId));
    const { attachmentIds } = await answerOf(this.#store.strongroom.listAttachments());
    for (const id of attachmentIds) {
      if (named.has(id) || this.#underWay.has(id)) continue;
      await answerOf(this.#store.strongroom.removeAttachment(id));
    }
  }

  async #keep(
    attachment: Attachment,
    bytes: Uint8Array,
    onProgress: (done: number) => void,
  ): Promise<Result<Attachment, ErrorCode>> {
    const { caseId, attachmentId } = attachment;
    const { strongroom, keyring, index } = this.#store;
    this.#underWay.add(attachmentId);
    const kept = await resultOf(async () => {
      await writeContent(strongroom, await keyring.keyOf(caseId), attachmentId, bytes, onProgress);
      if (!this.#isCaseHere(caseId)) return err("record_missing");
      const committed = await commit(this.#store, {
        attachments: [await this.#table.seal(attachment)],
        // The case may be erased while this waits for its turn.
        expected: [{ id: caseId, rev: index.versionOf(caseId) }],
        notes: [noteOf("create", attachment.attachmentId, null)],
      });
      return committed.ok ? ok(attachment) : committed;
    });
    this.#underWay.delete(attachmentId);
    if (kept.ok) this.#store.announce(["case"]);
    else await strongroom.removeAttachment(attachmentId);
    return kept;
  }

  async #remove(place: AttachmentPlace, reason: string): Promise<Result<null, ErrorCode>> {
    const committed = await commit(this.#store, {
      removals: [{ table: "attachments", id: place.rowId, rev: 0 }],
      notes: [noteOf("purge", place.attachmentId, reason)],
    });
    if (!committed.ok) return committed;
    // When this fails, `sweep` finds the file without a row.
    await this.#store.strongroom.removeAttachment(place.attachmentId);
    this.#store.announce(["case"]);
    return ok(null);
  }

  async #readOrReport(place: AttachmentPlace): Promise<Attachment | null> {
    try {
      return await this.#table.read(place);
    } catch {
      this.#store.reportDamage(place.rowId);
      return null;
    }
  }

  #isCaseHere(caseId: string): boolean {
    const { index } = this.#store;
    return index.get(caseId)?.kind === "case" && !isHidden(index, caseId);
  }

  #isHeld(caseId: string): boolean {
    const entry = this.#store.index.get(caseId);
    return entry?.kind === "case" && entry.summary.legalHold !== null;
  }
}

function noteOf(action: AuditNote["action"], targetId: string, reason: string | null): AuditNote {
  return { action, targetType: "attachment", targetId, reason };
}

async function resultOf<T>(
  task: () => Promise<Result<T, ErrorCode>>,
): Promise<Result<T, ErrorCode>> {
  try {
    return await task();
  } catch (thrown) {
    return err(codeOf(thrown));
  }
}
