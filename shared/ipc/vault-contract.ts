import { ERROR_CODES } from "../errors";
import { z } from "../zod";
import { bytes, nothing, token } from "./fields";

const publicKey = bytes(200);

/** The door: sealed questions to the key process and its sealed answers (shared/vault/door-box.ts). */
export const VAULT_CONTRACT = {
  /** Starts a key process for one question; `doorKey` is its public key. The token is good for one ask. */
  "vault:door": {
    request: nothing,
    reply: z.strictObject({ token, doorKey: publicKey }),
  },
  /**
   * `pageKey`: the page's public key for the answer. Main waits out the delay after failed tries, hands
   * the key file to the process, stores the changed one durably, and passes the answer on. Failures of
   * the act itself are in the box; codes here: `target_expired`, `vault_missing`, `vault_damaged`,
   * `vault_newer_version`, `vault_exists`, `locked`, `disk_full`, `write_failed`.
   */
  "vault:ask": {
    request: z.strictObject({ token, pageKey: publicKey, question: bytes(64 * 1024) }),
    reply: z.strictObject({ answer: bytes(256 * 1024) }),
  },
  /**
   * Ends this page. `notOpened`: the passphrase was right and the store did not open, for this reason;
   * the next page learns it by `app:info`.
   */
  "vault:lock": {
    request: z.strictObject({ notOpened: z.enum(ERROR_CODES).optional() }),
    reply: nothing,
  },
} as const satisfies Record<string, { request: z.ZodType; reply: z.ZodType }>;
