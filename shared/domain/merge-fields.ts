// Joins two versions of a record's content field by field, against the last version that both follow. An
// answer is one field; rows of a list belong together by what names them, wherever they stand in it.

export type Side = "ours" | "theirs";
export type Fields = Readonly<Record<string, unknown>>;

/** One field that both sides changed, or a row that one changed and the other took out. */
export interface FieldConflict {
  /** Names it among the conflicts of one merge. */
  readonly key: string;
  /** Without rows: `person.sex`, `services.outcome`; the list alone for a whole row. */
  readonly path: string;
  readonly rowId: string | null;
  /** Null where there is none. */
  readonly base: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
}

export interface MergeOptions {
  /** Decides conflicts, by key; others stay open, and have our value meanwhile. */
  readonly choices?: Readonly<Record<string, Side>>;
  /** Rows that are missing in theirs were kept from them: they stay. */
  readonly keepsOurRows?: boolean;
}

export interface MergedFields {
  readonly fields: Fields;
  /** Those that `choices` does not decide. */
  readonly conflicts: readonly FieldConflict[];
}

/** What names a row of each list. Every other list is one field. */
const ROW_NAME: Readonly<Record<string, string>> = {
  relatedPersons: "relatedId",
  consents: "consentId",
  recruitments: "recruitmentId",
  episodes: "episodeId",
  assessments: "assessmentId",
  needs: "needId",
  screenings: "screeningId",
  answers: "indicator",
  referrals: "referralId",
  services: "serviceId",
  handovers: "handoverId",
  followUps: "followUpId",
  proceedings: "proceedingId",
  compensations: "compensationId",
  payments: "paymentId",
  externalIds: "system",
  victims: "victimKey",
  suspects: "suspectId",
  encounters: "encounterId",
};

/** Decisions and events are only ever added: both sides' stay (dictionary §3.6, §3.15). */
const ADDED_ONLY: readonly string[] = ["consents"];

/** No version that both follow is kept: whatever differs was changed by both. */
const NO_BASE = Symbol("no base");

interface Place {
  readonly path: readonly string[];
  readonly key: string;
  readonly rowId: string | null;
}

interface Work {
  readonly options: MergeOptions;
  readonly conflicts: FieldConflict[];
}

/**
 * The content of both, the same whoever merges. `base`: null when none is kept. Objects directly below
 * are entities and are joined by their own fields.
 */
export function mergeFields(
  base: Fields | null,
  ours: Fields,
  theirs: Fields,
  options: MergeOptions = {},
): MergedFields {
  const work: Work = { options, conflicts: [] };
  const top: Place = { path: [], key: "", rowId: null };
  const fields = joinFields(base ?? NO_BASE, ours, theirs, top, work);
  return { fields, conflicts: work.conflicts };
}

/** One spelling per value, whatever the order of its fields. */
export function textOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    isFields(part) ? Object.fromEntries(Object.entries(part).sort(byName)) : part,
  );
}

function joinFields(base: unknown, ours: Fields, theirs: Fields, place: Place, work: Work): Fields {
  const names = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
  const joined = names.map((name) => {
    const at = within(place, name);
    const before = isFields(base) ? base[name] : NO_BASE;
    return [name, joinValue(name, [before, ours[name], theirs[name]], at, work)];
  });
  return Object.fromEntries(joined) as Fields;
}

type Three = readonly [base: unknown, ours: unknown, theirs: unknown];

function joinValue(name: string, three: Three, place: Place, work: Work): unknown {
  const [base, ours, theirs] = three;
  if (isSame(ours, theirs)) return ours;
  if (name === "events" && isRows(ours) && isRows(theirs)) return joinEvents(base, ours, theirs);
  const lists = rowsByName(name, three);
  if (lists !== null) return joinRows(name, lists, place, work);
  if (place.path.length === 1 && isEntity(ours) && isEntity(theirs)) {
    return joinFields(base, ours, theirs, place, work);
  }
  if (isSame(base, ours)) return theirs;
  if (isSame(base, theirs)) return ours;
  return decide(three, place, work);
}

