// The only door to cryptography: everything else imports from here, and this folder knows no cases.
export { isAgePqRecipient, isAgeRecipient } from "./age-recipient";
export { fromBase64, fromHex, sha256 as sha256Bytes, sha256Hex, toBase64 } from "./digest";
export { demoIdentity } from "./demo-identity";
export { fingerprintOf } from "./fingerprint";
export { agePqRecipientOf, hybridKeysOf, type HybridKeys } from "./hybrid-keys";
export { deriveMacKey, hmacBytes, hmacHex } from "./hmac";
export { createIdentity, type EarlierKeys, type Identity, type PublicKeys } from "./identity";
export { deriveSealingKey, generateDataKeyBytes, importDataKey, importWrappingKey } from "./keys";
export { randomBytes, randomUuid, wipe } from "./random";
export { runningSha256 } from "./running-sha256";
export type { SealContext } from "./seal-context";
export { BOX_OVERHEAD_BYTES, openBox, sealBox } from "./sealed-box";
export type { SealingKey } from "./sealing-key";
export { openIdentity, sealIdentity } from "./sealed-identity";
export { SIGNATURE_BYTES, signBytes, verifyBytes } from "./signature";
export { joinBytes, webBytes } from "./web-bytes";
