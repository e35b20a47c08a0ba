import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { MARK_NAME } from "../../../electron/journal/file-names";
import { Journal } from "../../../electron/journal/journal";
import { JOURNAL_LIMITS } from "../../../electron/journal/journal-limits";
import { nodeJournalDisk } from "../../../electron/journal/node-journal-disk";
import { someFrame, someUuid } from "../../support/journal-machine";
import { seededRandom } from "../../support/seeded-random";
import { fakeLog, tempFolder } from "../electron/fakes";

it("on a real disk frames outlive the process, in files for their owner only", async () => {
  const random = seededRandom(11);
  const generation = someUuid(random);
  const journalDir = path.join(await tempFolder(), "deep", "journal");
  const start = (): Journal =>
    new Journal({
      ...{ disk: nodeJournalDisk, limits: JOURNAL_LIMITS, journalDir, log: fakeLog() },
      mode: "real",
      generation: () => Promise.resolve(generation),
      isUsed: () => Promise.resolve(true),
      noteUse: () => Promise.resolve(),
      replaceStoreKey: () => Promise.resolve(),
      removeAttachment: () => Promise.resolve(),
    });
  const first = start();
  expect((await first.state()).generation).toBeNull();
  await first.begin(generation);
  const frames = [await someFrame(1, random), await someFrame(2, random)];
  for (const frame of frames) await first.append(frame, true);
  await first.close();
  const second = start();
  expect(await second.state()).toMatchObject({ generation, headSequence: 2, gaps: [] });
  const { frames: read, isLast } = await second.read(0);
  expect(Buffer.compare(read, Buffer.concat(frames))).toBe(0);
  expect(isLast).toBe(true);
  await second.close();
  const folder = path.join(journalDir, generation);
  expect(await readdir(folder)).toEqual([MARK_NAME, "segment-0000000000000001.cjs"]);
  const { mode, size } = await stat(path.join(folder, "segment-0000000000000001.cjs"));
  expect(size).toBe(JOURNAL_LIMITS.segmentBytes);
  if (process.platform !== "win32") expect(mode & 0o777).toBe(0o600);
});
