/** Stands in index.html where the nonce of this load goes. */
export const NONCE_PLACEHOLDER = "__CSP_NONCE__";

/**
 * The policy of every file served (style §3.4). Only styles carry a nonce: Mantine injects one `<style>`
 * element. No WebAssembly, no inline script, no connection to anywhere.
 */
export function contentSecurityPolicy(styleNonce: string | null): string {
  const styleSrc = styleNonce === null ? "'self'" : `'self' 'nonce-${styleNonce}'`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styleSrc}`,
    "img-src 'self' data: blob:",
    // Sounds of a case, out of memory. Pictures go the same way.
    "media-src blob:",
    "font-src 'self'",
    "worker-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join("; ");
}

const DENIED_FEATURES = [
  "accelerometer",
  "camera",
  "display-capture",
  "fullscreen",
  "geolocation",
  "gyroscope",
  "hid",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "picture-in-picture",
  "publickey-credentials-get",
  "screen-wake-lock",
  "serial",
  "usb",
  "xr-spatial-tracking",
];

export function responseHeaders(contentType: string, styleNonce: string | null) {
  return {
    "Content-Type": contentType,
    "Content-Security-Policy": contentSecurityPolicy(styleNonce),
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": DENIED_FEATURES.map((feature) => `${feature}=()`).join(", "),
  };
}
