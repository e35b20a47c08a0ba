import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { decodeKeyFile, encodeKeyFile, MAX_KEY_FILE_BYTES } from "../../electron/vault/key-file";
import { createKeyFileStore } from "../../electron/vault/key-file-store";
import { Vault } from "../../electron/vault/vault";
import { codeOf } from "../../shared/errors";
import { REQUESTS } from "../contract/samples";
import { fakeClock, fakeKdf, fakeLog, refusalOf, tempFolder } from "../unit/electron/fakes";

const NEW_VAULT = REQUESTS["vault:create"];
const { loginName, passphrase } = REQUESTS["vault:unlock"];

async function createdVault() {
  const keyFilePath = path.join(await tempFolder(), "vault", "keys.json");
  const log = fakeLog();
  const { kdf } = fakeKdf();
  const files = createKeyFileStore(keyFilePath, log);
  const vault = new Vault({ files, kdf, clock: fakeClock().clock });
  await vault.create(NEW_VAULT);
  return { vault, files, log, keyFilePath, copyPath: `${keyFilePath}.bak` };
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
    sealedUser: string;
  }[];
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
    const { vault, keyFilePath, copyPath, log } = await createdVault();
    const good = await readFile(copyPath);
    await writeFile(keyFilePath, good.subarray(0, 300));
    expect(await vault.state()).toBe("ready");
    const grant = await vault.unlock(loginName, passphrase);
    expect(grant.user.displayName).toBe("Dara Keo");
    expect(decodeKeyFile(await readFile(keyFilePath))).toEqual(decodeKeyFile(good));
    expect(log.entries.map((entry) => entry.event)).toContain("vault_copy_used");
  });

  it("is not mended by a wrong passphrase", async () => {
    const { vault, keyFilePath } = await createdVault();
    await writeFile(keyFilePath, "cut");
    expect(await refusalOf(vault.unlock(loginName, "another passphrase"))).toBe("wrong_passphrase");
    expect(await readFile(keyFilePath, "utf8")).toBe("cut");
  });

  it("with a damaged copy is 'damaged', never 'missing' and never 'wrong passphrase'", async () => {
    const { vault, keyFilePath, copyPath } = await createdVault();
    await writeFile(keyFilePath, "");
    await writeFile(copyPath, "");
    expect(await vault.state()).toBe("damaged");
    expect(await refusalOf(vault.unlock(loginName, passphrase))).toBe("vault_damaged");
    expect(await refusalOf(vault.create(NEW_VAULT))).toBe("vault_exists");
  });
});

describe("a forged key file whose checksum fits", () => {
  const flipped = (text: string) =>
    text.startsWith("A") ? `B${text.slice(1)}` : `A${text.slice(1)}`;

  async function codeAfter(change: (content: ForgedContent) => void): Promise<unknown> {
    const { vault, keyFilePath, copyPath } = await createdVault();
    const forged = forge(await readFile(keyFilePath), change);
    await writeFile(keyFilePath, forged);
    await writeFile(copyPath, forged);
    return refusalOf(vault.unlock(loginName, passphrase));
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
    [
      "user",
      ({ slots: [slot] }) => ((slot as Slot).sealedUser = flipped((slot as Slot).sealedUser)),
    ],
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
    const { vault, keyFilePath } = await createdVault();
    const newer = forge(await readFile(keyFilePath), (content) => (content.version = 2));
    await writeFile(keyFilePath, newer);
    expect(await vault.state()).toBe("newer_version");
    expect(await refusalOf(vault.unlock(loginName, passphrase))).toBe("vault_newer_version");
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
