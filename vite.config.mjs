import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/**
 * The renderer. Everything is a file of its own under a strict CSP: nothing inline, no data: URLs, no
 * source maps. Addresses are relative because the origin differs between Electron and the stand-in.
 */
export default defineConfig({
  root: "renderer",
  base: "./",
  plugins: [react()],
  worker: { format: "es" },
  build: {
    outDir: "../dist/renderer",
    emptyOutDir: true,
    target: "chrome140",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    reportCompressedSize: false,
    // One machine, no network: size on the wire means nothing.
    chunkSizeWarningLimit: 4096,
  },
});
