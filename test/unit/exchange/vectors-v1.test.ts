import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  demoIdentity,
  deriveSealingKey,
  fingerprintOf,
  hybridKeysOf,
  openBox,
  openIdentity,
  signBytes,
  toBase64,
  verifyBytes,
  type SealContext,
} from "../../../shared/crypto";
import { readBatchNote } from "../../../shared/exchange/batch-note";
import type { JsonObject } from "../../../shared/exchange/json";
import { parseCard, parseCardFile } from "../../../shared/exchange/organisation-card";
import { readPseudonymousItem } from "../../../shared/exchange/pseudonymous-item";
import { readRecallItem } from "../../../shared/exchange/recall-item";
import { readPacketItem } from "../../../shared/exchange/referral-packet";
import { readReplyItem } from "../../../shared/exchange/referral-reply-item";
import { desk, items, openWhole, site } from "./builders";

const read = (name: string) => readFileSync(join(import.meta.dirname, "../../vectors/v1", name));
const json = (name: string): unknown => JSON.parse(read(name).toString("utf8"));
const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, "hex"));

describe("what version 1 wrote stays readable", () => {
  it("a sealed box", async () => {
    const vector = json("sealed-box.json") as {
      rootKeyHex: string;
      purpose: string;
      context: SealContext;
      plaintextHex: string;
      boxHex: string;
    };
    const key = await deriveSealingKey(bytes(vector.rootKeyHex), vector.purpose);
    const opened = await openBox(key, vector.context, bytes(vector.boxHex));
    expect(opened).toEqual(bytes(vector.plaintextHex));
  });

  it("an identity, its fingerprint, its seal and its signature", async () => {
    const vector = json("identity.json") as {
      ageIdentity: string;
      ageRecipient: string;
      signingPrivatePkcs8Hex: string;
      signingPublicHex: string;
      fingerprint: string;
      rootKeyHex: string;
      sealedIdentityHex: string;
      signature: { context: string; messageHex: string; signatureHex: string };
    };
    const identity = await demoIdentity(1, "shelter");
    expect(identity).toEqual({
      ageIdentity: vector.ageIdentity,
      ageRecipient: vector.ageRecipient,
      signingPrivatePkcs8: bytes(vector.signingPrivatePkcs8Hex),
      signingPublicRaw: bytes(vector.signingPublicHex),
    });
    expect(await fingerprintOf(identity)).toBe(vector.fingerprint);
    const sealed = bytes(vector.sealedIdentityHex);
    expect(await openIdentity(bytes(vector.rootKeyHex), sealed)).toEqual(identity);
    const { context, messageHex, signatureHex } = vector.signature;
    const [message, signature] = [bytes(messageHex), bytes(signatureHex)];
    expect(await signBytes(identity, context, message)).toEqual(signature);
    expect(await verifyBytes(identity.signingPublicRaw, context, message, signature)).toBe(true);
  });

  it("a file, with every record as it was", async () => {
    const vector = json("batch.json") as {
      recipientAgeIdentity: string;
      manifestSha256: string;
      manifest: object;
      items: object[];
    };
    const identity = { ...desk, ageIdentity: vector.recipientAgeIdentity };
    const opened = await openWhole(read("batch.chumrok"), { identity });
    if (!opened.ok) throw new Error(opened.error);
    expect(opened.value).toMatchObject({
      manifest: vector.manifest,
      manifestSha256: vector.manifestSha256,
      items: vector.items,
      refused: [],
    });
  });

  it.each([
    ["referral", readPacketItem],
    ["referral-reply", readReplyItem],
    ["recall", readRecallItem],
    ["pseudonymous", (record: JsonObject) => readBatchNote(record) ?? readPseudonymousItem(record)],
  ] as const)("a file of cargo %s, with every line as it was", async (name, readLine) => {
    const vector = json(`${name}.json`) as {
      recipientAgeIdentity: string;
      manifestSha256: string;
      manifest: object;
      items: { record: JsonObject }[];
    };
    const identity = { ...desk, ageIdentity: vector.recipientAgeIdentity };
    const opened = await openWhole(read(`${name}.chumrok`), { identity });
    if (!opened.ok) throw new Error(opened.error);
    const { manifest, manifestSha256, items } = vector;
    expect(opened.value).toMatchObject({ manifest, manifestSha256, items, refused: [] });
    expect(items.map(({ record }) => readLine(record))).toEqual(items.map(({ record }) => record));
  });

  it("an organisation's card", async () => {
    const card = await parseCard(read("organisation.chumrok-card"), "real");
    expect(card).toMatchObject({ ok: true, value: { nameEn: "Sample House", adminCode: "12" } });
  });

  it("a card of keys that follow others, and the word that the others count no more", async () => {
    const successor = await parseCardFile(read("successor.chumrok-card"), "real");
    const old = { signingPublic: toBase64(site.signingPublicRaw), endsOn: "2027-02-20" };
    expect(successor).toMatchObject({ ok: true, value: { is: "card", card: { succession: old } } });
    const revoked = await parseCardFile(read("revocation.chumrok-card"), "real");
    const revocation = { revokedOn: "2026-11-22", reason: "stolen" };
    expect(revoked).toMatchObject({ ok: true, value: { is: "revocation", revocation } });
  });

  it("a file for a hybrid recipient, whose key follows from the signing seed", async () => {
    const vector = json("hybrid.json") as {
      recipientAgeIdentity: string;
      recipientAgePqIdentity: string;
      recipientAgePqRecipient: string;
      recipientSigningSeedHex: string;
    };
    const signingPrivatePkcs8 = bytes(vector.recipientSigningSeedHex);
    expect(await hybridKeysOf({ signingPrivatePkcs8 })).toEqual({
      agePqIdentity: vector.recipientAgePqIdentity,
      agePqRecipient: vector.recipientAgePqRecipient,
    });
    const identity = { ...desk, ageIdentity: vector.recipientAgeIdentity };
    const opened = await openWhole(read("hybrid.chumrok"), { identity });
    expect(opened).toMatchObject({ ok: true, value: { items: items(2), refused: [] } });
  });
});
