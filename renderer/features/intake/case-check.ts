import { caseContentSchema, type CaseContent } from "../../../shared/domain/case-record";
import { openQuestions, type OpenQuestion } from "../../../shared/domain/completeness";
import { isAnswer, type FormIssue } from "../../forms";

/** How a form stands: whether it can be saved as a case, and what is to correct or still to ask. */
export interface CaseCheck {
  /** The whole case, or null while anything in the form cannot be read. */
  readonly content: CaseContent | null;
  /** The case without what cannot be read; null only while the schema refuses even that. */
  readonly readable: CaseContent | null;
  readonly issues: readonly FormIssue[];
  readonly open: readonly OpenQuestion[];
}

/** Reads raw form values. `day` stands in for a reception day that cannot be read yet. */
export function checkCase(values: unknown, day: string): CaseCheck {
  const whole = caseContentSchema.safeParse(values);
  if (whole.success) {
    const open = openQuestions(whole.data);
    return { content: whole.data, readable: whole.data, issues: [], open };
  }
  const issues = whole.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
  const readable = caseContentSchema.safeParse(withoutUnreadable(values, issues, day)).data ?? null;
  return {
    content: null,
    readable,
    issues,
    open: readable === null ? [] : openQuestions(readable),
  };
}

/** True when the only things that keep the case from being saved are the fields without which it cannot. */
export function isOnlyUnchosen(issues: readonly FormIssue[]): boolean {
  return issues.every(({ message }) => message === "required");
}

/** True when nothing is wrong with the fields without which no file can be saved (dictionary §1). */
export function hasFiveFields(issues: readonly FormIssue[]): boolean {
  const needed = ["receptionAt", "receptionBasis", "urgentRisk", "siteOrgId", "caseId"];
  return !issues.some(({ path }) => needed.some((field) => path === `caseFile.${field}`));
}

interface Node {
  [key: string]: unknown;
}

/** What the form holds for a field that has no state, when its text cannot be read. */
const STAND_IN: Readonly<Record<string, unknown>> = {
  "caseFile.receptionBasis": "other",
  "caseFile.urgentRisk": "none",
  "caseFile.registrationDate": null,
  "caseFile.closureDate": null,
  // Two of one system: which is right cannot be told.
  "caseFile.externalIds": [],
  "person.ageStatedOn": null,
  "person.nameOrder": "family_first",
};

/** The only list of entries that stands inside the file itself. */
const NUMBERS = "caseFile.externalIds";

function withoutUnreadable(values: unknown, issues: readonly FormIssue[], day: string): unknown {
  const copy = structuredClone(values) as Node;
  const dropped = new Map<string, Set<number>>();
  for (const { path } of issues) {
    const parts = path.split(".");
    if (path === "caseFile.receptionAt") setAt(copy, parts, `${day}T00:00`);
    else if (path in STAND_IN) setAt(copy, parts, STAND_IN[path]);
    else if (!clearAnswer(copy, parts)) {
      const [list = "", index = ""] = path.startsWith(`${NUMBERS}.`) ? [NUMBERS, parts[2]] : parts;
      dropped.set(list, (dropped.get(list) ?? new Set()).add(Number(index)));
    }
  }
  for (const [list, indexes] of dropped) {
    const place = list.split(".");
    const items = valueAt(copy, place);
    if (Array.isArray(items)) {
      setAt(
        copy,
        place,
        items.filter((_, index) => !indexes.has(index)),
      );
    }
  }
  return copy;
}

/** Makes the outermost answer on the path "not asked"; false when there is no answer on it. */
function clearAnswer(root: Node, parts: readonly string[]): boolean {
  for (let depth = 1; depth <= parts.length; depth++) {
    const here = parts.slice(0, depth);
    if (!isAnswer(valueAt(root, here))) continue;
    setAt(root, here, { mv: "not_asked" });
    return true;
  }
  return false;
}

/** The value at a path of a form, or undefined. */
export function valueAt(root: unknown, parts: readonly string[]): unknown {
  let node: unknown = root;
  for (const part of parts) {
    if (typeof node !== "object" || node === null) return undefined;
    node = (node as Node)[part];
  }
  return node;
}

function setAt(root: Node, parts: readonly string[], value: unknown): void {
  const parent = valueAt(root, parts.slice(0, -1));
  if (typeof parent === "object" && parent !== null) (parent as Node)[parts.at(-1) ?? ""] = value;
}
