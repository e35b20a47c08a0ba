// What may lie in the packaged archive. Everything else is a leak: sources, tests, maps, packages.
import { extractFile, listPackage } from "@electron/asar";

const ALLOWED = [
  /^package\.json$/,
  /^(LICENSE|NOTICE|THIRD-PARTY-NOTICES\.txt)$/,
  /^dist\/main\/(main|key-process)\.js$/,
  /^dist\/main\/preload\.cjs$/,
  /^dist\/renderer\/index\.html$/,
  /^dist\/renderer\/assets\/[\w.-]+\.(js|css|woff2?|svg|png|json)$/,
];
const REQUIRED = [
  ...[
    "package.json",
    "LICENSE",
    "NOTICE",
    "THIRD-PARTY-NOTICES.txt",
    "dist/main/main.js",
    "dist/main/preload.cjs",
    "dist/main/key-process.js",
  ],
  "dist/renderer/index.html",
];

/** Returns `files` (all that lie in the archive) and `faults` (sentences, empty when all is well). */
export function checkAsarContent(archive) {
  const files = filesOf(archive);
  const strangers = files.filter((file) => !ALLOWED.some((pattern) => pattern.test(file)));
  const missing = REQUIRED.filter((file) => !files.includes(file));
  const mapped = files.filter((file) => /\.(js|cjs|css)$/.test(file) && pointsToMap(archive, file));
  return {
    files,
    faults: [
      ...strangers.map((file) => `${file} does not belong in the package`),
      ...missing.map((file) => `${file} is missing`),
      ...mapped.map((file) => `${file} points to a source map`),
    ],
  };
}

function filesOf(archive) {
  const names = listPackage(archive, { isPack: false }).map((name) =>
    name.replaceAll("\\", "/").replace(/^\//, ""),
  );
  return names.filter((name) => !names.some((other) => other.startsWith(`${name}/`)));
}

function pointsToMap(archive, file) {
  return extractFile(archive, file).toString("utf8").includes("//# sourceMappingURL=");
}
