import { beforeAll, describe, expect, it } from "vitest";
import { createIdentity, openIdentity, sealIdentity, type Identity } from "../../../shared/crypto";
import type { Organisation } from "../../../shared/domain/organisation";
import { readAgeHeader } from "../../../shared/exchange/age-header";
import { makeCard } from "../../../shared/exchange/organisation-card";
import { keepEarlier, sealEarlierKeys, type KeyChange } from "../../../shared/vault/earlier-keys";
import {
  ANY_CASE,
  caseOf,
  contentOf,
  coreOn,
  must,
  openCore,
  openHouse,
  type House,
} from "./builders";
import { sealFor } from "./tickets";

const DAY_MS = 86_400_000;
const PERIOD = "2026-10";

async function identityOf({ grant }: House): Promise<Identity> {
  const { rootKey, sealedIdentity } = grant();
  return openIdentity(rootKey, sealedIdentity);
}

const orgOf = async (at: House, other: House): Promise<Organisation> => {
  const org = await at.core.get("organisation", other.grant().organisation.orgId);
  if (org === null) throw new Error("not known");
  return org;
};

/** Takes in the card of another house, and two people compare its fingerprint. */
async function meet(at: House, other: House): Promise<void> {
  must(await at.core.keepCard((await other.core.ownCard()).bytes));
  await compare(at, other);
}

async function compare(at: House, other: House): Promise<void> {
  const org = await orgOf(at, other);
  const own = (await at.core.listOrganisations()).find(({ isOwn }) => isOwn);
  const keys = org.keys && {
    ...org.keys,
    ...{ fingerprintCheckedBy: ["Chan", "Keo"], fingerprintCheckedOn: "2026-10-01" },
  };
  const content = { ...contentOf(org), parentOrgId: own?.orgId ?? null, keys };
  must(await at.core.saveOrganisation(content, org.meta.rowVersion));
}

/** The same house with new keys, as the key process makes them. */
async function withNewKeys(house: House, because: KeyChange["because"]): Promise<House> {
  const old = await identityOf(house);
  const next = await createIdentity();
  const { rootKey, organisation } = house.grant();
  const facts = { isDemo: false, orgId: organisation.orgId, day: "2026-10-15", because };
  const sealed = {
    sealedIdentity: await sealIdentity(rootKey, next),
    sealedEarlierKeys: await sealEarlierKeys(rootKey, [await keepEarlier(old, next, facts)]),
  };
  const grant = () => ({ ...house.grant(), ...sealed });
  const core = coreOn(house.dbName, house.clock);
  const renewed = { ...house, core, grant };
  await openCore(core, renewed);
  return renewed;
}

const seal = (from: House, to: House) =>
  sealFor(from, {
    ...{ kind: "sync", period: PERIOD },
    recipientOrgId: to.grant().organisation.orgId,
  });
const headerOf = (bytes: Uint8Array) => readAgeHeader(bytes, bytes.byteLength);
const openIn = (at: House, bytes: Uint8Array) => at.core.openBatch(bytes, () => undefined);

