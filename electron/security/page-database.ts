import { session } from "electron";
import { APP_ORIGIN } from "./origin";

/**
 * Removes the page's database together with its files, and closes it in every page first. Unlike the page's
 * own `deleteDatabase` it need not be able to read them. Rejects when the system refuses.
 */
export function clearPageDatabase(): Promise<void> {
  return session.defaultSession.clearStorageData({ origin: APP_ORIGIN, storages: ["indexdb"] });
}
