import type { Bridge } from "../bridge";
import type { Strongroom } from "../store/vault-api";

/** Main's durable storage, as the page lends it to the vault Worker: each call is one message to main. */
export function bridgeStrongroom(bridge: Bridge): Strongroom {
  return {
    state: (source) => bridge.invoke("journal:state", { source }),
    begin: (generation) => bridge.invoke("journal:begin", { generation }),
    append: (frames, isLastWords) =>
      bridge.invoke("journal:append", { frames: own(frames), isLastWords }),
    read: (source, afterSequence) => bridge.invoke("journal:read", { source, afterSequence }),
    beginSnapshot: (snapshot) =>
      bridge.invoke("snapshot:begin", { ...snapshot, mac: own(snapshot.mac) }),
    writeSnapshot: (token, chunk) => bridge.invoke("snapshot:write", { token, chunk: own(chunk) }),
    commitSnapshot: (token, sha256) => bridge.invoke("snapshot:commit", { token, sha256 }),
    abortSnapshot: (token) => bridge.invoke("snapshot:abort", { token }),
    readSnapshot: (source, snapshotId, offset) =>
      bridge.invoke("snapshot:read", { source, snapshotId, offset }),
    switchGeneration: (change) =>
      bridge.invoke("journal:switch", { ...change, sealedStoreKey: own(change.sealedStoreKey) }),
    heal: (snapshotId) => bridge.invoke("journal:heal", { snapshotId }),
    clearStore: () => bridge.invoke("store:clear", {}),
    writeAttachment: (attachmentId, index, count, chunk) =>
      bridge.invoke("attachment:write", { attachmentId, index, count, chunk: own(chunk) }),
    readAttachment: (attachmentId, index) =>
      bridge.invoke("attachment:read", { attachmentId, index }),
    removeAttachment: (attachmentId) => bridge.invoke("attachment:remove", { attachmentId }),
    listAttachments: () => bridge.invoke("attachment:list", {}),
  };
}

/** Bytes that no other thread shares: only such cross to main. */
function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.slice();
}