describe("keys of another house", () => {
  let site: House;
  let desk: House;

  beforeAll(async () => {
    [site, desk] = [await openHouse({ nameEn: "Site" }), await openHouse({ nameEn: "Desk" })];
    await meet(site, desk);
    await meet(desk, site);
    must(await site.core.saveCase(caseOf(), 0));
  });

  it("from a card with a hybrid key seal by X25519, and for that alone when the house chooses so", async () => {
    const plain = must(await seal(site, desk));
    expect(headerOf(plain.bytes)).toMatchObject({ ok: true, value: { seal: "x25519" } });
    expect((await openIn(desk, plain.bytes)).ok).toBe(true);

    const org = await orgOf(site, desk);
    const keys = org.keys && { ...org.keys, isSealedHybrid: true };
    must(await site.core.saveOrganisation({ ...contentOf(org), keys }, org.meta.rowVersion));
    await site.core.voidBatch(plain.batchId);
    const hybrid = must(await seal(site, desk));
    expect(headerOf(hybrid.bytes)).toMatchObject({ ok: true, value: { seal: "hybrid" } });
    expect(new TextDecoder("latin1").decode(hybrid.bytes.subarray(0, 4000))).not.toContain(
      "X25519 ",
    );
    expect((await openIn(desk, hybrid.bytes)).ok).toBe(true);
  });

  it("cannot be put there by a form once there are any: only a card brings others", async () => {
    const org = await orgOf(site, desk);
    const { ageRecipient, signingPublicRaw } = await createIdentity();
    const tries = [
      null,
      org.keys && { ...org.keys, ageRecipient },
      org.keys && {
        ...org.keys,
        signingPublic: btoa(String.fromCharCode(...signingPublicRaw)),
        fingerprintCheckedBy: [],
      },
      org.keys && { ...org.keys, agePqRecipient: null, isSealedHybrid: false },
    ];
    for (const keys of tries) {
      expect(
        await site.core.saveOrganisation({ ...contentOf(org), keys }, org.meta.rowVersion),
      ).toEqual({ ok: false, error: "not_allowed" });
    }
  });

  it("without the hybrid one, from a QR code, take none away that a card brought", async () => {
    const { codeBytes } = await desk.core.ownCard();
    expect(must(await site.core.readCard(codeBytes))).toMatchObject({ standing: "same_keys" });
    expect(await site.core.keepCard(codeBytes)).toEqual({ ok: false, error: "not_allowed" });
    expect((await orgOf(site, desk)).keys?.agePqRecipient).not.toBeNull();
  });
});

describe("a card that is taken in", () => {
  it("cannot rename an office that we know, nor change its kind or secrecy", async () => {
    const [site, desk] = [await openHouse(), await openHouse({ nameEn: "Desk" })];
    await meet(site, desk);
    const { orgId } = desk.grant().organisation;
    const posing = { isDemo: false, orgId, nameKm: "", nameEn: "Another name", adminCode: "17" };
    const card = await makeCard({ ...posing, orgType: "police_other" }, await createIdentity());
    expect(must(await site.core.readCard(card))).toMatchObject({ standing: "other_keys" });
    must(await site.core.keepCard(card));
    const org = await orgOf(site, desk);
    expect(org).toMatchObject({ nameEn: "Desk", orgType: "ngo_shelter", siteSecret: true });
    expect(org.keys).toMatchObject({ fingerprintCheckedBy: [], fingerprintCheckedOn: null });
  });

  it("of an unknown shelter keeps its place secret from the start, and is of our house never", async () => {
    const [site, desk] = [await openHouse(), await openHouse({ nameEn: "Desk" })];
    must(await site.core.keepCard((await desk.core.ownCard()).bytes));
    expect(await orgOf(site, desk)).toMatchObject({ siteSecret: true, isOwn: false });
    const own = (await site.core.ownCard()).bytes;
    expect(await site.core.keepCard(own)).toEqual({ ok: false, error: "own_file" });
  });
});

