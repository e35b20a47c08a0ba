import { describe, expect, it } from "vitest";
import { createStoreKey, deriveStoreKeyWrap, openStoreKey } from "../../../shared/vault/store-key";
import { refusalOf } from "../electron/fakes";

const wrap = await deriveStoreKeyWrap(new Uint8Array(32).fill(1));

describe("a store key", () => {
  it("is random and comes back from its seal", async () => {
    const [one, other] = await Promise.all([createStoreKey(wrap), createStoreKey(wrap)]);
    expect(one.storeKey).not.toEqual(other.storeKey);
    expect(await openStoreKey(wrap, one.generation, one.sealedStoreKey)).toEqual(one.storeKey);
  });

  it("does not open as another generation's, changed, or under another root key", async () => {
    const { generation, sealedStoreKey } = await createStoreKey(wrap);
    const other = await createStoreKey(wrap);
    const otherWrap = await deriveStoreKeyWrap(new Uint8Array(32).fill(2));
    const changed = sealedStoreKey.map((byte, index) => (index === 20 ? byte ^ 1 : byte));
    const tries = [
      openStoreKey(wrap, other.generation, sealedStoreKey),
      openStoreKey(wrap, generation, changed),
      openStoreKey(otherWrap, generation, sealedStoreKey),
    ];
    for (const each of tries) expect(await refusalOf(each)).toBe("vault_damaged");
  });
});
