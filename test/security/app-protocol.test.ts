import { mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { serveAsset } from "../../electron/security/app-protocol";
import { buildAssetTable } from "../../electron/security/asset-table";
import { tempFolder } from "../unit/electron/fakes";

const PAGE = '<meta name="csp-nonce" content="__CSP_NONCE__">';
const SECRET = "keys lie here";

/** A renderer folder with a secret beside it, above it, in a sibling of like name, and behind a link. */
async function servedFolder() {
  const parent = await tempFolder();
  const rendererDir = path.join(parent, "renderer");
  await mkdir(path.join(rendererDir, "assets"), { recursive: true });
  await mkdir(path.join(parent, "renderer-old"));
  await writeFile(path.join(rendererDir, "index.html"), PAGE);
  await writeFile(path.join(rendererDir, "assets", "page.js"), "export {};");
  await writeFile(path.join(rendererDir, "assets", "page.js.map"), SECRET);
  await writeFile(path.join(parent, "keys.json"), SECRET);
  await writeFile(path.join(parent, "renderer-old", "keys.json"), SECRET);
  await symlink(path.join(parent, "keys.json"), path.join(rendererDir, "linked.json"));
  const table = await buildAssetTable(rendererDir);
  return (url: string, method = "GET") => serveAsset(table, { method, url });
}

describe("app://chumrok", () => {
  it("serves its page and its files", async () => {
    const get = await servedFolder();
    for (const url of ["app://chumrok/", "app://chumrok/index.html", "app://chumrok/#/cases"]) {
      const response = await get(url);
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    }
    const script = await get("app://chumrok/assets/page.js");
    expect(await script.text()).toBe("export {};");
    expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  });

  it.each([
    "app://chumrok/../keys.json",
    "app://chumrok/%2e%2e/keys.json",
    "app://chumrok/%2e%2e%2fkeys.json",
    "app://chumrok/..%5ckeys.json",
    "app://chumrok/..\\keys.json",
    "app://chumrok/assets/../../keys.json",
    "app://chumrok/assets/..%2f..%2fkeys.json",
    "app://chumrok//keys.json",
    "app://chumrok/../renderer-old/keys.json",
    "app://chumrok/linked.json",
    "app://chumrok/assets/page.js.map",
    "app://chumrok/assets/PAGE.JS",
    "app://chumrok/Index.html",
    "app://chumrok/assets/page.js?x=1",
    "app://chumrok/assets/page.js/",
    "app://chumrok/assets/page.js%00",
    "app://chumrok/assets",
    "app://chumrok/./assets/page.js",
    "app://chumrok/%61ssets/page.js",
    "app://chumrok:1/index.html",
    "app://user@chumrok/index.html",
    "app://CHUMROK/index.html",
    "app://other/index.html",
    "app://chumrok.evil/index.html",
    "file:///etc/passwd",
    "__proto__",
    "constructor",
    "",
  ])("has nothing at %s", async (url) => {
    const response = await (await servedFolder())(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe("");
  });

  it.each(["POST", "HEAD", "PUT", "OPTIONS", "get"])("does not answer %s", async (method) => {
    const response = await (await servedFolder())("app://chumrok/index.html", method);
    expect(response.status).toBe(404);
  });

  it("puts a fresh style nonce into policy and page at every load", async () => {
    const get = await servedFolder();
    const nonces = new Set<string>();
    for (let load = 0; load < 5; load += 1) {
      const response = await get("app://chumrok/");
      const nonce = /content="([^"]+)"/.exec(await response.text())?.[1] ?? "";
      const policy = response.headers.get("content-security-policy");
      expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(Buffer.from(nonce, "base64").byteLength).toBe(16);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(5);
  });

  it("forbids everything but its own files, on every answer", async () => {
    const get = await servedFolder();
    for (const url of ["app://chumrok/", "app://chumrok/assets/page.js", "app://chumrok/none"]) {
      const { headers } = await get(url);
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
      expect(policy).toContain("connect-src 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*|wasm/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("permissions-policy")).toContain("camera=()");
    }
  });
});
