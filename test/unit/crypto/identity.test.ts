import { identityToRecipient } from "age-encryption";
import { describe, expect, it } from "vitest";
import {
  createIdentity,
  demoIdentity,
  fingerprintOf,
  isAgeRecipient,
  openIdentity,
  randomBytes,
  sealIdentity,
  signBytes,
  verifyBytes,
} from "../../../shared/crypto";

const identity = await createIdentity();
const bytes = new TextEncoder().encode("line 1");

describe("an identity", () => {
  it("is new every time and agrees with age about its recipient", async () => {
    const other = await createIdentity();
    expect(other.ageIdentity).not.toBe(identity.ageIdentity);
    expect(other.signingPublicRaw).not.toEqual(identity.signingPublicRaw);
    expect(await identityToRecipient(identity.ageIdentity)).toBe(identity.ageRecipient);
    expect(isAgeRecipient(identity.ageRecipient)).toBe(true);
  });

  it("comes back whole from its seal, which fits the session grant", async () => {
    const rootKey = randomBytes(32);
    const sealed = await sealIdentity(rootKey, identity);
    expect(sealed.byteLength).toBeLessThanOrEqual(4096);
    expect(await openIdentity(rootKey, sealed)).toEqual(identity);
  });

  it("does not open under another root key or with a byte flipped: vault_damaged", async () => {
    const rootKey = randomBytes(32);
    const sealed = await sealIdentity(rootKey, identity);
    const damaged = expect.objectContaining({ code: "vault_damaged" }) as unknown;
    await expect(openIdentity(randomBytes(32), sealed)).rejects.toEqual(damaged);
    sealed[40] = (sealed[40] ?? 0) ^ 1;
    await expect(openIdentity(rootKey, sealed)).rejects.toEqual(damaged);
  });

  it("of the demo is the same everywhere, and another for each house and seed", async () => {
    const recipients = await Promise.all([
      demoIdentity(1, "shelter"),
      demoIdentity(1, "shelter"),
      demoIdentity(1, "desk"),
      demoIdentity(2, "shelter"),
    ]);
    expect(new Set(recipients.map((demo) => demo.ageRecipient)).size).toBe(3);
    expect(recipients[0]).toEqual(recipients[1]);
  });
});

describe("a signature", () => {
  it("holds for its bytes, key and context only", async () => {
    const signature = await signBytes(identity, "chumrok/1 manifest", bytes);
    const other = await createIdentity();
    const verify = (key: Uint8Array, context: string, signed: Uint8Array, by: Uint8Array) =>
      verifyBytes(key, context, signed, by);
    const key = identity.signingPublicRaw;
    const flipped = signature.slice();
    flipped[0] = (flipped[0] ?? 0) ^ 1;
    expect(await verify(key, "chumrok/1 manifest", bytes, signature)).toBe(true);
    expect(await verify(key, "chumrok/1 card", bytes, signature)).toBe(false);
    expect(await verify(other.signingPublicRaw, "chumrok/1 manifest", bytes, signature)).toBe(
      false,
    );
    expect(await verify(key, "chumrok/1 manifest", bytes.subarray(1), signature)).toBe(false);
    expect(await verify(key, "chumrok/1 manifest", bytes, flipped)).toBe(false);
  });

  it("of the wrong length, or by something that is no key, is false and not an error", async () => {
    const signature = await signBytes(identity, "chumrok/1 card", bytes);
    const key = identity.signingPublicRaw;
    expect(await verifyBytes(key, "chumrok/1 card", bytes, signature.subarray(1))).toBe(false);
    expect(await verifyBytes(key, "chumrok/1 card", bytes, new Uint8Array(0))).toBe(false);
    expect(await verifyBytes(new Uint8Array(31), "chumrok/1 card", bytes, signature)).toBe(false);
    expect(
      await verifyBytes(new Uint8Array(32).fill(255), "chumrok/1 card", bytes, signature),
    ).toBe(false);
  });

  it("cannot have a context that reaches into the bytes", async () => {
    await expect(signBytes(identity, "a\nb", bytes)).rejects.toThrow("one short line");
  });
});

describe("a fingerprint", () => {
  it("is 8 groups of 4 capitals that two people can read out", async () => {
    expect(await fingerprintOf(identity)).toMatch(/^([0-9A-F]{4} ){7}[0-9A-F]{4}$/);
  });

  it("changes with either key", async () => {
    const other = await createIdentity();
    const mixed = { ...identity, signingPublicRaw: other.signingPublicRaw };
    const swapped = { ...identity, ageRecipient: other.ageRecipient };
    const prints = await Promise.all([identity, mixed, swapped].map(fingerprintOf));
    expect(new Set(prints).size).toBe(3);
  });
});
