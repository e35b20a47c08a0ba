import type { AuditEvent } from "../../shared/domain/audit-event";
import type { CaseRecord } from "../../shared/domain/case-record";
import { summariseCase } from "../../shared/domain/case-summary";

/** What the free text of the audit chain may still tell of files that are erased. */
export interface ErasedTraces {
  /** Of files, people and attachments that go. */
  readonly ids: ReadonlySet<string>;
  /** Ids and numbers of files and people, in small letters. */
  readonly marks: readonly string[];
  /** The parts of each name, in small letters. */
  readonly names: readonly (readonly string[])[];
  /** Attachments that stay. Of one that went earlier nobody knows any more to which file it belonged. */
  readonly keptAttachmentIds: ReadonlySet<string>;
}

/** `files`: all versions of the files that go. */
export function tracesOf(
  files: readonly CaseRecord[],
  goneAttachmentIds: readonly string[],
  keptAttachmentIds: readonly string[],
): ErasedTraces {
  const summaries = files.map(summariseCase);
  const ids = summaries.flatMap(({ caseId, personId }) => [caseId, personId]);
  const numbers = summaries.flatMap(({ caseNo, survivorCode }) => [caseNo, survivorCode]);
  const names = summaries.flatMap(({ nameKm, nameLatin }) => [nameKm, nameLatin]);
  return {
    ids: new Set([...ids, ...goneAttachmentIds]),
    marks: [...new Set([...ids, ...numbers].map(folded))].filter((mark) => mark !== ""),
    names: [...new Set(names.map(folded))].filter((name) => name !== "").map(partsOf),
    keptAttachmentIds: new Set(keptAttachmentIds),
  };
}

/**
 * Whether the reason of an entry goes with the erased files: it is about one of them, or tells a number or
 * all parts of a name. A common name may take an unrelated reason along; leaving one would be worse.
 */
export function tellsOfErased({ targetType, targetId, reason }: AuditEvent, traces: ErasedTraces) {
  if (reason === null) return false;
  if (targetId !== null && traces.ids.has(targetId)) return true;
  if (targetType === "attachment" && !traces.keptAttachmentIds.has(targetId ?? "")) return true;
  const text = folded(reason);
  return (
    traces.marks.some((mark) => text.includes(mark)) ||
    traces.names.some((parts) => parts.every((part) => text.includes(part)))
  );
}

function folded(text: string): string {
  return text.normalize("NFC").toLowerCase().trim();
}

function partsOf(name: string): string[] {
  return name.split(/\s+/);
}
