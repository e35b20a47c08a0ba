import { readdir } from "node:fs/promises";
import path from "node:path";
import { APP_ORIGIN } from "./origin";

export type Asset = { readonly filePath: string; readonly contentType: string };

/** Exact address → file. What is not in the table does not exist. */
export type AssetTable = ReadonlyMap<string, Asset>;

const CONTENT_TYPES: ReadonlyMap<string, string> = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".json", "application/json; charset=utf-8"],
  [".woff2", "font/woff2"],
  [".svg", "image/svg+xml"],
  [".png", "image/png"],
  [".ico", "image/x-icon"],
]);

/**
 * Lists the renderer's files once, at start. Addresses are compared as whole strings afterwards: no
 * path arithmetic and no decoding, so there is nothing to escape from (style §3.4, trap 1). Links and
 * files of unknown type are left out. Throws when the folder cannot be read.
 */
export async function buildAssetTable(rendererDir: string): Promise<AssetTable> {
  const table = new Map<string, Asset>();
  const entries = await readdir(rendererDir, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const contentType = CONTENT_TYPES.get(path.extname(entry.name));
    if (!entry.isFile() || contentType === undefined) continue;
    const filePath = path.join(entry.parentPath, entry.name);
    const pathname = path.relative(rendererDir, filePath).split(path.sep).map(encodeURIComponent);
    table.set(`${APP_ORIGIN}/${pathname.join("/")}`, { filePath, contentType });
  }
  const start = table.get(`${APP_ORIGIN}/index.html`);
  if (start !== undefined) table.set(`${APP_ORIGIN}/`, start);
  return table;
}
