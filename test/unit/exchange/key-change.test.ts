import { describe, expect, it } from "vitest";
import { toBase64 } from "../../../shared/crypto";
import {
  isSuccession,
  revocationBytes,
  signRevocation,
  signSuccession,
  type Succession,
} from "../../../shared/exchange/key-change";
import { makeCard, parseCard, parseCardFile } from "../../../shared/exchange/organisation-card";
import { desk, site, SITE_ORG, stranger } from "./builders";

const draft = {
  isDemo: false,
  orgId: SITE_ORG,
  nameKm: "ផ្ទះរំដួល",
  nameEn: "Rumduol House",
  orgType: "ngo_shelter",
  adminCode: "1702",
} as const;
const next = {
  ...{ isDemo: false, orgId: SITE_ORG, ageRecipient: desk.ageRecipient },
  signingPublic: toBase64(desk.signingPublicRaw),
};
const succession = await signSuccession(site, next, "2027-02-20");

async function codeOfCard(line: Succession, by = desk): Promise<string> {
  const card = await makeCard(draft, by, { hasHybridKey: false, succession: line });
  const parsed = await parseCard(card, "real");
  return parsed.ok ? "read" : parsed.error;
}

describe("a card of new keys", () => {
  it("carries the word of the old ones", async () => {
    expect(await codeOfCard(succession)).toBe("read");
  });

  it("is refused with a succession that others signed, for others, or with another day", async () => {
    const foreign = await signSuccession(stranger, next, "2027-02-20");
    expect(await codeOfCard({ ...succession, signature: foreign.signature })).toBe("damaged_file");
    expect(await codeOfCard({ ...succession, endsOn: "2099-01-01" })).toBe("damaged_file");
    expect(await codeOfCard(succession, stranger)).toBe("damaged_file");
    const elsewhere = await signSuccession(
      site,
      { ...next, orgId: crypto.randomUUID() },
      "2027-02-20",
    );
    expect(await codeOfCard(elsewhere)).toBe("damaged_file");
    const practice = await signSuccession(site, { ...next, isDemo: true }, "2027-02-20");
    expect(await codeOfCard(practice)).toBe("damaged_file");
  });

  it("cannot take a card's signature, or a revocation's, for a succession", async () => {
    const facts = { isDemo: false, orgId: SITE_ORG, revokedOn: "2026-11-22" } as const;
    const { signature } = await signRevocation(site, { ...facts, reason: "stolen" });
    expect(await isSuccession({ ...succession, signature }, next)).toBe(false);
  });
});

describe("a house's word that its keys count no more", () => {
  const facts = {
    ...{ isDemo: false, orgId: SITE_ORG, revokedOn: "2026-11-22" },
    reason: "stolen" as const,
  };

  it("is read as such, and is no card", async () => {
    const bytes = revocationBytes(await signRevocation(site, facts));
    expect(await parseCardFile(bytes, "real")).toMatchObject({
      ok: true,
      value: { is: "revocation", revocation: facts },
    });
    expect(await parseCard(bytes, "real")).toEqual({ ok: false, error: "not_ours" });
  });

  it("is refused with any byte flipped, cut at any length, and in the other mode", async () => {
    const bytes = revocationBytes(await signRevocation(site, facts));
    for (let at = 0; at < bytes.byteLength - 1; at += 1) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect((await parseCardFile(changed, "real")).ok, `byte ${String(at)}`).toBe(false);
      expect((await parseCardFile(bytes.subarray(0, at), "real")).ok).toBe(false);
    }
    expect(await parseCardFile(bytes, "demo")).toEqual({ ok: false, error: "real_file_in_demo" });
  });

  it("cannot be said by other keys than those it takes back", async () => {
    const { signature } = await signRevocation(stranger, facts);
    const ofSite = await signRevocation(site, facts);
    const forged = revocationBytes({ ...ofSite, signature });
    expect(await parseCardFile(forged, "real")).toEqual({ ok: false, error: "damaged_file" });
  });
});

it("a card may be of a house that is called like a file of ours", async () => {
  const card = await makeCard({ ...draft, nameEn: "chumrok-revocation" }, site);
  expect((await parseCard(card, "real")).ok).toBe(true);
});
