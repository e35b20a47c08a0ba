import { APP_ORIGIN, APP_START_URL } from "./origin";

/**
 * The one thing the page may ask of the browser: that its database is not evicted when the disk fills
 * (design §5). Everything else, from the camera to the clipboard, is denied. `requestedBy` is an origin
 * or an address, as Electron hands it in.
 */
export function isGranted(permission: string, requestedBy: string): boolean {
  const isOurs = requestedBy === APP_ORIGIN || requestedBy.startsWith(APP_START_URL);
  return isOurs && permission === "persistent-storage";
}
