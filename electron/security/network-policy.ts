import { APP_START_URL } from "./origin";

/** Whether a request may go on. Only our own files and what the page made itself: nothing leaves. */
export function isAllowedRequest(url: string, isDevToolsAllowed: boolean): boolean {
  if (url.startsWith(APP_START_URL)) return true;
  if (url.startsWith("blob:") || url.startsWith("data:")) return true;
  return isDevToolsAllowed && url.startsWith("devtools://");
}

/** Chromium's own traffic does not pass the request filter: names resolve to nothing, WebRTC gets no route. */
export const OFFLINE_SWITCHES: readonly (readonly [name: string, value: string])[] = [
  ["host-resolver-rules", "MAP * ~NOTFOUND"],
  ["force-webrtc-ip-handling-policy", "disable_non_proxied_udp"],
  ["disable-background-networking", ""],
  ["disable-component-update", ""],
  ["disable-domain-reliability", ""],
  ["no-pings", ""],
];
