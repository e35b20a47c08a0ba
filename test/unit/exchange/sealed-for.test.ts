import { Encrypter } from "age-encryption";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hybridKeysOf } from "../../../shared/crypto";
import { manifestSchema } from "../../../shared/exchange/manifest";
import {
  desk,
  DESK_ORG,
  fileOf,
  item,
  items,
  OTHER_ORG,
  outcome,
  plaintextOf,
  stranger,
} from "./builders";

const deskPq = (await hybridKeysOf(desk)).agePqRecipient;
const strangerPq = (await hybridKeysOf(stranger)).agePqRecipient;
const hybridDesk = {
  orgId: DESK_ORG,
  ageRecipient: desk.ageRecipient,
  agePqRecipient: deskPq,
};
const headOf = (file: Uint8Array) => Buffer.from(file.subarray(0, 3_000)).toString("latin1");

/** What is inside of a file whose manifest names the desk with its hybrid key. */
const hybridPlaintext = (recipients = [hybridDesk]) => plaintextOf([item(1)], { recipients });

async function sealedAs(
  plaintextBytes: Uint8Array,
  ...recipients: readonly string[]
): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(plaintextBytes);
}

describe("a file for a hybrid recipient", () => {
  it("is sealed for that alone, and opens", async () => {
    const file = await fileOf(items(3), { recipients: [hybridDesk] });
    expect(headOf(file)).toContain("-> mlkem768x25519 ");
    expect(headOf(file)).not.toContain("-> X25519 ");
    expect(await outcome(file)).toBe("opened");
    expect(await outcome(file, { identity: stranger })).toBe("wrong_key");
  });

  it("is not sealed so while one of its recipients has no such key: the manifest cannot say it", () => {
    const mixed = [hybridDesk, { orgId: OTHER_ORG, ageRecipient: stranger.ageRecipient }];
    const parsed = manifestSchema.shape.recipients.safeParse(mixed);
    expect(parsed.success).toBe(false);
  });

  it("is refused when it was sealed anew in a weaker way, or for both ways at once", async () => {
    const plaintext = await hybridPlaintext();
    expect(await outcome(await sealedAs(plaintext, deskPq))).toBe("opened");
    expect(await outcome(await sealedAs(plaintext, desk.ageRecipient))).toBe("wrong_recipient");
    const both = await sealedAs(plaintext, deskPq, desk.ageRecipient);
    expect(await outcome(both)).toBe("not_ours");
  });

  it("is refused when its manifest names somebody else's hybrid key with ours", async () => {
    const recipients = [{ ...hybridDesk, agePqRecipient: strangerPq }];
    const plaintext = await hybridPlaintext(recipients);
    expect(await outcome(await sealedAs(plaintext, deskPq))).toBe("wrong_recipient");
  });
});

describe("a passphrase alone", () => {
  it("is no way into a file: such a one is refused before anybody is asked for it", async () => {
    const encrypter = new Encrypter();
    encrypter.setPassphrase("candle in the rain");
    encrypter.setScryptWorkFactor(10);
    expect(await outcome(await encrypter.encrypt(await hybridPlaintext()))).toBe("not_ours");
  });

  it("is no way to make one: nothing in the program can", () => {
    const root = join(import.meta.dirname, "../../..");
    const sources = ["shared", "renderer", "electron"].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => join(root, folder, name)),
    );
    expect(sources.length).toBeGreaterThan(300);
    const texts = sources.map((file) => readFileSync(file, "utf8"));
    const withAge = texts.filter((text) => text.includes('from "age-encryption"'));
    expect(withAge.length).toBeGreaterThan(1);
    expect(withAge.filter((text) => /passphrase|scrypt/i.test(text))).toEqual([]);
  });
});
