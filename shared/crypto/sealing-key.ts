/**
 * A WebCrypto key. Named through the global object because Node's types and the browser's know the
 * same thing under different names, and this folder is compiled against both.
 */
export type SealingKey = Awaited<ReturnType<typeof globalThis.crypto.subtle.importKey>>;
