import { AppError } from "../../../shared/errors";
import type { JournalState } from "../../../shared/ipc/journal-contract";
import type { ChainHead } from "../../../shared/journal/chain";
import type { OpeningKind, OpeningProgress } from "../api/care";
import { catchUp } from "./catch-up";
import { emptyTables, isVoid } from "./fill-store";
import { gatherFrames } from "./gather-frames";
import { healJournal, isStoreWhole } from "./heal";
import { rebuild, type Rebuilt } from "./rebuild";
import {
  baseName,
  choosePlan,
  isEndUnknown,
  knownEnd,
  trustedHead,
  type Base,
  type Plan,
} from "./reconcile-plan";
import { newestSaveAt } from "./newest-save";
import { answerOf } from "./snapshot-writer";
import { readHead, type StoreHead } from "./store-head";
import type { StoreTools } from "./store-tools";

/** How the two copies were found, and where both stand now. */
export interface Reconciled {
  readonly kind: OpeningKind;
  readonly head: ChainHead;
  readonly missingFrames: number;
  /** UTC; see `OpeningReport`. */
  readonly wholeUntil: string | null;
}

/** With the time of the newest save that was read from the journal; null when none was. */
type Found = Reconciled & { readonly lastAt: string | null };

type OnProgress = (progress: OpeningProgress) => void;

/**
 * Compares working copy and journal and makes both whole and equal (ADR 0012). Afterwards the summary index
 * is filled. Throws `AppError`: `journal_damaged` when nothing at all can be opened (a vault that was used
 * never opens as an empty one), `store_damaged` when the working copy is another vault's and there never
 * was a journal, or the code of main's storage.
 */
export async function reconcile(tools: StoreTools, onProgress: OnProgress): Promise<Reconciled> {
  onProgress({ stage: "check", done: 0 });
  const { store } = tools;
  const found = await readHead(store.db, store.keys);
  if (found !== null) store.facts.recall(found.claims);
  const state = await standingState(tools, found?.head ?? null);
  const search: Search = {
    ...{ tools, state, onProgress, found },
    storeHead: trustedHead(state, found?.head ?? null),
    unusable: new Set(),
    missingAfter: new Map(),
  };
  const { lastAt, ...reconciled } = await tryBases(search);
  const isBehind = reconciled.head.sequence !== state.headSequence;
  const isEndThere = !isBehind && !isEndUnknown(state);
  if (state.gaps.length === 0 && isEndThere && reconciled.missingFrames === 0) return reconciled;
  await answerOf(healJournal(tools, reconciled.head));
  if (reconciled.kind === "loss") return reconciled;
  if (!isEndUnknown(state)) return { ...reconciled, kind: "healed" };
  return withoutEnd(reconciled, await newestSaveAt(store, lastAt));
}

/** Nobody knows what the last save was: the newest that is there is named, or at least one counts as lost. */
function withoutEnd(reconciled: Reconciled, newestAt: string | null): Reconciled {
  if (newestAt === null) return { ...reconciled, kind: "loss", missingFrames: 1 };
  return { ...reconciled, kind: "healed", wholeUntil: newestAt };
}

/** What is known while the best base is looked for. */
interface Search {
  readonly tools: StoreTools;
  readonly state: JournalState;
  readonly storeHead: ChainHead | null;
  readonly found: StoreHead | null;
  readonly onProgress: OnProgress;
  /** Bases that proved damaged. */
  readonly unusable: Set<string>;
  /** What reading has shown to be missing after a base. */
  readonly missingAfter: Map<string, number>;
}

/** The journal's state, after it was begun where there was none. */
async function standingState(
  tools: StoreTools,
  storeHead: ChainHead | null,
): Promise<JournalState> {
  const { strongroom, keys, session } = tools.store;
  const state = await answerOf(strongroom.state("live"));
  if (session.mode !== "real") {
    if (state.generation !== keys.generation) await beginPractice(tools, storeHead);
    // Practice begins anew as often as it likes.
    const begun = await answerOf(strongroom.state("live"));
    return { ...begun, wasUsed: false, isTailGone: false, lastNoted: 0 };
  }
  if (state.generation === keys.generation) return state;
  const isVoidHere = storeHead === null && (await isVoid(tools.store));
  if (state.generation !== null || (state.wasUsed && isVoidHere)) {
    throw new AppError("journal_damaged");
  }
  if (!state.wasUsed && storeHead === null && !isVoidHere) throw new AppError("store_damaged");
  const begun = await strongroom.begin(keys.generation);
  // Another generation's journal stands there: key file and journal do not belong together.
  if (!begun.ok)
    throw new AppError(begun.error === "not_allowed" ? "journal_damaged" : begun.error);
  return answerOf(strongroom.state("live"));
}

