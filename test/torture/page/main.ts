import { createHouse, meet, ownCard, session, unlock, untilAtDoor } from "./house";
import { attachmentIdsOf, erase, plant, print, rowsOfStore } from "./planted";
import { readAll } from "./read-all";
import { lastWords, saveOne, stop, work } from "./work";

/** What the runner calls. The page has no screen: it uses session and vault as the screens do. */
const driver = {
  ...{ createHouse, unlock, untilAtDoor, ownCard, meet },
  ...{ plant, print, erase, attachmentIdsOf, rowsOfStore },
  ...{ work, stop, lastWords, saveOne, readAll },
  lock: () => session.lock(),
};

export type Driver = typeof driver;

declare global {
  interface Window {
    driver: Driver;
  }
}

window.driver = driver;
