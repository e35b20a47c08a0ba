import { describe, expect, it } from "vitest";
import { toBase64 } from "../../../shared/crypto";
import { makeFile } from "../../../shared/exchange/make-file";
import { sealFile } from "../../../shared/exchange/sealed-file";
import { err, ok } from "../../../shared/result";
import type { deskOptions } from "./builders";
import {
  demoKind,
  desk,
  DESK_ORG,
  draft,
  fileOf,
  item,
  items,
  openWhole,
  OTHER_ORG,
  outcome,
  plaintextOf,
  sender,
  site,
  SITE_ORG,
  smallLimits,
  stranger,
} from "./builders";

describe("an honest file", () => {
  it("opens at the recipient with every record as it was", async () => {
    const sent = [item(1), item(2, { recordKind: "referral", late: true, rowVersion: 7 })];
    const opened = await openWhole(await fileOf(sent));
    if (!opened.ok) throw new Error(opened.error);
    expect(opened.value.items).toMatchObject(sent);
    expect(opened.value.refused).toEqual([]);
    expect(opened.value.manifest.counts).toEqual([
      { recordKind: "case_file", count: 1 },
      { recordKind: "referral", count: 1 },
    ]);
  });

  it("may be empty: a month without cases is a figure too", async () => {
    expect(await outcome(await fileOf([]))).toBe("opened");
  });

  it("keeps Khmer text, zero-width spaces and emoji to the byte", async () => {
    const note = "សួស្តី\u200bអ្នក 😀 \u2028";
    const opened = await openWhole(await fileOf([item(1, { record: { note } })]));
    expect(opened.ok && opened.value.items[0]?.record).toEqual({ note });
  });

  it("is the same before encryption whenever it is made from the same plan", async () => {
    const [first, second] = await Promise.all([1, 2].map(() => plaintextOf(items(50))));
    expect(first).toEqual(second);
  });

  it("opens for each of its recipients", async () => {
    const recipients = [
      { orgId: OTHER_ORG, ageRecipient: stranger.ageRecipient },
      { orgId: DESK_ORG, ageRecipient: desk.ageRecipient },
    ];
    const file = await fileOf(items(2), { recipients });
    expect(await outcome(file)).toBe("opened");
    expect(await outcome(file, { identity: stranger, ownOrgId: OTHER_ORG })).toBe("opened");
  });

  it("quarantines a record that the schema refuses, with the reason, and keeps the others", async () => {
    const parseRecord: ReturnType<typeof deskOptions>["parseRecord"] = (_, record) =>
      record["id"] === item(2).itemKey ? err("unknown_code") : ok(record);
    const opened = await openWhole(await fileOf(items(3)), { parseRecord });
    if (!opened.ok) throw new Error(opened.error);
    expect(opened.value.items).toHaveLength(2);
    expect(opened.value.refused).toEqual([{ ...item(2), reason: "unknown_code" }]);
  });
});

describe("a file that is not for this installation", () => {
  it("sealed for another key: wrong_key", async () => {
    expect(await outcome(await fileOf(items(1)), { identity: stranger })).toBe("wrong_key");
  });

  it("encrypted for us by somebody it was sent to, but addressed to them: wrong_recipient", async () => {
    const recipients = [{ orgId: OTHER_ORG, ageRecipient: stranger.ageRecipient }];
    const plaintext = await plaintextOf(items(1), { recipients });
    const sealed = await sealFile(plaintext, [desk.ageRecipient], "real");
    expect(sealed.ok && (await outcome(sealed.value))).toBe("wrong_recipient");
  });

  it("addressed to our key under another organisation's name: wrong_recipient", async () => {
    const recipients = [{ orgId: OTHER_ORG, ageRecipient: desk.ageRecipient }];
    expect(await outcome(await fileOf(items(1), { recipients }))).toBe("wrong_recipient");
  });

  it("our own, come back: own_file", async () => {
    const recipients = [{ orgId: SITE_ORG, ageRecipient: site.ageRecipient }];
    const file = await fileOf(items(1), { recipients });
    expect(await outcome(file, { identity: site, ownOrgId: SITE_ORG })).toBe("own_file");
  });

  it("from nobody we confirmed: unknown_sender", async () => {
    expect(await outcome(await fileOf(items(1)), { knownSenders: [] })).toBe("unknown_sender");
  });

  it("from somebody who claims a confirmed name with a key of his own: bad_signature", async () => {
    const forged = await makeFile(draft({ from: sender(stranger) }), items(1), stranger);
    expect(forged.ok && (await outcome(forged.value.fileBytes))).toBe("bad_signature");
  });

  it("takes any of the keys that were confirmed for a sender", async () => {
    const keys = [stranger, site].map((identity) => ({
      orgId: SITE_ORG,
      signingPublic: toBase64(identity.signingPublicRaw),
    }));
    expect(await outcome(await fileOf(items(1)), { knownSenders: keys })).toBe("opened");
  });
});

