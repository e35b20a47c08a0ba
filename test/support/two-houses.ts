import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { createHouse, RUMDUOL, type House } from "./journey";
import { saveOwnCard, trust } from "./journey-exchange";
import { expect, launchChumrok, removeFolder, test, type Chumrok } from "./launch";

/** A house that others send to. */
export const DESK: House = {
  nameKm: "ការិយាល័យកណ្ដាល",
  nameEn: "Chantrea Head Office",
  siteCode: "CH",
  province: "Phnom Penh",
  loginName: "dara",
  displayName: "Dara",
  passphrase: "violet anchor biscuit thunder meadow",
};

/** Two installations side by side, RUMDUOL and another, each at its first page. */
export interface TwoHouses {
  readonly site: Chumrok;
  readonly sitePage: Page;
  readonly desk: Chumrok;
  readonly deskPage: Page;
}

/**
 * Starts two installations before the tests of a file, hands them to `opened`, and ends them afterwards; no
 * test may break the content policy. To be called once, before other hooks. Answers the place of a file
 * that only these tests use.
 */
export function twoHouses(
  other: House,
  opened: (houses: TwoHouses) => void,
): (name: string) => string {
  let folder: string;
  let houses: TwoHouses;
  const at = (name: string): string => path.join(folder, name);
  test.beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "chumrok-test-"));
    const [site, desk] = await Promise.all([
      launchChumrok({ dataDir: at("site") }),
      launchChumrok({ dataDir: at("desk") }),
    ]);
    const [sitePage, deskPage] = await Promise.all([site.window(), desk.window()]);
    await Promise.all([createHouse(sitePage, "en", RUMDUOL), createHouse(deskPage, "en", other)]);
    houses = { site, sitePage, desk, deskPage };
    opened(houses);
  });
  test.afterAll(async () => {
    await Promise.all([houses.site.kill(), houses.desk.kill()]);
    removeFolder(folder);
  });
  // eslint-disable-next-line no-empty-pattern
  test.afterEach(async ({}, testInfo) => {
    const { site, sitePage, desk, deskPage } = houses;
    if (testInfo.errors.length > 0) {
      await sitePage.screenshot({ path: testInfo.outputPath("site.png") }).catch(() => undefined);
      await deskPage.screenshot({ path: testInfo.outputPath("desk.png") }).catch(() => undefined);
    }
    expect([...site.takeViolations(), ...desk.takeViolations()]).toEqual([]);
  });
  return at;
}

/** Each house takes in the other's card, and two people compare its fingerprint. */
export async function exchangeCards(
  { site, sitePage, desk, deskPage }: TwoHouses,
  other: House,
  at: (name: string) => string,
): Promise<void> {
  await saveOwnCard(site, sitePage, "en", at("site.chumrok-card"));
  await saveOwnCard(desk, deskPage, "en", at("desk.chumrok-card"));
  await trust(site, sitePage, "en", other, at("desk.chumrok-card"));
  await trust(desk, deskPage, "en", RUMDUOL, at("site.chumrok-card"));
}
