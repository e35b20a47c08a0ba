import { attachmentSchema, type Attachment } from "../../shared/domain/attachment";
import type { SealContext } from "../../shared/crypto";
import { AppError } from "../../shared/errors";
import type { SealedRow } from "./database";
import { DATA_KEY_ID } from "./keyring";
import { openJson, sealJson } from "./sealed-json";
import type { StoreContext } from "./store-context";

/** Where an attachment's row lies, and to which file it belongs. */
export interface AttachmentPlace {
  readonly rowId: string;
  readonly caseId: string;
  readonly attachmentId: string;
}

/** Between the two ids of a row's id. */
const SEPARATOR = ".";

/**
 * What is known of each attachment, sealed under the data key of its case, so that it goes with the case.
 * The id of a row names both (random) ids: without the case nobody could tell which key opens it. So a
 * disk tells how many attachments a record has, as it tells how many versions. It never writes.
 */
export class AttachmentTable {
  readonly #store: StoreContext;

  constructor(store: StoreContext) {
    this.#store = store;
  }

  /** The row to hand to `commit`; throws `AppError("store_damaged")` without the key of the case. */
  async seal(attachment: Attachment): Promise<SealedRow> {
    const { caseId, attachmentId } = attachment;
    const rowId = `${caseId}${SEPARATOR}${attachmentId}`;
    const key = await this.#store.keyring.keyOf(caseId);
    return { id: rowId, box: await sealJson(key, contextOf(rowId), attachment) };
  }

  /** Every attachment that there is, in no order. */
  async places(): Promise<AttachmentPlace[]> {
    const ids = new Set(await this.#store.db.attachments.toCollection().primaryKeys());
    for (const [id, row] of this.#store.missed.rowsOf("attachments")) {
      if (row === "removed") ids.delete(id);
      else ids.add(id);
    }
    return [...ids].flatMap((rowId) => placeOf(rowId) ?? []);
  }

  /** Those of some files. */
  async rowIdsOf(caseIds: readonly string[]): Promise<AttachmentPlace[]> {
    return (await this.places()).filter(({ caseId }) => caseIds.includes(caseId));
  }

  /** Null when there is none; throws `AppError("store_damaged")` when it does not open. */
  async get(attachmentId: string): Promise<Attachment | null> {
    const place = (await this.places()).find((one) => one.attachmentId === attachmentId);
    return place === undefined ? null : this.read(place);
  }

  /** Null when it has gone meanwhile; throws `AppError("store_damaged")` when it does not open. */
  async read({ rowId, caseId, attachmentId }: AttachmentPlace): Promise<Attachment | null> {
    const missed = this.#store.missed.row("attachments", rowId);
    const row = missed ?? (await this.#store.db.attachments.get(rowId));
    if (row === undefined || row === "removed") return null;
    const key = await this.#store.keyring.keyOf(caseId);
    const attachment = await openJson(key, contextOf(rowId), row.box, attachmentSchema);
    const isItself = attachment.caseId === caseId && attachment.attachmentId === attachmentId;
    if (!isItself) throw new AppError("store_damaged");
    return attachment;
  }
}

function placeOf(rowId: string): AttachmentPlace | null {
  const [caseId, attachmentId, ...rest] = rowId.split(SEPARATOR);
  if (caseId === undefined || attachmentId === undefined || rest.length > 0) return null;
  return { rowId, caseId, attachmentId };
}

function contextOf(rowId: string): SealContext {
  return { table: "attachments", rowId, keyId: DATA_KEY_ID, revision: 0 };
}
