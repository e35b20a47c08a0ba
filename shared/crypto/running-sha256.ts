import { sha256 } from "@noble/hashes/sha2.js";
import { hex } from "@scure/base";

/** SHA-256 of bytes that come in pieces; WebCrypto would need all of them at once. */
export interface RunningSha256 {
  add(bytes: Uint8Array): void;
  /** 64 lower-case hex digits of all that was added; nothing may be added afterwards. */
  finish(): string;
}

export function runningSha256(): RunningSha256 {
  const hash = sha256.create();
  return {
    add: (bytes) => {
      hash.update(bytes);
    },
    finish: () => hex.encode(hash.digest()),
  };
}