function decide([base, ours, theirs]: Three, place: Place, { options, conflicts }: Work): unknown {
  const chosen = options.choices?.[place.key];
  if (chosen === undefined) {
    const [path, before] = [place.path.join("."), base === NO_BASE ? null : base];
    const sides = { base: before ?? null, ours: ours ?? null, theirs: theirs ?? null };
    conflicts.push({ key: place.key, path, rowId: place.rowId, ...sides });
  }
  return chosen === "theirs" ? theirs : ours;
}

interface Lists {
  readonly base: ReadonlyMap<string, Fields> | typeof NO_BASE;
  readonly ours: ReadonlyMap<string, Fields>;
  readonly theirs: ReadonlyMap<string, Fields>;
}

/** Null for what is no list of rows with names of their own. */
function rowsByName(name: string, [base, ours, theirs]: Three): Lists | null {
  const key = ROW_NAME[name];
  if (key === undefined) return null;
  const [one, other] = [named(ours, key), named(theirs, key)];
  const before = base === NO_BASE ? NO_BASE : named(base, key);
  if (one === null || other === null || before === null) return null;
  return { base: before, ours: one, theirs: other };
}

function named(list: unknown, key: string): ReadonlyMap<string, Fields> | null {
  if (!isRows(list)) return null;
  const rows = new Map(list.map((row) => [String(row[key]), row]));
  return rows.size === list.length ? rows : null;
}

function joinRows(name: string, { base, ours, theirs }: Lists, place: Place, work: Work): unknown {
  const held = base === NO_BASE ? [] : [...base.keys()];
  const added = [...new Set([...ours.keys(), ...theirs.keys()])].filter((id) => !held.includes(id));
  const rows = [...held, ...added].flatMap((id) => {
    const at: Place = { path: place.path, key: `${place.key}[${id}]`, rowId: id };
    const before = base === NO_BASE ? NO_BASE : base.get(id);
    const row = joinRow(name, [before, ours.get(id), theirs.get(id)], at, work);
    return isFields(row) ? { row, isAdded: !held.includes(id), order: orderOf(name, id, row) } : [];
  });
  const [old, fresh] = [rows.filter(({ isAdded }) => !isAdded), rows.filter((one) => one.isAdded)];
  fresh.sort((a, b) => (a.order < b.order ? -1 : 1));
  return [...old, ...fresh].map(({ row }) => row);
}

function joinRow(name: string, three: Three, place: Place, work: Work): unknown {
  const [base, ours, theirs] = three;
  if (isFields(ours) && isFields(theirs))
    return joinFields(base ?? NO_BASE, ours, theirs, place, work);
  const there = ours ?? theirs;
  const isKept = work.options.keepsOurRows === true && ours !== undefined;
  // Added by one side, or never to be taken out.
  if (base === undefined || ADDED_ONLY.includes(name) || isKept) return there;
  // Taken out by one side and not touched by the other.
  if (base !== NO_BASE && (there === undefined || isSame(base, there))) return undefined;
  return decide(three, place, work);
}

/** Later decisions win, so they stand in order of their day, and on one day a yes before a no. */
function orderOf(list: string, id: string, row: Fields): string {
  if (list !== "consents") return id;
  return [row["validFrom"], row["decision"] === "given" ? 0 : 1, id].join(" ");
}

function joinEvents(base: unknown, ours: readonly Fields[], theirs: readonly Fields[]): Fields[] {
  const held = isRows(base) ? base : [];
  const known = new Set(held.map(textOf));
  const added = new Map([...ours, ...theirs].map((event) => [textOf(event), event]));
  const fresh = [...added].filter(([text]) => !known.has(text));
  fresh.sort(([a, one], [b, other]) => {
    return [one["at"], a].join(" ") < [other["at"], b].join(" ") ? -1 : 1;
  });
  return [...held, ...fresh.map(([, event]) => event)];
}

function within({ path, key, rowId }: Place, name: string): Place {
  return { path: [...path, name], key: key === "" ? name : `${key}.${name}`, rowId };
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || (one !== NO_BASE && other !== NO_BASE && textOf(one) === textOf(other));
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isEntity(value: unknown): value is Fields {
  return isFields(value) && !("mv" in value);
}

function isRows(value: unknown): value is readonly Fields[] {
  return Array.isArray(value) && value.every(isFields);
}
