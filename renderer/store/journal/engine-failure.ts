import Dexie from "dexie";
import { AppError } from "../../../shared/errors";
import type { Strongroom } from "../api/strongroom";

/** Names of what the engine throws; the last one is Chromium's for files of its own that it cannot read. */
const ENGINE_ERRORS: readonly string[] = [...Object.values(Dexie.errnames), "NotReadableError"];

/** Whether the browser's engine failed, rather than what we asked of it or what we keep in it. */
export function isEngineFailure(thrown: unknown): boolean {
  const isOurs = thrown instanceof AppError;
  return thrown instanceof Error && !isOurs && ENGINE_ERRORS.includes(thrown.name);
}

/** What to do after the engine failed: `replaceable` is a working copy that the journal fills anew. */
export async function standingAfterFailure(
  strongroom: Strongroom,
  generation: string,
): Promise<"replaceable" | "disk_full" | "needed"> {
  const state = await strongroom.state("live");
  if (!state.ok) return "needed";
  const { isDiskLow, gaps, generation: present } = state.value;
  if (isDiskLow) return "disk_full";
  return present === generation && gaps.length === 0 ? "replaceable" : "needed";
}
