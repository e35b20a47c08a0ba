import Dexie from "dexie";
import { AppError } from "../../../shared/errors";
import { isJournalWhole } from "../../../shared/journal/standing";
import type { Strongroom } from "../api/strongroom";

/** Names of what the engine throws; the last one is Chromium's for files of its own that it cannot read. */
const ENGINE_ERRORS: readonly string[] = [...Object.values(Dexie.errnames), "NotReadableError"];

/** What is wrong with the machine or the program rather than with the database. */
const NOT_ITS_FAULT: readonly string[] = [Dexie.errnames.QuotaExceeded, Dexie.errnames.MissingAPI];

/** Whether the browser's engine failed, rather than what we asked of it or what we keep in it. */
export function isEngineFailure(thrown: unknown): thrown is Error {
  const isOurs = thrown instanceof AppError;
  return thrown instanceof Error && !isOurs && ENGINE_ERRORS.includes(thrown.name);
}

/** Whether new files for the engine may help. */
export function isFailureOfFiles(thrown: unknown): boolean {
  return isEngineFailure(thrown) && !NOT_ITS_FAULT.includes(thrown.name);
}

/** What to do after the engine failed: `replaceable` is a working copy that the journal fills anew. */
export async function standingAfterFailure(
  strongroom: Strongroom,
  generation: string,
): Promise<"replaceable" | "disk_full" | "needed"> {
  const state = await strongroom.state("live");
  if (!state.ok) return "needed";
  if (state.value.isDiskLow) return "disk_full";
  const isOurs = (state.value.generation ?? generation) === generation;
  return isOurs && isJournalWhole(state.value) ? "replaceable" : "needed";
}
