import { z } from "../../zod";

/** What the audit chain keeps of a bundle that was printed: what it was, by its hash, and who has it. */
export interface BundleNote {
  readonly bundleId: string;
  /** Of the bundle as `canonicalJson` spells it, hex. */
  readonly sha256: string;
  readonly toOrgId: string;
  /** Why a guarded word stands in it all the same; empty when none does. */
  readonly shownBecause: string;
}

/** Longer ones do not fit beside the rest into the reason of an entry. */
export const MAX_SHOWN_REASON = 300;

const NOTE = /^bundle (\S{36}) sha256 ([0-9a-f]{64}) to (\S{36})(?: because ([\s\S]*))?$/;

/** The reason of the entry. */
export function noteText({ bundleId, sha256, toOrgId, shownBecause }: BundleNote): string {
  const because = shownBecause.trim();
  const rest = because === "" ? "" : ` because ${because.slice(0, MAX_SHOWN_REASON)}`;
  return `bundle ${bundleId} sha256 ${sha256} to ${toOrgId}${rest}`;
}

/** Reads it back; null for the reason of anything else. */
export function readNote(reason: string | null): BundleNote | null {
  const found = NOTE.exec(reason ?? "");
  const [bundleId = "", sha256 = "", toOrgId = ""] = found?.slice(1) ?? [];
  if (found === null || !z.uuid().safeParse(bundleId).success) return null;
  if (!z.uuid().safeParse(toOrgId).success) return null;
  return { bundleId, sha256, toOrgId, shownBecause: found[4] ?? "" };
}
