import { expose } from "comlink";
import { canvasImageCodec } from "./canvas-image-codec";
import { generateDemoRecords } from "./demo-records";
import { installComlinkHandlers } from "./comlink-handlers";
import { DATABASE_NAMES, VaultDatabase } from "./database";
import { createVaultCore } from "./vault-core";

// The vault Worker: WebCrypto runs on the thread that calls it, so all of it is kept off the page's.
installComlinkHandlers();
expose(
  createVaultCore({
    openDatabase: (mode) => new VaultDatabase(DATABASE_NAMES[mode]),
    now: () => Date.now(),
    generateDemo: generateDemoRecords,
    files: { images: canvasImageCodec },
  }),
);
