// The module `protocol` and session.webRequest, and the routing that makes both real: every request
// of every page and worker comes through `routeRequest`. What no handler serves is network, and is cut.
import { trace } from "./environment.mjs";
import { app } from "./app.mjs";
import { addScheme, isAppScheme, toAppUrl, toPageUrl } from "./origins.mjs";
import { preventableEvent, strictModule } from "./strict.mjs";
import { windowOfPage } from "./window-list.mjs";

const handlers = new Map();

export const protocol = strictModule("protocol", {
  registerSchemesAsPrivileged(schemes) {
    if (app.isReady()) {
      throw new Error("protocol.registerSchemesAsPrivileged should be called before app is ready");
    }
    for (const { scheme, privileges } of schemes) {
      if (!privileges?.standard || !privileges.secure) {
        throw new Error("stand-in: only standard and secure schemes are mapped to https");
      }
      addScheme(scheme);
    }
  },
  handle(scheme, handler) {
    if (!app.isReady()) throw new Error("protocol.handle before app is ready");
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    handlers.set(scheme, handler);
  },
  unhandle: (scheme) => void handlers.delete(scheme),
  isProtocolHandled: (scheme) => handlers.has(scheme),
});

const listeners = new Map();
/** Electron's own two forms: (listener) and (filter, listener); null takes the listener away. */
const listenTo = (name) => (filterOrListener, listener) => {
  const hasFilter = listener !== undefined;
  const heard = hasFilter ? listener : filterOrListener;
  if (heard === null) listeners.delete(name);
  else listeners.set(name, { filter: hasFilter ? filterOrListener : undefined, listener: heard });
};

export const webRequest = strictModule("webRequest", {
  onBeforeRequest: listenTo("onBeforeRequest"),
  onHeadersReceived: listenTo("onHeadersReceived"),
});

/** Asks main's listener; answers {} when there is none for this address. */
async function ask(name, url, details) {
  const entry = listeners.get(name);
  if (entry === undefined || !matches(entry.filter, url)) return {};
  return new Promise((resolve) => entry.listener({ url, ...details }, resolve));
}

function matches(filter, url) {
  if (!filter?.urls?.length) return true;
  return filter.urls.some((pattern) => {
    const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*");
    return pattern === "<all_urls>" || new RegExp(`^${escaped}$`).test(url);
  });
}

/** The route handler of the whole browser context. A failing handler aborts its request only. */
export async function routeRequest(route) {
  const url = toAppUrl(route.request().url());
  try {
    await answer(route, url);
  } catch (error) {
    trace("route", url, error);
    await route.abort("failed").catch(() => {});
  }
}

async function answer(route, url) {
  const request = route.request();
  const window = windowOfRequest(request);
  const details = {
    id: 0,
    method: request.method(),
    resourceType: request.resourceType(),
    referrer: "",
    timestamp: Date.now(),
    webContentsId: window?.id,
  };

  if (window !== undefined && !mayNavigate(request, window, url)) return route.abort("aborted");

  const before = await ask("onBeforeRequest", url, details);
  if (before.cancel) {
    trace("refused", url);
    return route.abort("blockedbyclient");
  }
  if (before.redirectURL) {
    const headers = { location: toPageUrl(before.redirectURL) };
    return route.fulfill({ status: 307, headers });
  }

  const scheme = url.split(":", 1)[0];
  const handler = handlers.get(scheme);
  if (handler === undefined) {
    trace(isAppScheme(scheme) ? "no handler" : "network", url);
    return route.abort("internetdisconnected");
  }
  const response = await handler(await requestFor(url, request));
  const received = await ask("onHeadersReceived", url, {
    ...details,
    statusCode: response.status,
    responseHeaders: Object.fromEntries([...response.headers].map(([key, v]) => [key, [v]])),
  });
  if (received.cancel) return route.abort("blockedbyresponse");
  return route.fulfill({
    status: response.status,
    headers: received.responseHeaders
      ? joinedHeaders(received.responseHeaders)
      : Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

/** A worker's request has the frame of the page that started it, or none. */
function windowOfRequest(request) {
  try {
    return windowOfPage(request.frame().page());
  } catch {
    return undefined;
  }
}

/** Only what the page itself starts is asked about: not loadURL, not a reload. */
function mayNavigate(request, window, url) {
  const frame = window.standInPage.mainFrame();
  if (!request.isNavigationRequest() || request.frame() !== frame) return true;
  if (window.standInIsLoading || url === toAppUrl(frame.url()).split("#", 1)[0]) return true;
  const event = preventableEvent({ url, isSameDocument: false, isMainFrame: true });
  window.webContents.emit("will-frame-navigate", event);
  window.webContents.emit("will-navigate", event, url);
  if (event.defaultPrevented) trace("will-navigate refused", url);
  return !event.defaultPrevented;
}

function joinedHeaders(headers) {
  const entries = Object.entries(headers);
  return Object.fromEntries(entries.map(([k, v]) => [k.toLowerCase(), [v].flat().join(", ")]));
}

/** Node's Request refuses an app: address with a host, so its `url` is set afterwards. */
async function requestFor(url, request) {
  const headers = Object.entries(await request.allHeaders());
  const made = new Request("https://standin.invalid/", {
    method: request.method(),
    headers: headers.filter(([name]) => !name.startsWith(":")),
    body: request.postDataBuffer() ?? undefined,
  });
  return Object.defineProperty(made, "url", { value: url });
}