describe("new keys that the old ones vouch for", () => {
  let site: House;
  let desk: House;
  let renewed: House;
  let underWay: Uint8Array;
  let signedBefore: Uint8Array;

  beforeAll(async () => {
    [site, desk] = [await openHouse({ nameEn: "Site" }), await openHouse({ nameEn: "Desk" })];
    await meet(site, desk);
    await meet(desk, site);
    must(await site.core.saveCase(caseOf(), 0));
    must(await desk.core.saveCase(caseOf(), 0));
    underWay = must(await seal(site, desk)).bytes;
    signedBefore = must(await seal(desk, site)).bytes;
    renewed = await withNewKeys(desk, "planned");
  });

  it("still open what was sealed for the old ones", async () => {
    expect((await openIn(renewed, underWay)).ok).toBe(true);
  });

  it("stand on our own record, the old ones behind them", async () => {
    const own = await orgOf(renewed, renewed);
    const old = await identityOf(desk);
    expect(own.keys?.former.map(({ ageRecipient }) => ageRecipient)).toEqual([old.ageRecipient]);
    const fingerprint = (await renewed.core.listOrganisations()).find(({ isOwn }) => isOwn);
    expect(fingerprint?.fingerprint).toBe((await renewed.core.ownCard()).fingerprint);
  });

  it("are shown as confirmed by the old ones, and get nothing before they are compared", async () => {
    const { bytes } = await renewed.core.ownCard();
    expect(must(await site.core.readCard(bytes))).toMatchObject({ standing: "succeeded" });
    must(await site.core.keepCard(bytes));
    expect(await seal(site, renewed)).toEqual({ ok: false, error: "not_allowed" });
    expect((await openIn(site, signedBefore)).ok).toBe(true);
    await compare(site, renewed);
    expect((await seal(site, renewed)).ok).toBe(true);
  });

  it("let files of the old ones in until their last day, and not a day longer", async () => {
    site.clock.ms += 90 * DAY_MS;
    expect((await openIn(site, signedBefore)).ok).toBe(true);
    site.clock.ms += DAY_MS;
    expect(await openIn(site, signedBefore)).toEqual({ ok: false, error: "ended_keys" });
    expect((await site.core.queryCases(ANY_CASE)).total).toBe(1);
  });

  it("take the time of the old ones away once they are taken back themselves", async () => {
    const [near, far] = [await openHouse({ nameEn: "Near" }), await openHouse({ nameEn: "Far" })];
    await meet(near, far);
    await meet(far, near);
    must(await far.core.saveCase(caseOf(), 0));
    const old = must(await seal(far, near)).bytes;
    must(
      await near.core.keepCard((await (await withNewKeys(far, "planned")).core.ownCard()).bytes),
    );
    expect((await openIn(near, old)).ok).toBe(true);
    const { orgId } = far.grant().organisation;
    must(await near.core.revokeKeys(orgId, { on: "2026-10-14", reason: "lost" }));
    expect(await openIn(near, old)).toEqual({ ok: false, error: "ended_keys" });
  });

  it("are not replaced by the old card again", async () => {
    const old = (await desk.core.ownCard()).bytes;
    expect(await site.core.readCard(old)).toEqual({ ok: false, error: "older_card" });
    expect(await site.core.keepCard(old)).toEqual({ ok: false, error: "older_card" });
  });

  it("of somebody who was never compared are confirmed by nobody", async () => {
    const stranger = await openHouse({ nameEn: "Third" });
    must(await stranger.core.keepCard((await desk.core.ownCard()).bytes));
    const { bytes } = await renewed.core.ownCard();
    expect(must(await stranger.core.readCard(bytes))).toMatchObject({ standing: "other_keys" });
    must(await stranger.core.keepCard(bytes));
    expect((await orgOf(stranger, renewed)).keys?.former).toMatchObject([{ acceptedUntil: null }]);
  });
});