describe("practice and real files", () => {
  it.each(["sync", "statistical"] as const)(
    "a real installation refuses a %s practice file by name, even without its key",
    async (kind) => {
      const file = await fileOf(items(1), { kind: demoKind(kind) });
      expect(await outcome(file)).toBe("demo_file");
      expect(await outcome(file, { identity: stranger })).toBe("demo_file");
      expect(await outcome(file, { mode: "demo" })).toBe("opened");
    },
  );

  it("a demo refuses a real file by name, even with its key", async () => {
    expect(await outcome(await fileOf(items(1)), { mode: "demo" })).toBe("real_file_in_demo");
  });

  it("a practice file without its outer mark is still refused by what it signed", async () => {
    const plaintext = await plaintextOf(items(1), { kind: "sync-demo" });
    const sealed = await sealFile(plaintext, [desk.ageRecipient], "real");
    expect(sealed.ok && (await outcome(sealed.value))).toBe("demo_file");
  });

  it("a real file with the outer mark of practice is still refused by what it signed", async () => {
    const plaintext = await plaintextOf(items(1));
    const sealed = await sealFile(plaintext, [desk.ageRecipient], "demo");
    expect(sealed.ok && (await outcome(sealed.value, { mode: "demo" }))).toBe("real_file_in_demo");
  });
});

describe("long work", () => {
  const big = items(12_000);

  it("stops when told to, while making and while opening", async () => {
    const stop = new AbortController();
    const making = makeFile(draft(), big, site, {
      signal: stop.signal,
      onProgress: (fraction) => {
        if (fraction > 0.3) stop.abort();
      },
    });
    expect(await making).toEqual(err("cancelled"));
    expect(await outcome(await fileOf(items(1)), { signal: AbortSignal.abort() })).toBe(
      "cancelled",
    );
  });

  it("reports progress that never falls", async () => {
    const seen: number[] = [];
    const onProgress = (fraction: number) => seen.push(fraction);
    const made = await makeFile(draft(), big, site, { onProgress });
    const making = seen.splice(0);
    expect(making.length).toBeGreaterThan(2);
    expect(making).toEqual(making.toSorted((a, b) => a - b));
    expect(made.ok && (await outcome(made.value.fileBytes, { onProgress }))).toBe("opened");
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });

  it("refuses a file past the size limit before reading it", async () => {
    const limits = smallLimits({ fileBytes: 100 });
    expect(await outcome(await fileOf(items(1)), { limits })).toBe("file_too_large");
  });
});

describe("records of another schema", () => {
  it("of a newer major version are refused with the file, before the body is read", async () => {
    expect(await outcome(await fileOf([item(1)], { schemaVersion: "2.0.0" }))).toBe("newer_format");
    expect(await outcome(await fileOf([item(1)], { schemaVersion: "1.99.0" }))).toBe("opened");
  });

  it("of an earlier version are brought up to ours before anybody reads or compares them", async () => {
    const record = { kind: "organisation", nameEn: "Old card" };
    const file = await fileOf([item(1, { record })], { schemaVersion: "1.0.0" });
    const opened = await openWhole(file);
    const expected = { ...record, forwardsTo: [], parentOrgId: null };
    expect(opened.ok && opened.value.items[0]?.record).toMatchObject(expected);
  });
});
