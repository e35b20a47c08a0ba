import type { InvokeChannel } from "../../shared/ipc/channels";
import type { Reply, Request } from "../../shared/ipc/contract";
import type { BackupInfo } from "../../shared/ipc/files-contract";
import type { NewVault, SessionGrant } from "../../shared/vault/door";

export const TOKEN = "0123456789abcdef0123456789abcdef";
const GENERATION = "4b3f2f8e-7f43-4d0a-9a52-0c7c5d1f9a05";
const UUID = "4b3f2f8e-7f43-4d0a-9a52-0c7c5d1f9a06";

const BACKUP: BackupInfo = {
  vaultId: UUID,
  generation: GENERATION,
  createdAt: "2026-01-05T00:00:00.000Z",
  headSequence: 4,
  sizeBytes: 100,
  attachmentCount: 0,
};

/** What an unlock gives to the page. */
export const DOOR_GRANT: SessionGrant = {
  mode: "real",
  vaultId: "4b3f2f8e-7f43-4d0a-9a52-0c7c5d1f9a01",
  deviceId: "4b3f2f8e-7f43-4d0a-9a52-0c7c5d1f9a02",
  user: {
    userId: "4b3f2f8e-7f43-4d0a-9a52-0c7c5d1f9a03",
    loginName: "dara",
    displayName: "Dara Keo",
    role: "supervisor",
  },
  users: [
    {
      userId: "4b3f2f8e-7f43-4d0a-9a52-0c7c5d1f9a03",
      loginName: "dara",
      displayName: "Dara Keo",
      role: "supervisor",
      status: "active",
    },
  ],
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
  sealedEarlierKeys: null,
  generation: "4b3f2f8e-7f43-4d0a-9a52-0c7c5d1f9a05",
  sealedStoreKey: new Uint8Array(61),
  recovery: { madeOn: "2026-01-05", checkedOn: null },
  failedTries: 0,
  demo: null,
};

/** What the first start asks for. */
export const NEW_VAULT: NewVault = {
  organisation: {
    nameKm: "",
    nameEn: "Rumduol House",
    orgType: "ngo_shelter",
    adminCode: "0110",
    siteCode: "RD",
  },
  user: { loginName: "dara", displayName: "Dara Keo", role: "supervisor" },
  passphrase: "lotus umbrella ferry",
};

