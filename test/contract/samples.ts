import type { InvokeChannel } from "../../shared/ipc/channels";
import type { Reply, Request } from "../../shared/ipc/contract";
import type { SessionGrant } from "../../shared/vault/door";

export const TOKEN = "0123456789abcdef0123456789abcdef";

const GRANT: SessionGrant = {
  mode: "real",
  vaultId: "4b3f2f8e-7f43-4d0a-9a52-0c7c5d1f9a01",
  deviceId: "4b3f2f8e-7f43-4d0a-9a52-0c7c5d1f9a02",
  user: {
    userId: "4b3f2f8e-7f43-4d0a-9a52-0c7c5d1f9a03",
    loginName: "dara",
    displayName: "Dara Keo",
    role: "supervisor",
  },
  organisation: {
    orgId: "4b3f2f8e-7f43-4d0a-9a52-0c7c5d1f9a04",
    nameKm: "",
    nameEn: "Rumduol House",
    orgType: "ngo_shelter",
    adminCode: "0110",
    siteCode: "RD",
  },
  rootKey: new Uint8Array(32).fill(7),
  sealedIdentity: new Uint8Array(93),
  demo: null,
};

/** One good request per channel; the compiler asks for a new one with every new channel. */
export const REQUESTS: { readonly [C in InvokeChannel]: Request<C> } = {
  "app:info": {},
  "app:enter-demo": {},
  "app:leave-demo": {},
  "vault:create": {
    organisation: {
      nameKm: "",
      nameEn: "Rumduol House",
      orgType: "ngo_shelter",
      adminCode: "0110",
      siteCode: "RD",
    },
    user: { loginName: "dara", displayName: "Dara Keo", role: "supervisor" },
    passphrase: "lotus umbrella ferry",
  },
  "vault:unlock": { loginName: "dara", passphrase: "lotus umbrella ferry" },
  "vault:open-demo": { house: "shelter", seed: 7 },
  "vault:lock": {},
  "export:choose-target": { kind: "batch", suggestedName: "2026-01", expectedBytes: 10 },
  "export:write": { token: TOKEN, chunk: new Uint8Array(3) },
  "export:commit": { token: TOKEN, sha256: "0".repeat(64) },
  "export:abort": { token: TOKEN },
  "import:choose-file": { kind: "batch" },
  "import:read": { token: TOKEN, offset: 0 },
  "import:close": { token: TOKEN },
  "print:save-pdf": { suggestedName: "report", landscape: false },
};

/** One good reply per channel. */
export const REPLIES: { readonly [C in InvokeChannel]: Reply<C> } = {
  "app:info": {
    version: "0.1.0",
    mode: "real",
    vault: "ready",
    platform: "linux",
    isStandIn: false,
  },
  "app:enter-demo": {},
  "app:leave-demo": {},
  "vault:create": GRANT,
  "vault:unlock": GRANT,
  "vault:open-demo": { ...GRANT, mode: "demo", demo: { house: "shelter", seed: 7 } },
  "vault:lock": {},
  "export:choose-target": { chosen: true, token: TOKEN, fileName: "2026-01.chumrok", sizeBytes: 0 },
  "export:write": { writtenBytes: 3 },
  "export:commit": { fileName: "2026-01.chumrok", sizeBytes: 3 },
  "export:abort": {},
  "import:choose-file": { chosen: false },
  "import:read": { chunk: new Uint8Array(3), isLast: true },
  "import:close": {},
  "print:save-pdf": { saved: true, fileName: "report.pdf" },
};
