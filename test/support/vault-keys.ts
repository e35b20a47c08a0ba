import { readFileSync } from "node:fs";
import path from "node:path";
import { argon2Kdf } from "../../electron/vault/argon2";
import { decodeKeyFile, type KeyFile } from "../../electron/vault/key-file";
import { unlock } from "../../electron/vault/unlock";
import type { Credentials, SessionGrant } from "../../shared/vault/door";

/** The key file of a data folder. */
export function keyFileOf(dataDir: string): KeyFile {
  return decodeKeyFile(readFileSync(path.join(dataDir, "vault", "keys.json")));
}

/** What the key process hands to whoever types name and passphrase. */
export async function grantFrom(dataDir: string, credentials: Credentials): Promise<SessionGrant> {
  const work = { kdf: argon2Kdf, mode: "real", nowMs: Date.now(), failedTries: 0 } as const;
  const done = await unlock({ ...work, session: null }, keyFileOf(dataDir), credentials);
  return done.reply.grant;
}
