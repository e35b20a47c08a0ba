// app://chumrok/x in the program is https://chumrok.app.invalid/x in Chromium: a secure context with
// its own storage, under a name that can never resolve (RFC 2606).

const schemes = new Set();

export function addScheme(scheme) {
  schemes.add(scheme);
}

export const isAppScheme = (scheme) => schemes.has(scheme);

/** The address Chromium sees. Addresses of other schemes are returned as they are. */
export function toPageUrl(appUrl) {
  return appUrl.replace(/^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)/i, (whole, scheme, host) =>
    schemes.has(scheme) ? `https://${host}.${scheme}.invalid` : whole,
  );
}

/** The address the program sees. */
export function toAppUrl(pageUrl) {
  return pageUrl.replace(/^https:\/\/([^/?#]*)\.([a-z0-9+-]+)\.invalid/, (whole, host, scheme) =>
    schemes.has(scheme) ? `${scheme}://${host}` : whole,
  );
}

/** The origin as Electron words it; "null" for about:blank and the like. */
export function appOrigin(pageUrl) {
  return /^[a-z0-9+.-]+:\/\/[^/?#]*/i.exec(toAppUrl(pageUrl))?.[0] ?? "null";
}
