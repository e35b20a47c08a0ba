import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { AssetTable } from "./asset-table";
import { NONCE_PLACEHOLDER, responseHeaders } from "./response-headers";

type AssetRequest = { readonly method: string; readonly url: string };

/**
 * Answers `app://chumrok/…` from the table. Every load of a page gets a style nonce of its own, in the
 * policy and in the page. Anything but a GET of an exact address is a 404 without a body.
 */
export async function serveAsset(table: AssetTable, request: AssetRequest): Promise<Response> {
  const asset = request.method === "GET" ? table.get(withoutFragment(request.url)) : undefined;
  if (asset === undefined) {
    return new Response(null, { status: 404, headers: responseHeaders("text/plain", null) });
  }
  if (!asset.contentType.startsWith("text/html")) {
    const content = await readFile(asset.filePath);
    return new Response(content, { headers: responseHeaders(asset.contentType, null) });
  }
  const styleNonce = randomBytes(16).toString("base64");
  const page = await readFile(asset.filePath, "utf8");
  return new Response(page.replaceAll(NONCE_PLACEHOLDER, styleNonce), {
    headers: responseHeaders(asset.contentType, styleNonce),
  });
}

/** `#/cases` belongs to the page, not to the address of its file. */
function withoutFragment(url: string): string {
  const hash = url.indexOf("#");
  return hash === -1 ? url : url.slice(0, hash);
}
