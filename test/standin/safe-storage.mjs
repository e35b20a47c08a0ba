// The module `safeStorage`: AES-256-GCM under a key file in userData. It protects nothing; it only
// behaves like a keychain that is there (or is not, with STANDIN_NO_KEYRING=1).
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { app } from "./app.mjs";
import { strictModule } from "./strict.mjs";

const PREFIX = "v10";
const NONCE_END = PREFIX.length + 12;
const TAG_BYTES = 16;

function key() {
  const file = path.join(app.getPath("userData"), "standin-key");
  if (!fs.existsSync(file)) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, randomBytes(32), { mode: 0o600 });
  }
  return fs.readFileSync(file);
}

const isAvailable = () => process.env.STANDIN_NO_KEYRING !== "1";

function encrypt(text) {
  if (!isAvailable()) throw new Error("Encryption is not available.");
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key(), nonce);
  const body = [cipher.update(text, "utf8"), cipher.final()];
  return Buffer.concat([Buffer.from(PREFIX), nonce, ...body, cipher.getAuthTag()]);
}

function decrypt(bytes) {
  const nonce = bytes.subarray(PREFIX.length, NONCE_END);
  const decipher = createDecipheriv("aes-256-gcm", key(), nonce);
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  const body = bytes.subarray(NONCE_END, -TAG_BYTES);
  return decipher.update(body).toString("utf8") + decipher.final("utf8");
}

export const safeStorage = strictModule("safeStorage", {
  isAsyncEncryptionAvailable: async () => isAvailable(),
  encryptStringAsync: async (text) => encrypt(text),
  decryptStringAsync: async (bytes) => ({ shouldReEncrypt: false, result: decrypt(bytes) }),
  getSelectedStorageBackend: () => "gnome_libsecret",
  setUsePlainTextEncryption() {},
});
