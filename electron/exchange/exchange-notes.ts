import { z } from "../../shared/zod";
import { readIfPresent, replaceFile } from "../platform/durable-file";

/** Enough for years of monthly files; the oldest are forgotten first. */
const MAX_DONE = 1_000;

const notesSchema = z.strictObject({
  /** Null while no folder was chosen. */
  folder: z.string().nullable(),
  /** The files that were dealt with, by their ids, oldest first. */
  done: z.array(z.string().regex(/^[0-9a-f]{32}$/)).max(MAX_DONE),
});

type Notes = z.output<typeof notesSchema>;

const NOTHING: Notes = { folder: null, done: [] };

/** What main remembers of the exchange folder. A file that cannot be read says: nothing chosen. */
export async function readExchangeNotes(filePath: string): Promise<Notes> {
  try {
    const bytes = await readIfPresent(filePath);
    if (bytes === null) return NOTHING;
    return notesSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return NOTHING;
  }
}

/** Throws as the disk does: a folder that is not remembered must not look chosen. */
export async function writeExchangeNotes(filePath: string, notes: Notes): Promise<void> {
  const kept = { ...notes, done: notes.done.slice(-MAX_DONE) };
  await replaceFile(filePath, `${JSON.stringify(kept)}\n`);
}
