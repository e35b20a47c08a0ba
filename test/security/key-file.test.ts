import { createHash } from "node:crypto";
import { link, readdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { decodeKeyFile, encodeKeyFile, MAX_KEY_FILE_BYTES } from "../../electron/vault/key-file";
import { codeOf } from "../../shared/errors";
import { NEW_VAULT } from "../contract/samples";
import { newHouse, SUPERVISOR } from "../unit/electron/vault-house";

const UNLOCK = { ask: "unlock", ...SUPERVISOR } as const;

/** A vault that was made and locked. */
async function createdVault() {
  const house = await newHouse();
  house.lock();
  return house;
}

/** The same file with another content and a checksum that fits: what an attacker would write. */
function forge(bytes: Uint8Array, change: (content: ForgedContent) => void): string {
  const line = new TextDecoder().decode(bytes).split("\n")[0] ?? "";
  const content = JSON.parse(line) as ForgedContent;
  change(content);
  const forged = JSON.stringify(content);
  const sha256 = createHash("sha256").update(forged).digest("hex");
  return `${forged}\n${JSON.stringify({ sha256 })}\n`;
}

type ForgedContent = {
  version: number;
  slots: {
    kdf: { memoryKib: number; passes: number; salt: string };
    sealedCheck: string;
    sealedRootKey: string;
  }[];
  demo: object | null;
  sealedDirectory: string;
  storeKey: { generation: string; sealedStoreKey: string };
  sealedOrganisation: string;
  sealedIdentity: string;
};

function decodingCode(bytes: Uint8Array): string {
  try {
    decodeKeyFile(bytes);
    return "opened";
  } catch (thrown) {
    return codeOf(thrown);
  }
}

describe("a damaged key file", () => {
  it("is called damaged wherever one byte changed, before any passphrase is tried", async () => {
    const { keyFilePath } = await createdVault();
    const bytes = new Uint8Array(await readFile(keyFilePath));
    const codes = new Set<string>();
    for (let position = 0; position < bytes.byteLength; position += 1) {
      for (const flip of [0x01, 0x20, 0x80]) {
        const damaged = bytes.slice();
        damaged[position] = (damaged[position] ?? 0) ^ flip;
        codes.add(decodingCode(damaged));
      }
    }
    expect([...codes]).toEqual(["vault_damaged"]);
  });

  it("is called damaged wherever it was cut, and when something was added", async () => {
    const { keyFilePath } = await createdVault();
    const bytes = new Uint8Array(await readFile(keyFilePath));
    // The last byte is the line feed: without it nothing is missing.
    for (let length = 0; length < bytes.byteLength - 1; length += 1) {
      expect(decodingCode(bytes.subarray(0, length))).toBe("vault_damaged");
    }
    expect(decodingCode(new Uint8Array([...bytes, 0x20]))).toBe("vault_damaged");
    expect(decodingCode(new Uint8Array(MAX_KEY_FILE_BYTES + 1))).toBe("vault_damaged");
  });

  it("is made whole from its copy at the next unlock, and the log says so", async () => {
    const { vault, get, keyFilePath, copyPath, log } = await createdVault();
    const good = await readFile(copyPath);
    await writeFile(keyFilePath, good.subarray(0, 300));
    expect(await vault().state()).toBe("ready");
    expect(await vault().usesKeyCopy()).toBe(true);
    const { grant } = await get(UNLOCK);
    expect(await vault().usesKeyCopy()).toBe(false);
    expect(grant.user.displayName).toBe("Dara Keo");
    expect(decodeKeyFile(await readFile(keyFilePath))).toEqual(decodeKeyFile(good));
    expect(log.entries.map((entry) => entry.event)).toContain("vault_copy_used");
  });

  it("is not mended by a wrong passphrase", async () => {
    const { refusal, keyFilePath } = await createdVault();
    await writeFile(keyFilePath, "cut");
    const wrong = { ...UNLOCK, passphrase: "another passphrase" };
    expect(await refusal(wrong)).toBe("wrong_passphrase");
    expect(await readFile(keyFilePath, "utf8")).toBe("cut");
  });

  it("with a damaged copy is 'damaged', never 'missing' and never 'wrong passphrase'", async () => {
    const { vault, refusal, keyFilePath, copyPath } = await createdVault();
    await writeFile(keyFilePath, "");
    await writeFile(copyPath, "");
    expect(await vault().state()).toBe("damaged");
    expect(await refusal(UNLOCK)).toBe("vault_damaged");
    expect(await refusal({ ask: "create", vault: NEW_VAULT })).toBe("vault_damaged");
    expect(await readFile(keyFilePath, "utf8")).toBe("");
  });
});

describe("a forged key file whose checksum fits", () => {
  const flipped = (text: string) =>
    text.startsWith("A") ? `B${text.slice(1)}` : `A${text.slice(1)}`;

  async function codeAfter(change: (content: ForgedContent) => void): Promise<unknown> {
    const { refusal, keyFilePath, copyPath } = await createdVault();
    const forged = forge(await readFile(keyFilePath), change);
    await writeFile(keyFilePath, forged);
    await writeFile(copyPath, forged);
    return refusal(UNLOCK);
  }

  it.each<[string, (content: ForgedContent) => void]>([
    ["memory over the cap", ({ slots }) => ((slots[0] as Slot).kdf.memoryKib = 1024 * 1024 + 1)],
    ["memory under the floor", ({ slots }) => ((slots[0] as Slot).kdf.memoryKib = 8)],
    ["passes over the cap", ({ slots }) => ((slots[0] as Slot).kdf.passes = 11)],
    ["passes under the floor", ({ slots }) => ((slots[0] as Slot).kdf.passes = 1)],
    ["no slots", (content) => (content.slots = [])],
    ["a short salt", ({ slots }) => ((slots[0] as Slot).kdf.salt = "AAAA")],
  ])("is refused for %s before Argon2id runs", async (_what, change) => {
    expect(await codeAfter(change)).toBe("vault_damaged");
  });

  it.each<[string, (content: ForgedContent) => void]>([
    [
      "check",
      ({ slots: [slot] }) => ((slot as Slot).sealedCheck = flipped((slot as Slot).sealedCheck)),
    ],
    [
      "root",
      ({ slots: [slot] }) => ((slot as Slot).sealedRootKey = flipped((slot as Slot).sealedRootKey)),
    ],
    ["directory", (content) => (content.sealedDirectory = flipped(content.sealedDirectory))],
    ["store key", ({ storeKey }) => (storeKey.sealedStoreKey = flipped(storeKey.sealedStoreKey))],
    [
      "generation",
      ({ storeKey }) => (storeKey.generation = "4b3f2f8e-7f43-4d0a-9a52-0c7c5d1f9a01"),
    ],
    ["mark of practice", (content) => (content.demo = { house: "shelter", seed: 7 })],
    [
      "organisation",
      (content) => (content.sealedOrganisation = flipped(content.sealedOrganisation)),
    ],
    ["identity", (content) => (content.sealedIdentity = flipped(content.sealedIdentity))],
    [
      "swapped boxes",
      ({ slots: [slot] }) => ((slot as Slot).sealedCheck = (slot as Slot).sealedRootKey),
    ],
  ])("with a changed %s is damaged, not a wrong passphrase", async (_what, change) => {
    expect(await codeAfter(change)).toBe("vault_damaged");
  });

  it("from a newer program is left alone, and its older copy is not used instead", async () => {
    const { vault, refusal, keyFilePath } = await createdVault();
    const newer = forge(await readFile(keyFilePath), (content) => (content.version = 3));
    await writeFile(keyFilePath, newer);
    expect(await vault().state()).toBe("newer_version");
    expect(await refusal(UNLOCK)).toBe("vault_newer_version");
    expect(await readFile(keyFilePath, "utf8")).toBe(newer);
  });
});

type Slot = ForgedContent["slots"][number];

describe("a whole key file", () => {
  it("comes back as it was written", async () => {
    const { files } = await createdVault();
    const loaded = await files.load();
    if (loaded.state !== "ready") throw new Error("not loaded");
    const again = decodeKeyFile(new TextEncoder().encode(encodeKeyFile(loaded.keys)));
    expect(again).toEqual(loaded.keys);
  });
});

describe("bytes of a key file that was replaced", () => {
  const OLD = "what was destroyed";

  it("are zeros when the new one stands, and so are those of the copy", async () => {
    const { keyFilePath, copyPath, vault } = await createdVault();
    // Other names for the old bytes: what stays on the disk when a file is only replaced.
    await link(keyFilePath, `${keyFilePath}.seen`);
    await link(copyPath, `${copyPath}.seen`);
    await vault().replaceStoreKey("4b3f2f8e-7f43-4d0a-9a52-0c7c5d1f9a01", new Uint8Array(61));
    for (const seen of [`${keyFilePath}.seen`, `${copyPath}.seen`]) {
      const bytes = await readFile(seen);
      expect(bytes.byteLength).toBeGreaterThan(300);
      expect(bytes.every((byte) => byte === 0)).toBe(true);
    }
    expect(await readdir(path.dirname(keyFilePath))).not.toContain("keys.json.old");
  });

  it("are overwritten at the next start when a crash came between", async () => {
    const { keyFilePath, copyPath, vault } = await createdVault();
    const present = await readFile(keyFilePath);
    for (const filePath of [keyFilePath, copyPath]) {
      await writeFile(`${filePath}.old`, OLD);
      await link(`${filePath}.old`, `${filePath}.seen`);
    }
    await writeFile(copyPath, "an older copy");
    await vault().settle();
    for (const filePath of [keyFilePath, copyPath]) {
      expect(await readFile(filePath)).toEqual(present);
      expect(await readFile(`${filePath}.seen`, "utf8")).toBe("\0".repeat(OLD.length));
    }
    expect(
      (await readdir(path.dirname(keyFilePath))).filter((name) => name.endsWith(".old")),
    ).toEqual([]);
  });

  it("are overwritten too where a crash left them under the name of an unfinished file", async () => {
    const { keyFilePath, get } = await newHouse();
    const tempPath = `${keyFilePath}.tmp`;
    const sameBytesPath = `${keyFilePath}.seen-by-a-thief`;
    await writeFile(tempPath, await readFile(keyFilePath));
    await link(tempPath, sameBytesPath);
    await get({ ask: "change-passphrase", ...SUPERVISOR, newPassphrase: "another invented one" });
    const left = await readFile(sameBytesPath);
    expect(left.byteLength).toBeGreaterThan(0);
    expect(left.every((byte) => byte === 0)).toBe(true);
  });

  it("are left alone when the crash came before they were replaced", async () => {
    const { keyFilePath, vault, get } = await createdVault();
    await link(keyFilePath, `${keyFilePath}.old`);
    await vault().settle();
    await get(UNLOCK);
    expect(await readdir(path.dirname(keyFilePath))).not.toContain("keys.json.old");
  });

  it("come back when a disk without links lost its power in the middle", async () => {
    const { keyFilePath, copyPath, vault, get } = await createdVault();
    await rename(keyFilePath, `${keyFilePath}.old`);
    await rename(copyPath, `${copyPath}.lost`);
    await vault().settle();
    await get(UNLOCK);
  });

  it("are kept while nothing else can be read", async () => {
    const { keyFilePath, copyPath, vault } = await createdVault();
    const good = await readFile(keyFilePath);
    await writeFile(`${keyFilePath}.old`, good);
    await writeFile(keyFilePath, "cut");
    await writeFile(copyPath, "cut");
    await vault().settle();
    expect(await readFile(`${keyFilePath}.old`)).toEqual(good);
  });
});
