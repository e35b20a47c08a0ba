import { randomUuid, sha256Hex } from "../../../shared/crypto";
import { caseContentSchema, type CaseContent } from "../../../shared/domain/case-record";
import { erasureTarget } from "../../../shared/domain/retention";
import { openSource, saveContent } from "../../../renderer/bridge";
import { ok } from "../../../shared/result";
import { ANY_CASE } from "./any-case";
import { batchTarget, type Draft } from "../../../renderer/store/vault-api";
import { seededRandom, type Random } from "../../support/seeded-random";
import { digestOf, type Thing } from "../protocol";
import { act, tell } from "./answers";
import { withoutMeta } from "./read-all";
import { receptionTime, retold, someCase, someSound, wordsOf } from "./contents";
import { SECOND, session, vault } from "./house";

const quiet = (): void => undefined;

/** What a run of work may use from outside. */
export interface WorkOptions {
  readonly seed: number;
  /** Who gets the batches; null: no batches are made. */
  readonly recipientOrgId: string | null;
  /** How many files are waiting behind the open dialog. */
  readonly canImport: boolean;
  readonly canErase: boolean;
}

let isStopping = false;

/** Ends `work` after the acts that run now. */
export function stop(): void {
  isStopping = true;
}

/** People at work until `stop`: one hand writes records, the other does what takes longer. */
export async function work(options: WorkOptions): Promise<void> {
  isStopping = false;
  const random = seededRandom(options.seed);
  const desk = new Desk(options, random);
  await desk.takeUp();
  const hand = async (step: () => Promise<void>): Promise<void> => {
    while (!isStopping) {
      await step();
      // A breath for timers: a loop of refusals must not starve the page.
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  };
  await Promise.all([hand(() => desk.write()), hand(() => desk.care())]);
}

class Desk {
  readonly #options: WorkOptions;
  readonly #random: Random;
  #open = new Map<string, { content: CaseContent; version: number }>();
  readonly #drafts = new Map<string, string>();
  readonly #attachments: string[] = [];

  constructor(options: WorkOptions, random: Random) {
    this.#options = options;
    this.#random = random;
  }

  /** Cases of the last run are worked on again. */
  async takeUp(): Promise<void> {
    const { rows } = await vault().queryCases({ ...ANY_CASE, limit: 30 });
    for (const { caseId } of rows) {
      const record = await vault().get("case", caseId);
      if (record === null) continue;
      const content = caseContentSchema.parse(withoutMeta(record));
      this.#open.set(caseId, { content, version: record.meta.rowVersion });
    }
  }

  /** The act of the writing hand that runs now. */
  #turn: Promise<void> = Promise.resolve();

  write(): Promise<void> {
    this.#turn = this.#write();
    return this.#turn;
  }

  async #write(): Promise<void> {
    const choice = this.#random();
    if (choice < 0.3) return this.#saveNew();
    if (choice < 0.6) return this.#saveAgain();
    return this.#autosave();
  }

  async care(): Promise<void> {
    const choice = this.#random();
    if (choice < 0.35) return vault().idle().catch(quiet);
    if (choice < 0.5) return this.#snapshot();
    if (choice < 0.7) return this.#attach();
    if (choice < 0.75) return this.#detach();
    if (choice < 0.87) return this.#export();
    if (choice < 0.95) return this.#import();
    return this.#erase();
  }

  async #saveNew(): Promise<void> {
    const content = someCase(this.#random);
    await this.#save(content, 0, null);
  }

  /** Often with a working copy that goes in the same step. */
  async #saveAgain(): Promise<void> {
    const chosen = this.#pick([...this.#open.values()]);
    if (chosen === null) return this.#saveNew();
    const { caseId } = chosen.content.caseFile;
    const draftId = [...this.#drafts].find(([, recordId]) => recordId === caseId)?.[0] ?? null;
    await this.#save(retold(chosen.content, this.#random), chosen.version, draftId);
  }

  async #save(content: CaseContent, version: number, draftId: string | null): Promise<void> {
    const { caseId: id } = content.caseFile;
    const saved: Thing = { is: "case", id, version: version + 1, digest: await digestOf(content) };
    const things: Thing[] = draftId === null ? [saved] : [saved, { is: "draft-gone", id: draftId }];
    const done = await act("save", things, () =>
      vault().saveCase(content, version, draftId ?? undefined),
    );
    if (done === null) {
      this.#open.delete(id);
      return;
    }
    this.#open.set(id, { content, version: version + 1 });
    if (draftId !== null) this.#drafts.delete(draftId);
  }

  async #autosave(): Promise<void> {
    const known = this.#pick([...this.#drafts]);
    const chosen = this.#pick([...this.#open.keys()]);
    const isNew = known === null || (this.#random() < 0.2 && chosen !== null);
    const [draftId, recordId] = isNew ? [randomUuid(), chosen ?? randomUuid()] : known;
    const draft = await someDraft(draftId, recordId, this.#random);
    const things: Thing[] = [
      { is: "draft", id: draftId, recordId, digest: await digestOf(draft.values) },
    ];
    const done = await act("draft", things, () => vault().saveDraft(draft));
    if (done !== null) this.#drafts.set(draftId, recordId);
  }

  async #snapshot(): Promise<void> {
    await act("snapshot", [], () => vault().makeSnapshot(quiet));
  }

  async #attach(): Promise<void> {
    const caseId = this.#pick([...this.#open.keys()]);
    if (caseId === null) return;
    const sound = someSound(this.#random);
    const digest = await sha256Hex(sound);
    const facts = { kind: "other", description: "", showsFace: false, showsSite: false } as const;
    const added = await act(
      "attach",
      [],
      () => vault().addAttachment(caseId, facts, sound, quiet),
      ({ attachmentId: id }) => [{ is: "attachment", id, caseId, digest }],
    );
    if (added !== null) this.#attachments.push(added.attachmentId);
  }

  async #detach(): Promise<void> {
    const id = this.#attachments.shift();
    if (id === undefined) return;
    await act("detach", [{ is: "attachment-gone", id }], () =>
      vault().removeAttachment(id, "not needed"),
    );
  }

  async #export(): Promise<void> {
    const { recipientOrgId } = this.#options;
    if (recipientOrgId === null) return;
    const request = { kind: "sync", period: receptionTime().slice(0, 7), recipientOrgId } as const;
    const ticket = await act("approve", [], () =>
      session.acts.approve("seal_batch", batchTarget(request), SECOND),
    );
    if (ticket === null) return;
    const sealed = await act(
      "seal",
      [],
      () => vault().sealBatch(request, ticket, quiet),
      ({ batchId: id }) => [{ is: "batch", id, status: "sealed" }],
    );
    if (sealed === null) return;
    const { batchId: id, sizeBytes, suggestedName } = sealed;
    const saved = await act("export", [], () =>
      saveContent({
        ...{ kind: "batch", suggestedName },
        content: { sizeBytes, pieces: (take) => vault().writeSealed(id, take) },
      }),
    );
    if (saved === null) return;
    const { fileName } = saved;
    await act("mark exported", [{ is: "batch", id, status: "exported" }], async () => {
      await vault().markExported(id, fileName);
      return ok(null);
    });
  }

  async #import(): Promise<void> {
    if (!this.#options.canImport) return;
    const chosen = await openSource("batch");
    if (!chosen.ok) return;
    const { source, fileName, close } = chosen.value;
    const preview = await act("open batch", [], () => vault().openBatch(source, quiet));
    if (preview === null) {
      await close();
      return;
    }
    // The runner knows what is in the file: its name stands for it.
    await tell(`import try ${fileName}`);
    const applied = await act("import", [], () => vault().applyImport(preview.importId));
    if (applied !== null) await tell(`import ack ${fileName}`);
    await close();
  }

  async #erase(): Promise<void> {
    if (!this.#options.canErase) return;
    const caseId = this.#pick([...this.#open.keys()]);
    if (caseId === null) return;
    const ticket = await session.acts.approve("purge", erasureTarget([caseId]), SECOND);
    if (!ticket.ok) return;
    // From now on the other hand leaves this case alone; what it does with others goes on.
    this.#open.delete(caseId);
    for (const [draftId, recordId] of this.#drafts) {
      if (recordId === caseId) this.#drafts.delete(draftId);
    }
    await this.#turn;
    await act("erase", [{ is: "erased", caseId }], () =>
      vault().eraseCases([caseId], "asked_by_person", ticket.value, quiet),
    );
  }

  #pick<T>(from: readonly T[]): T | null {
    return from[Math.floor(this.#random() * from.length)] ?? null;
  }
}

/** What a lock writes down. Answers whether it was taken. */
export async function lastWords(seed: number): Promise<boolean> {
  const draft = await someDraft(randomUuid(), randomUuid(), seededRandom(seed));
  const { draftId: id, recordId } = draft;
  const things: Thing[] = [{ is: "draft", id, recordId, digest: await digestOf(draft.values) }];
  const said = await act("last words", things, () => vault().saveDraft(draft, true));
  return said !== null;
}

async function someDraft(draftId: string, recordId: string, random: Random): Promise<Draft> {
  const values = { narrative: wordsOf(random, 1 + Math.floor(random() * 80)), nonce: randomUuid() };
  return {
    ...{ draftId, recordId, form: "case", baseVersion: 0, step: "account" },
    ...{ focusedField: null, values, updatedAt: new Date().toISOString() },
  };
}

/** One save, told like all others; answers the code of a refusal, else null. */
export async function saveOne(seed: number): Promise<string | null> {
  const content = someCase(seededRandom(seed));
  const { caseId: id } = content.caseFile;
  const things: Thing[] = [{ is: "case", id, version: 1, digest: await digestOf(content) }];
  const saved = await act("save", things, () => vault().saveCase(content, 0));
  return saved === null ? "refused" : null;
}
