// A folder that looks enough like an unpacked Electron for Linux that electron-builder packs over it.
// It checks our configuration and what goes in, not Electron.
import fs from "node:fs";
import path from "node:path";

/** Where @electron/fuses looks for the fuses, and what stands behind it in Electron 45. */
const FUSE_SENTINEL = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";
const FUSE_VERSION = 1;
/** '0' off, '1' on. All the other way round from electron-builder.yml: each must have been written. */
const FUSES = "111100110";

const OTHER_FILES = [
  ...["LICENSE", "LICENSES.chromium.html", "chrome-sandbox", "chrome_crashpad_handler"],
  ...["locales/en-US.pak", "locales/fr.pak"],
];

/** Makes the folder anew. `version` must be that of the npm package electron. */
export function makeStubElectron(folder, version) {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(path.join(folder, "locales"), { recursive: true });
  fs.mkdirSync(path.join(folder, "resources"));
  fs.writeFileSync(path.join(folder, "version"), version);
  for (const file of OTHER_FILES) fs.writeFileSync(path.join(folder, file), "stub");
  const script = "#!/bin/sh\necho 'stub: not Electron' >&2\nexit 1\n";
  const wire = Buffer.from([FUSE_VERSION, FUSES.length]);
  fs.writeFileSync(
    path.join(folder, "electron"),
    Buffer.concat([Buffer.from(script + FUSE_SENTINEL), wire, Buffer.from(FUSES)]),
    { mode: 0o755 },
  );
}
