import { recordId, type RecordKind } from "../../shared/domain/any-record";
import type { LocalWrites, SealedWrites } from "./commit";
import type { RevisionRow, SealedRow } from "./database";
import type { SealedVersion } from "./record-sealer";
import type { RecordWrite } from "./record-repository";
import type { Shelving } from "./shelves/shelves";

/** Versions that were sealed and shelved piece by piece, for one commit. Their texts are not kept. */
export class GatheredWrites {
  readonly kinds = new Set<RecordKind>();
  readonly #revisions: RevisionRow[] = [];
  readonly #keyring: SealedRow[] = [];
  readonly #expected: { readonly id: string; readonly rev: number }[] = [];
  readonly #applied: (() => void)[] = [];
  readonly #local = {
    ...{ revisions: [] as RevisionRow[], summaries: [] as SealedRow[], packs: [] as SealedRow[] },
    ...{ blocks: [] as SealedRow[], tokens: [] as SealedRow[], packed: new Set<RevisionRow>() },
  };

  /** Takes one piece: what was to be written, how it was sealed, and where it will lie. */
  add(
    writes: readonly RecordWrite[],
    sealed: readonly SealedVersion[],
    { local, applied }: Shelving,
  ): void {
    for (const { record, replaces } of writes) {
      this.kinds.add(record.kind);
      this.#expected.push({ id: recordId(record), rev: replaces });
    }
    for (const { revision, key } of sealed) {
      this.#revisions.push(revision);
      if (key !== null) this.#keyring.push(key);
    }
    this.#addLocal(local);
    this.#applied.push(applied);
  }

  get writes(): SealedWrites {
    return {
      revisions: this.#revisions,
      keyring: this.#keyring,
      expected: this.#expected,
      local: this.#local,
      applied: () => {
        for (const apply of this.#applied) apply();
      },
    };
  }

  #addLocal(local: LocalWrites): void {
    const all = this.#local;
    for (const row of local.revisions ?? []) all.revisions.push(row);
    for (const row of local.summaries ?? []) all.summaries.push(row);
    for (const row of local.packs ?? []) all.packs.push(row);
    for (const row of local.blocks ?? []) all.blocks.push(row);
    for (const row of local.tokens ?? []) all.tokens.push(row);
    for (const row of local.packed ?? []) all.packed.add(row);
  }
}
