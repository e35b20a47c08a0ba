import { AppError } from "../../shared/errors";
import type { AnyRecord } from "../../shared/domain/any-record";
import { parseRecord } from "../../renderer/store/record-sealer";
import { recordsOf, type Correspondents } from "./honest-files";
import type { Random } from "../support/seeded-random";

/** A file to hand to the import. */
export interface Attack {
  readonly bytes: Uint8Array;
  /** Whether a reader of the format that shares nothing with the program finds nothing wrong with it. */
  readonly mayBeTaken: boolean;
}

export interface Verdict {
  readonly outcome: "refused" | "taken" | "crashed" | "partlyApplied" | "wronglyAccepted";
  readonly why: string;
}

type Records = ReadonlyMap<string, AnyRecord>;

/** How often the disk is full just when an import is applied. */
const FULL_DISKS = 0.2;

/** Opens a file at the desk, applies what can be applied, and compares the desk's records before and after. */
export async function judge(
  attack: Attack,
  houses: Correspondents,
  random: Random,
): Promise<Verdict> {
  try {
    return await judged(attack, houses, random);
  } catch (thrown) {
    // The Worker's callers expect codes; anything else would be a crash of the program.
    const code = thrown instanceof AppError ? thrown.code : null;
    return { outcome: "crashed", why: code ?? String(thrown) };
  }
}

async function judged(
  { bytes, mayBeTaken }: Attack,
  houses: Correspondents,
  random: Random,
): Promise<Verdict> {
  const { desk } = houses;
  const headBefore = desk.strongroom.files.head.sequence;
  const opened = await desk.core.openBatch(bytes, () => undefined);
  if (Object.hasOwn(Object.prototype, "polluted")) return fault("wronglyAccepted", "prototype");
  if (!opened.ok) {
    const isUntouched = desk.strongroom.files.head.sequence === headBefore;
    return isUntouched
      ? { outcome: "refused", why: opened.error }
      : fault("partlyApplied", `refused as ${opened.error}, and something was written`);
  }
  if (!mayBeTaken) return fault("wronglyAccepted", "opened though it is not what was signed for");
  const before = await recordsOf(desk);
  const isDiskFull = random() < FULL_DISKS;
  if (isDiskFull) desk.strongroom.refusals.push("disk_full");
  const { importId, counts } = opened.value;
  const applied = await desk.core.applyImport(importId);
  desk.strongroom.refusals.length = 0;
  const after = await recordsOf(desk);
  if (!applied.ok) {
    await desk.core.discardImport(importId);
    return sameRecords(before, after)
      ? { outcome: "refused", why: applied.error }
      : fault("partlyApplied", `refused as ${applied.error}, and records changed`);
  }
  if (applied.value.applied !== counts.new + counts.changed) {
    return fault("partlyApplied", "other records were applied than the preview named");
  }
  return { outcome: "taken", why: "", ...unlawful(before, after, houses) };
}

/** What an import changed that it may not change: our own records, or anything to no record at all. */
function unlawful(before: Records, after: Records, { site }: Correspondents): Verdict | null {
  const senderId = site.grant().organisation.orgId;
  for (const [id, record] of before) {
    const isTheirs = record.meta.originOrgId === senderId;
    if (!isTheirs && isChanged(record, after.get(id))) {
      return fault("wronglyAccepted", "a record of another house was changed");
    }
  }
  for (const record of after.values()) {
    if (parseRecord(record) === null)
      return fault("wronglyAccepted", "what was stored is no record");
  }
  return null;
}

/** What an answer may move is left out: our referrals, and the help that they led to. */
function isChanged(before: AnyRecord, after: AnyRecord | undefined): boolean {
  if (before.kind !== "case" || after?.kind !== "case") {
    return JSON.stringify(before) !== JSON.stringify(after);
  }
  const statusesOf = ({ referrals }: typeof before) => referrals.map(({ status }) => status);
  const isMoved = JSON.stringify(statusesOf(before)) !== JSON.stringify(statusesOf(after));
  const { referrals, services, meta } = isMoved ? after : before;
  return JSON.stringify({ ...before, referrals, services, meta }) !== JSON.stringify(after);
}

function sameRecords(before: Records, after: Records): boolean {
  return JSON.stringify([...before].sort(byId)) === JSON.stringify([...after].sort(byId));
}

function byId([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function fault(outcome: Verdict["outcome"], why: string): Verdict {
  return { outcome, why };
}
