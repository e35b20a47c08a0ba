import { openBox, type SealingKey } from "../../../shared/crypto";
import { codeOf, type ErrorCode } from "../../../shared/errors";
import { decodeFrames } from "../../../shared/journal/frame";
import type { JournalRow } from "../../../shared/journal/ops";
import { err, ok, type Result } from "../../../shared/result";
import type { ScrubReport } from "../api/care";
import type { StoreContext } from "../store-context";
import { DATA_KEY_ID, openKeyRow } from "../keyring";
import { openFrame } from "./frames-of";
import { JournalView, newestBase } from "./journal-view";
import { answerOf } from "./snapshot-writer";

/**
 * The restore drill: opens every row of an opened backup, records through their own keys, and writes
 * nothing. `other_vault` when its store key is not ours: another vault's, or ours from before an erasure,
 * which nothing here can open any more.
 */
export async function tryBackup(
  store: StoreContext,
  token: string,
  onProgress: (done: number) => void,
): Promise<Result<ScrubReport, ErrorCode>> {
  const { strongroom, keys } = store;
  const started = store.now();
  try {
    const state = await answerOf(strongroom.state(token));
    if (state.generation !== keys.generation) return err("other_vault");
    if (!(await isOurs(store, token))) return err("other_vault");
    const base = newestBase(state);
    const end = Math.max(state.headSequence, base?.sequence ?? 0);
    const view = await JournalView.open(strongroom, keys, token, base, end, (done) =>
      onProgress(done / 2),
    );
    const drill = new Drill(store);
    for await (const row of view.rows()) await drill.take(row);
    onProgress(0.75);
    const isWhole = (await drill.end()) && view.gathered.missing === 0 && state.gaps.length === 0;
    onProgress(1);
    return ok({
      isWhole,
      recordCount: drill.recordCount,
      frameCount: view.gathered.frameCount,
      upTo: view.upTo,
      tookMs: store.now() - started,
    });
  } catch (thrown) {
    return err(codeOf(thrown));
  }
}

/** Whether the first frame opens; a backup without frames is judged by its snapshot. */
async function isOurs({ strongroom, keys }: StoreContext, token: string): Promise<boolean> {
  const { frames } = await answerOf(strongroom.read(token, 0));
  const [first] = (await decodeFrames(frames)) ?? [];
  return first === undefined || (await openFrame(keys, first)) !== null;
}

/** Opens rows as they come; versions of records wait for their key. */
class Drill {
  readonly #store: StoreContext;
  readonly #recordKeys = new Map<string, SealingKey>();
  readonly #waiting: JournalRow[] = [];
  #isWhole = true;

  constructor(store: StoreContext) {
    this.#store = store;
  }

  get recordCount(): number {
    return this.#recordKeys.size;
  }

  async take(row: JournalRow): Promise<void> {
    if (row.table === "revisions") this.#waiting.push(row);
    else await this.#try(() => this.#openOther(row));
  }

  /** True when every row opened. */
  async end(): Promise<boolean> {
    for (const row of this.#waiting) await this.#try(() => this.#openRevision(row));
    return this.#isWhole;
  }

  async #openOther(row: JournalRow): Promise<void> {
    const { keys } = this.#store;
    const { table, id: rowId } = row;
    // Under which record's key an attachment lies, only its own repository knows.
    if (table === "attachments" || table === "revisions") return;
    if (table === "keyring") this.#recordKeys.set(rowId, await openKeyRow(keys, row));
    else await openBox(keys[table], { table, rowId, keyId: table, revision: 0 }, row.box);
  }

  async #openRevision({ id: rowId, rev: revision, box }: JournalRow): Promise<void> {
    const key = this.#recordKeys.get(rowId);
    if (key === undefined) this.#isWhole = false;
    else await openBox(key, { table: "revisions", rowId, keyId: DATA_KEY_ID, revision }, box);
  }

  async #try(open: () => Promise<void>): Promise<void> {
    try {
      await open();
    } catch {
      this.#isWhole = false;
    }
  }
}
