import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "../support/launch";
import { action, approveAs, DEPUTY, goTo, switchTo, WORDS } from "../support/journey";
import { practise } from "../support/journey-practice";

/** A small disk of its own; only root can make one, and not in every container. */
function mountSmallDisk(folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=32m", "tmpfs", folder]);
  return mounted.status === 0;
}

test("a full disk is said in words, nothing counts as sent, and nothing is left on it", async ({
  launch,
  dataDir,
}) => {
  const stick = `${dataDir}-stick`;
  const canMount = process.platform === "linux" && mountSmallDisk(stick);
  try {
    test.skip(!canMount, "could not run: only root on Linux can mount a small disk");
    const { chumrok, page } = await practise(launch, "en", "shelter");
    const freeBytes = statfsSync(stick).bavail * statfsSync(stick).bsize;
    writeFileSync(path.join(stick, "filler"), Buffer.alloc(freeBytes - 8192));

    const { batches, errors } = WORDS.en;
    await goTo(page, "en", "batches");
    await action(page, batches.newBatch).first().click();
    await page.getByText(batches.new.kinds.sync.name, { exact: true }).click();
    await chumrok.answerSave(path.join(stick, "month.chumrok-demo"));
    await action(page, batches.new.make).click();
    await approveAs(page, "en", DEPUTY);
    await expect(page.getByText(errors.disk_full)).toBeVisible();
    await expect(page.getByText(batches.new.nothingHalf)).toBeVisible();
    expect(readdirSync(stick)).toEqual(["filler"]);

    // Once there is room again, the same button makes the file.
    rmSync(path.join(stick, "filler"));
    await action(page, batches.new.make).click();
    await approveAs(page, "en", DEPUTY);
    await expect(page.getByText(batches.new.made, { exact: true })).toBeVisible();
    expect(readdirSync(stick)).toEqual(["month.chumrok-demo"]);
  } finally {
    if (canMount) spawnSync("umount", ["-l", stick]);
    rmSync(stick, { recursive: true, force: true });
  }
});

test("a place that cannot be written to is said in words", async ({ launch, dataDir }) => {
  const { chumrok, page } = await practise(launch, "en", "desk");
  await goTo(page, "en", "settings");
  await chumrok.answerSave(path.join(dataDir, "pulled-out-stick", "key.txt"));
  await page.getByRole("button", { name: WORDS.en.settings.demoKey }).click();
  await expect(page.getByText(WORDS.en.errors.write_failed)).toBeVisible();
  await switchTo(page, "km");
  await expect(page.getByText(WORDS.km.errors.write_failed)).toBeVisible();
});
