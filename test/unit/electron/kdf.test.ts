import { describe, expect, it } from "vitest";
import { argon2Kdf } from "../../../electron/vault/argon2";
import { chooseKdfCost, floorKdfCost, kdfCostSchema } from "../../../electron/vault/kdf-cost";

const SALT = new Uint8Array(16);

describe("Argon2id", () => {
  it("gives the key of the reference implementation's test vector", async () => {
    const encode = (text: string) => new TextEncoder().encode(text);
    const key = await argon2Kdf.derive(encode("password"), {
      algorithm: "argon2id",
      salt: encode("somesalt"),
      memoryKib: 65_536,
      passes: 2,
    });
    expect(Buffer.from(key).toString("hex")).toBe(
      "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7",
    );
  });
});

describe("calibration", () => {
  it.each([
    [1, 256, 10],
    [20, 256, 10],
    [250, 256, 3],
    [300, 213, 3],
    [1000, 64, 3],
    [20_000, 64, 3],
  ])("a floor run of %d ms costs %d MiB and %d passes", (floorRunMs, memoryMib, passes) => {
    const cost = chooseKdfCost(floorRunMs, SALT);
    expect([cost.memoryKib / 1024, cost.passes]).toEqual([memoryMib, passes]);
  });

  it("never chooses what reading would refuse", () => {
    const chosen = [0, 0.1, 7, 333, 5000, 1e9].map((floorMs) => chooseKdfCost(floorMs, SALT));
    for (const cost of [...chosen, floorKdfCost(SALT)]) {
      const written = { ...cost, salt: Buffer.from(cost.salt).toString("base64") };
      expect(kdfCostSchema.safeParse(written).success).toBe(true);
    }
  });
});