/** One good request per channel; the compiler asks for a new one with every new channel. */
export const REQUESTS: { readonly [C in InvokeChannel]: Request<C> } = {
  "app:info": {},
  "app:enter-demo": {},
  "app:leave-demo": {},
  "vault:door": {},
  "vault:ask": { token: TOKEN, pageKey: new Uint8Array(65), question: new Uint8Array(90) },
  "vault:lock": {},
  "journal:state": { source: "live" },
  "journal:begin": { generation: GENERATION },
  "journal:append": { frames: new Uint8Array(3), isLastWords: false },
  "journal:read": { source: TOKEN, afterSequence: 0 },
  "journal:switch": {
    from: GENERATION,
    to: UUID,
    snapshotId: UUID,
    sealedStoreKey: new Uint8Array(61),
    removedAttachments: [UUID],
  },
  "journal:heal": { snapshotId: UUID },
  "snapshot:begin": {
    ...{ snapshotId: UUID, generation: GENERATION, sequence: 4, expectedBytes: 100 },
    mac: new Uint8Array(32),
  },
  "snapshot:write": { token: TOKEN, chunk: new Uint8Array(3) },
  "snapshot:commit": { token: TOKEN, sha256: "0".repeat(64) },
  "snapshot:abort": { token: TOKEN },
  "snapshot:read": { source: "live", snapshotId: UUID, offset: 0 },
  "store:clear": {},
  "attachment:write": { attachmentId: UUID, index: 0, count: 1, chunk: new Uint8Array(3) },
  "attachment:read": { attachmentId: UUID, index: 0 },
  "attachment:remove": { attachmentId: UUID },
  "attachment:list": {},
  "backup:state": {},
  "backup:make": {},
  "backup:open": {},
  "backup:close": { token: TOKEN },
  "backup:tried-out": { token: TOKEN },
  "backup:restore": { token: TOKEN },
  "clipboard:filled": { sha256: "0".repeat(64) },
  "print:on-paper": { landscape: false },
  "export:choose-target": { kind: "batch", suggestedName: "2026-01", expectedBytes: 10 },
  "export:write": { token: TOKEN, chunk: new Uint8Array(3) },
  "export:commit": { token: TOKEN, sha256: "0".repeat(64) },
  "export:abort": { token: TOKEN },
  "exchange:state": {},
  "exchange:choose": {},
  "exchange:forget": {},
  "exchange:open": { fileId: "ab".repeat(16) },
  "exchange:done": { fileId: "ab".repeat(16) },
  "exchange:write": { suggestedName: "batch", expectedBytes: 3 },
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
    usesKeyCopy: false,
    doorWaitMs: 0,
    notOpened: null,
    platform: "linux",
    isStandIn: false,
  },
  "app:enter-demo": {},
  "app:leave-demo": {},
  "vault:door": { token: TOKEN, doorKey: new Uint8Array(65) },
  "vault:ask": { answer: new Uint8Array(90) },
  "vault:lock": {},
  "journal:state": {
    generation: GENERATION,
    headSequence: 4,
    headMac: new Uint8Array(32),
    firstSequence: 1,
    gaps: [{ from: 2, to: 3 }],
    snapshots: [
      {
        ...{ snapshotId: UUID, generation: GENERATION, sequence: 4, mac: new Uint8Array(32) },
        ...{ createdAt: "2026-01-05T00:00:00.000Z", sizeBytes: 100 },
      },
    ],
    journalBytes: 100,
    freeBytes: 1_000_000,
    isDiskLow: false,
    wasTailCut: false,
    isTailGone: false,
    lastNoted: 4,
    wasUsed: true,
  },
  "journal:begin": {},
  "journal:append": { headSequence: 5, isDiskLow: false },
  "journal:read": { frames: new Uint8Array(3), isLast: true },
  "journal:switch": {},
  "journal:heal": {},
  "snapshot:begin": { token: TOKEN },
  "snapshot:write": {},
  "snapshot:commit": {},
  "snapshot:abort": {},
  "snapshot:read": { chunk: new Uint8Array(3), isLast: true },
  "store:clear": {},
  "attachment:write": {},
  "attachment:read": { chunk: new Uint8Array(3) },
  "attachment:remove": {},
  "attachment:list": { attachmentIds: [UUID] },
  "backup:state": { lastBackupAt: null, lastDrillAt: null },
  "backup:make": { made: true, fileName: "house.chumrok-backup", info: BACKUP },
  "backup:open": { chosen: true, token: TOKEN, fileName: "house.chumrok-backup", info: BACKUP },
  "backup:close": {},
  "backup:tried-out": {},
  "backup:restore": {},
  "clipboard:filled": {},
  "print:on-paper": { printed: true },
  "export:choose-target": { chosen: true, token: TOKEN, fileName: "2026-01.chumrok", sizeBytes: 0 },
  "export:write": { writtenBytes: 3 },
  "export:commit": { fileName: "2026-01.chumrok", sizeBytes: 3 },
  "export:abort": {},
  "exchange:state": {
    folder: {
      ...{ name: "STICK", isThere: true },
      files: [
        {
          ...{ fileId: "ab".repeat(16), fileName: "month.chumrok", sizeBytes: 3, isDone: false },
          modifiedAt: "2026-10-15T03:00:00.000Z",
        },
      ],
    },
  },
  "exchange:choose": { folder: null },
  "exchange:forget": { folder: null },
  "exchange:open": { token: TOKEN, fileName: "month.chumrok", sizeBytes: 3 },
  "exchange:done": {},
  "exchange:write": { token: TOKEN, fileName: "batch.chumrok", sizeBytes: 0 },
  "import:choose-file": { chosen: false },
  "import:read": { chunk: new Uint8Array(3), isLast: true },
  "import:close": {},
  "print:save-pdf": { saved: true, fileName: "report.pdf" },
};
