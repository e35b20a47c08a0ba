import { mayRecordCases } from "../../shared/domain/access";
import type { AuditAction } from "../../shared/domain/audit-event";
import { contentOf, type CaseContent, type CaseRecord } from "../../shared/domain/case-record";
import type { CaseSummary } from "../../shared/domain/case-summary";
import { compareFacts, isLikelyMatch, type Match } from "../../shared/domain/duplicates";
import { phnomPenhDay } from "../../shared/domain/local-time";
import { matchFactsOf, unpackMatchFacts, type MatchFacts } from "../../shared/domain/match-facts";
import {
  admissionsOfPerson,
  firstPersonOf,
  keptApart,
  mergedInto,
  unmerged,
} from "../../shared/domain/same-person";
import type { ErrorCode } from "../../shared/errors";
import { err, ok, type Result } from "../../shared/result";
import { isRestricted } from "./access-guard";
import { changedFields } from "./changed-fields";
import type { RecordRepository } from "./record-repository";
import type { StoreContext } from "./store-context";
import type { LikelySame, MatchQuestion, ReadFile, SavedVersion } from "./vault-api";

const MOST_SHOWN = 5;

type Saved = Promise<Result<SavedVersion, ErrorCode>>;

/** Finds who may be here already, and says of two files that they are of one person, or of two. */
export class MatchingDesk {
  readonly #store: StoreContext;
  readonly #records: RecordRepository;
  /** Unpacked once per summary: a question comes with every pause in typing. */
  readonly #facts = new WeakMap<CaseSummary, MatchFacts>();

  constructor(store: StoreContext, records: RecordRepository) {
    this.#store = store;
    this.#records = records;
  }

  likelySame({ caseId, answers, notDuplicateOf }: MatchQuestion): LikelySame[] {
    const asked = matchFactsOf(answers, phnomPenhDay(this.#store.now()));
    const left = new Set(notDuplicateOf);
    for (const { personId } of this.#admissions(caseId)) left.add(personId);
    const found: { readonly summary: CaseSummary; readonly match: Match }[] = [];
    for (const summary of this.#open()) {
      if (summary.caseId === caseId || left.has(summary.personId)) continue;
      const match = compareFacts(asked, this.#factsOf(summary));
      if (isLikelyMatch(match)) found.push({ summary, match });
    }
    return found
      .sort((a, b) => b.match.score - a.match.score)
      .slice(0, MOST_SHOWN)
      .map(({ summary, match }) => ({ summary, reasons: match.reasons }));
  }

  otherAdmissions(caseId: string): CaseSummary[] {
    return this.#admissions(caseId).filter((one) => one.caseId !== caseId);
  }

  async merge(one: ReadFile, other: ReadFile): Saved {
    const [held, heldOther] = [await this.#writable(one), await this.#writable(other)];
    if (!held.ok) return held;
    if (!heldOther.ok) return heldOther;
    // Hidden files take part: by one of them the two may be one already, and pointing would go round.
    const all = this.#store.index.of("case");
    const first = firstPersonOf(held.value.person.personId, all);
    const firstOther = firstPersonOf(heldOther.value.person.personId, all);
    if (first === firstOther) return err("bad_request");
    const inOrder = byReception(held.value, heldOther.value);
    // One that points to somebody already is pointed to: whoever may not know of that one is not told by a no.
    const [early, late] = inOrder[1].person.duplicateOf === null ? inOrder : turned(inOrder);
    const merged = mergedInto(contentOf(late), early.person.personId);
    return merged.ok ? this.#save(late, merged.value, "merge") : merged;
  }

  async unmerge(file: ReadFile): Saved {
    const held = await this.#writable(file);
    if (!held.ok) return held;
    const parted = unmerged(contentOf(held.value));
    return parted.ok ? this.#save(held.value, parted.value, "unmerge") : parted;
  }

  async keepApart(file: ReadFile, otherCaseId: string): Saved {
    const held = await this.#writable(file);
    if (!held.ok) return held;
    const other = this.#open().find(({ caseId }) => caseId === otherCaseId);
    if (other === undefined) return err("record_missing");
    return this.#save(held.value, keptApart(contentOf(held.value), other.personId), "edit");
  }

  /** All files of the person of one, itself among them; none when it is hidden. */
  #admissions(caseId: string): CaseSummary[] {
    const visible = this.#store.index.visibleOf("case");
    const own = visible.find((one) => one.caseId === caseId);
    if (own === undefined) return [];
    // Nearly nobody has a second file: then nothing has to be followed.
    const isAlone =
      own.duplicateOf === null && visible.every((one) => one.duplicateOf !== own.personId);
    return isAlone ? [own] : admissionsOfPerson(own.personId, visible);
  }

  #open(): CaseSummary[] {
    return this.#store.index
      .visibleOf("case")
      .filter(({ accessLevel, status }) => accessLevel !== "restricted" && status !== "void_error");
  }

  #factsOf(summary: CaseSummary): MatchFacts {
    const known = this.#facts.get(summary);
    if (known !== undefined) return known;
    const facts = unpackMatchFacts(summary.matchKey, summary);
    this.#facts.set(summary, facts);
    return facts;
  }

  async #writable({ caseId, rowVersion }: ReadFile): Promise<Result<CaseRecord, ErrorCode>> {
    const { index, session } = this.#store;
    if (!mayRecordCases(session.user.role)) return err("not_allowed");
    if (!index.isVisible(caseId)) return err("record_missing");
    // A word in an open file would tell its readers of a restricted one.
    if (isRestricted(index, caseId)) return err("not_allowed");
    const held = await this.#records.get("case", caseId);
    if (held === null) return err("record_missing");
    return held.meta.rowVersion === rowVersion ? ok(held) : err("stale_revision");
  }

  #save(held: CaseRecord, content: CaseContent, action: AuditAction): Saved {
    const { caseId } = held.caseFile;
    const build = (meta: unknown) => ({ ...content, kind: "case", meta });
    return this.#records.save(caseId, held.meta.rowVersion, build, null, (before, after) => [
      { action, targetType: "case", targetId: caseId, fieldNames: changedFields(before, after) },
    ]);
  }
}

/** The one that was received first, then the other. */
function byReception(a: CaseRecord, b: CaseRecord): readonly [CaseRecord, CaseRecord] {
  const [atA, atB] = [a.caseFile.receptionAt, b.caseFile.receptionAt];
  const isFirst = atA === atB ? a.caseFile.caseId < b.caseFile.caseId : atA < atB;
  return isFirst ? [a, b] : [b, a];
}

function turned<T>([a, b]: readonly [T, T]): readonly [T, T] {
  return [b, a];
}
