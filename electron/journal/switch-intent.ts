import path from "node:path";
import { z } from "../../shared/zod";
import { withFile, type JournalDisk } from "./journal-disk";
import { PART_SUFFIX } from "./file-names";

const INTENT_NAME = "switch.json";

const schema = z.strictObject({
  from: z.uuid(),
  to: z.uuid(),
  removedAttachments: z.array(z.uuid()),
});

/** An erasure under way: which generation gives way to which, and the attachments that go with it. */
export type SwitchIntent = z.output<typeof schema>;

/** Writes the intent so that it survives a power cut from here on. */
export async function writeIntent(
  disk: JournalDisk,
  journalDir: string,
  intent: SwitchIntent,
): Promise<void> {
  const partPath = path.join(journalDir, INTENT_NAME + PART_SUFFIX);
  await disk.remove(partPath);
  await withFile(disk.create(partPath), async (file) => {
    await file.write(0, new TextEncoder().encode(JSON.stringify(intent)));
    await file.sync();
  });
  await disk.rename(partPath, path.join(journalDir, INTENT_NAME));
  await disk.syncFolder(journalDir);
}

/** The intent of an erasure that did not come to its end; null when there is none. */
export async function readIntent(
  disk: JournalDisk,
  journalDir: string,
): Promise<SwitchIntent | null> {
  if (!(await disk.list(journalDir)).includes(INTENT_NAME)) return null;
  const bytes = await withFile(disk.open(path.join(journalDir, INTENT_NAME)), async (file) =>
    file.read(0, await file.sizeBytes()),
  );
  const read = schema.safeParse(parseJson(bytes));
  return read.success ? read.data : null;
}

export async function removeIntent(disk: JournalDisk, journalDir: string): Promise<void> {
  await disk.remove(path.join(journalDir, INTENT_NAME));
  await disk.syncFolder(journalDir);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