describe("keys that count as lost or stolen", () => {
  let site: House;
  let desk: House;
  let before: Uint8Array;

  beforeAll(async () => {
    [site, desk] = [await openHouse({ nameEn: "Site" }), await openHouse({ nameEn: "Desk" })];
    await meet(site, desk);
    await meet(desk, site);
    must(await desk.core.saveCase(caseOf(), 0));
    must(await site.core.saveCase(caseOf(), 0));
    before = must(await seal(desk, site)).bytes;
  });

  it("by our own decision get nothing and bring nothing, also what was signed before", async () => {
    const taken = must(await openIn(site, before));
    must(await site.core.applyImport(taken.importId));
    const { orgId } = desk.grant().organisation;
    must(await site.core.revokeKeys(orgId, { on: "2026-10-14", reason: "stolen" }));
    expect(await openIn(site, before)).toEqual({ ok: false, error: "revoked_sender" });
    expect(await seal(site, desk)).toEqual({ ok: false, error: "not_allowed" });
    const batch = (await site.core.listBatches()).find(({ direction }) => direction === "received");
    expect(await site.core.makeReceipt(batch!.batchId)).toEqual({
      ok: false,
      error: "not_allowed",
    });
    expect((await site.core.queryCases(ANY_CASE)).total).toBe(2);
  });

  it("do not come back by the same card, a form, or a comparison", async () => {
    const { bytes } = await desk.core.ownCard();
    expect(must(await site.core.readCard(bytes))).toMatchObject({ standing: "revoked" });
    expect(await site.core.keepCard(bytes)).toEqual({ ok: false, error: "not_allowed" });
    const org = await orgOf(site, desk);
    const keys = org.keys && { ...org.keys, revoked: null };
    expect(
      await site.core.saveOrganisation({ ...contentOf(org), keys }, org.meta.rowVersion),
    ).toEqual({ ok: false, error: "not_allowed" });
  });

  it("cannot vouch for others, and stay shut after new ones were compared", async () => {
    const renewed = await withNewKeys(desk, "planned");
    const { bytes } = await renewed.core.ownCard();
    expect(must(await site.core.readCard(bytes))).toMatchObject({ standing: "other_keys" });
    must(await site.core.keepCard(bytes));
    await compare(site, renewed);
    expect(await openIn(site, before)).toEqual({ ok: false, error: "revoked_sender" });
    expect((await seal(site, renewed)).ok).toBe(true);
  });

  it("by their own word are taken back on every machine that has them, and on no other", async () => {
    const [near, far] = [await openHouse({ nameEn: "Near" }), await openHouse({ nameEn: "Far" })];
    await meet(near, far);
    const renewed = await withNewKeys(far, "stolen");
    const { revocationBytes, bytes } = await renewed.core.ownCard();
    const file = revocationBytes!;
    expect(must(await near.core.readCard(file))).toMatchObject({
      is: "revocation",
      standing: "new",
    });
    must(await near.core.keepCard(file));
    expect((await orgOf(near, far)).keys?.revoked).toMatchObject({ isByThem: true });
    expect(must(await near.core.readCard(file))).toMatchObject({ standing: "known" });
    expect(must(await near.core.readCard(bytes))).toMatchObject({ standing: "other_keys" });
    const stranger = await openHouse({ nameEn: "Third" });
    expect(await stranger.core.readCard(file)).toEqual({ ok: false, error: "unknown_sender" });
    expect(await stranger.core.keepCard(file)).toEqual({ ok: false, error: "record_missing" });
  });

  it("are nobody's affair but the supervisor's and the data officer's", async () => {
    const core = coreOn(site.dbName, site.clock);
    const user = { ...site.grant().user, role: "case_worker" as const };
    await openCore(core, { ...site, grant: () => ({ ...site.grant(), user }) });
    const { orgId } = desk.grant().organisation;
    const given = { on: "2026-10-14", reason: "lost" } as const;
    expect(await core.revokeKeys(orgId, given)).toEqual({ ok: false, error: "not_allowed" });
    const card = await makeCard(
      {
        ...{ isDemo: false, orgId, nameKm: "", nameEn: "X" },
        orgType: "ngo_shelter",
        adminCode: "",
      },
      await createIdentity(),
    );
    expect(await core.keepCard(card)).toEqual({ ok: false, error: "not_allowed" });
  });
});

it("whole records go to another body while the sharing protocol holds; figures always", async () => {
  const [site, desk] = [await openHouse({ nameEn: "Site" }), await openHouse({ nameEn: "Desk" })];
  await meet(site, desk);
  must(await site.core.saveCase(caseOf(), 0));
  const recipientOrgId = desk.grant().organisation.orgId;
  const obstacleOf = async (kind: "sync" | "statistical") =>
    (await site.core.previewBatch({ kind, period: PERIOD, recipientOrgId })).obstacle;
  const agree = async (ispSignedOn: string | null, ispExpiresOn: string | null) => {
    const org = await orgOf(site, desk);
    const content = { ...contentOf(org), parentOrgId: null, ispSignedOn, ispExpiresOn };
    must(await site.core.saveOrganisation(content, org.meta.rowVersion));
  };
  await agree(null, null);
  expect(await obstacleOf("sync")).toBe("protocol_missing");
  expect(await obstacleOf("statistical")).not.toMatch(/^protocol/);
  await agree("2026-01-01", "2026-10-14");
  expect(await obstacleOf("sync")).toBe("protocol_expired");
  await agree("2026-01-01", "2026-10-31");
  expect(await obstacleOf("sync")).not.toMatch(/^protocol/);
});
