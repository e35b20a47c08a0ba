import { Decrypter, Encrypter } from "age-encryption";
import { describe, expect, it } from "vitest";
import {
  createIdentity,
  demoIdentity,
  hybridKeysOf,
  isAgePqRecipient,
  isAgeRecipient,
} from "../../../shared/crypto";

describe("hybrid keys", () => {
  it("follow from the identity: the same every time, others for another house", async () => {
    const [one, again, other] = await Promise.all([
      hybridKeysOf(await demoIdentity(1, "shelter")),
      hybridKeysOf(await demoIdentity(1, "shelter")),
      hybridKeysOf(await demoIdentity(1, "desk")),
    ]);
    expect(one).toEqual(again);
    expect(one.agePqRecipient).not.toBe(other.agePqRecipient);
    // Frozen: another way to derive them would close files that are on their way.
    expect(one.agePqIdentity.slice(-20)).toBe("JFX0UT94YGFW4QJEYNMM");
  });

  it("are an age recipient of their own kind, never taken for the other", async () => {
    const { agePqRecipient } = await hybridKeysOf(await createIdentity());
    expect(agePqRecipient).toHaveLength(1959);
    expect(isAgePqRecipient(agePqRecipient)).toBe(true);
    expect(isAgeRecipient(agePqRecipient)).toBe(false);
    const last = agePqRecipient.endsWith("q") ? "p" : "q";
    expect(isAgePqRecipient(`${agePqRecipient.slice(0, -1)}${last}`)).toBe(false);
    expect(isAgePqRecipient(agePqRecipient.toUpperCase())).toBe(false);
  });

  it("open what was sealed for them", async () => {
    const { agePqIdentity, agePqRecipient } = await hybridKeysOf(await createIdentity());
    const encrypter = new Encrypter();
    encrypter.addRecipient(agePqRecipient);
    const decrypter = new Decrypter();
    decrypter.addIdentity(agePqIdentity);
    expect(await decrypter.decrypt(await encrypter.encrypt("one line"), "text")).toBe("one line");
  });
});
