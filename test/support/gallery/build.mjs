import react from "@vitejs/plugin-react";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import { build } from "vite";
import { findChromium } from "../../standin/chromium.mjs";

const types = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
};

/** The same policy as the shipped window, so that a part which needs inline style fails here first. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-look'; img-src 'self' data:; font-src 'self'; connect-src 'none'";

/** Builds the gallery into a fresh folder and returns it. */
export async function buildGallery() {
  const outDir = await mkdtemp(path.join(tmpdir(), "chumrok-gallery-"));
  await build({
    configFile: false,
    root: import.meta.dirname,
    base: "./",
    logLevel: "warn",
    plugins: [react()],
    build: { outDir, emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 4000 },
  });
  return outDir;
}

/** Serves the built gallery to a Playwright page at http://gallery.test, without a network. */
export async function serveGallery(context, dir) {
  await context.route("http://gallery.test/**", async (route) => {
    const { pathname } = new URL(route.request().url());
    const name = pathname === "/" ? "/index.html" : pathname;
    try {
      let body = await readFile(path.join(dir, name));
      if (name === "/index.html") {
        body = Buffer.from(String(body).replace("__CSP_NONCE__", "look"));
      }
      await route.fulfill({
        body,
        headers: {
          "content-type": types[path.extname(name)] ?? "application/octet-stream",
          "content-security-policy": policy,
        },
      });
    } catch {
      await route.fulfill({ status: 404, body: "" });
    }
  });
}

/** Starts the Chromium that the other tests use; the gallery is our own code, so root may run it unsandboxed. */
export async function launchBrowser() {
  return chromium.launch({ executablePath: await findChromium(), args: ["--no-sandbox"] });
}
