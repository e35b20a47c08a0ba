import type { CaseContent } from "../../shared/domain/case-record";
import {
  countLines,
  keepsOnlyReception,
  receptionLine,
  type ReceptionTally,
} from "../../shared/domain/reception-line";
import { ok, type Result } from "../../shared/result";
import { commit, type CommitError } from "./commit";
import type { MetaRepository, Receptions } from "./meta-repository";
import type { StoreContext } from "./store-context";

/** The lines of people who want no file, for a day, and then their number (dictionary §5.3, §10). */
export class ReceptionLines {
  readonly #store: StoreContext;
  readonly #meta: MetaRepository;

  constructor(store: StoreContext, meta: MetaRepository) {
    this.#store = store;
    this.#meta = meta;
  }

  /**
   * Writes the line when the person refuses, and takes it away when they agree after all within the day.
   * `typed` is what was asked, before it is cut to what may be kept.
   */
  async follow(
    held: Parameters<typeof keepsOnlyReception>[0] | null,
    typed: CaseContent,
  ): Promise<Result<null, CommitError>> {
    const hadRefused = held !== null && keepsOnlyReception(held);
    const refuses = keepsOnlyReception(typed);
    if (hadRefused === refuses) return ok(null);
    const { lines, tally } = await this.#meta.receptions();
    const others = lines.filter(({ caseId }) => caseId !== typed.caseFile.caseId);
    const mine = refuses ? [receptionLine(typed, this.#store.now())] : [];
    return this.#save({ lines: [...others, ...mine], tally });
  }

  /** Counts the lines whose day is over; called when nobody has typed for a while, and before reading. */
  async settle(): Promise<Result<null, CommitError>> {
    const held = await this.#meta.receptions();
    const settled = countLines(held.lines, held.tally, this.#store.now());
    return settled.lines.length === held.lines.length ? ok(null) : this.#save(settled);
  }

  /** The numbers, latest month first. A line that still stands is in none of them. */
  async tally(): Promise<readonly ReceptionTally[]> {
    await this.settle();
    return (await this.#meta.receptions()).tally;
  }

  async #save(receptions: Receptions): Promise<Result<null, CommitError>> {
    return commit(this.#store, { meta: [await this.#meta.sealReceptions(receptions)] });
  }
}