async function beginPractice({ store }: StoreTools, storeHead: ChainHead | null): Promise<void> {
  await answerOf(store.strongroom.begin(store.keys.generation));
  if (storeHead === null) await emptyTables(store);
}

/** Tries bases, best first; what one of them turns out to be may make another the best. */
async function tryBases(search: Search): Promise<Found> {
  for (;;) {
    const plan = nextPlan(search);
    if (plan === null) throw new AppError("journal_damaged");
    const used =
      plan.base.is === "store"
        ? await takeStore(search, plan.base.head, plan.missing)
        : await takeJournal(search, plan.base, plan.missing);
    if (used !== null) return used;
  }
}

/** A store with rows that were found damaged is passed over while the journal can give everything. */
function nextPlan({ tools, state, storeHead, unusable, missingAfter }: Search): Plan | null {
  if (tools.store.facts.hasSuspects) {
    const passedOver = new Set([...unusable, "store"]);
    const fromJournal = choosePlan(state, storeHead, passedOver, missingAfter);
    if (fromJournal?.missing === 0) return fromJournal;
  }
  return choosePlan(state, storeHead, unusable, missingAfter);
}

/** Null when the store cannot be used, or another base may be better. */
async function takeStore(
  { tools, state, found, unusable, missingAfter, onProgress }: Search,
  head: ChainHead,
  missing: number,
): Promise<Found | null> {
  const { store, shelves } = tools;
  const until = state.headSequence;
  const range = { source: "live", after: head, until } as const;
  const gathered = await gatherFrames(store.strongroom, store.keys, {
    ...range,
    onProgress: (done) => onProgress({ stage: "replay", done }),
  });
  if (!gathered.isContinued) {
    unusable.add("store");
    return null;
  }
  const stillMissing = Math.max(missing, gathered.missing);
  if (stillMissing > (missingAfter.get("store") ?? missing)) {
    missingAfter.set("store", stillMissing);
    return null;
  }
  await shelves.load((done) => onProgress({ stage: "lists", done }));
  if (found === null || !(await isAsLeft(tools, found))) {
    unusable.add("store");
    return null;
  }
  const isOnlyCopy = state.gaps.length > 0 || head.sequence > until;
  if (isOnlyCopy && !(await isStoreWhole(tools))) {
    unusable.add("store");
    return null;
  }
  if (gathered.frameCount > 0) await catchUp(tools, gathered);
  const isLoss = stillMissing > 0;
  return {
    kind: isLoss ? "loss" : gathered.frameCount > 0 ? "caught_up" : "clean",
    head: gathered.head,
    missingFrames: stillMissing,
    wholeUntil: isLoss ? gathered.wholeUntil : null,
    lastAt: gathered.lastAt,
  };
}

/** Null when the base is damaged, or reading shows that another may be better. */
async function takeJournal(
  { tools, state, storeHead, unusable, missingAfter, onProgress }: Search,
  base: Exclude<Base, { is: "store" }>,
  missing: number,
): Promise<Found | null> {
  const name = baseName(base);
  const end = knownEnd(state, storeHead);
  const rebuilt = await rebuild(tools, {
    ...{ state, base, end, storeHead },
    /** What is known to be missing already: more than that is a reason to look at the others again. */
    accept: missing,
    damaged: [...unusable],
    onProgress: (done) => onProgress({ stage: "rebuild", done }),
  });
  if (rebuilt.is === "void") throw new AppError("journal_damaged");
  if (rebuilt.is === "damaged") unusable.add(name);
  if (rebuilt.is === "less") missingAfter.set(name, rebuilt.missing);
  return rebuilt.is === "done" ? outcomeOf(rebuilt, state) : null;
}

/** Whether the rows are those of the last commit: none was taken out, and none put back from an older copy. */
async function isAsLeft({ store }: StoreTools, { claims }: StoreHead): Promise<boolean> {
  await store.facts.read(store.db, store.index);
  return store.facts.agreesWith(claims);
}

function outcomeOf(
  { head, missing, wholeUntil, lastAt }: Extract<Rebuilt, { is: "done" }>,
  state: JournalState,
): Found {
  const isNew = state.headSequence === 0 && missing === 0;
  const kind: OpeningKind = missing > 0 ? "loss" : isNew ? "clean" : "rebuilt";
  return {
    kind,
    head,
    missingFrames: missing,
    wholeUntil: missing > 0 ? wholeUntil : null,
    lastAt,
  };
}
