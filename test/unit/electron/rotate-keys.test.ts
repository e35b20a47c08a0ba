import { readFile, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { decodeKeyFile } from "../../../electron/vault/key-file";
import { fingerprintOf, openIdentity, toBase64 } from "../../../shared/crypto";
import { isSignedRevocation, isSuccession } from "../../../shared/exchange/key-change";
import type { SessionGrant } from "../../../shared/vault/door";
import { openEarlierKeys } from "../../../shared/vault/earlier-keys";
import { newHouse, SUPERVISOR } from "./vault-house";

const SECOND = { loginName: "sothy", passphrase: "bamboo kettle" };
const DAY_MS = 86_400_000;

const identityOf = ({ rootKey, sealedIdentity }: SessionGrant) =>
  openIdentity(rootKey, sealedIdentity);
const earlierOf = ({ rootKey, sealedEarlierKeys }: SessionGrant) =>
  openEarlierKeys(rootKey, sealedEarlierKeys);

/** A house with a second person who may agree; the supervisor is at work. */
async function houseOfTwo(given: Parameters<typeof newHouse>[0] = {}) {
  const house = await newHouse(given);
  await house.get({
    ...{ ask: "add-user", approver: SUPERVISOR, passphrase: SECOND.passphrase },
    user: { loginName: SECOND.loginName, displayName: "Sothy", role: "data_officer" },
  });
  const ticketFor = async (targetId: string) =>
    (
      await house.get({
        ...{ ask: "approve", approver: SECOND, action: "rotate_keys", targetId },
        requestedBy: house.grant.user.userId,
      })
    ).ticket;
  const presentTicket = async () => ticketFor(await fingerprintOf(await identityOf(house.grant)));
  return { ...house, ticketFor, presentTicket };
}

describe("new keys for a house", () => {
  it("take the place of the old ones, which vouch for them and sign nothing more", async () => {
    const { grant, get, enter, presentTicket } = await houseOfTwo();
    const old = await identityOf(grant);
    const ticket = await presentTicket();
    const reply = await get({ ask: "rotate-keys", own: SUPERVISOR, ticket, because: "planned" });
    const after = await enter(SUPERVISOR.loginName, SUPERVISOR.passphrase);
    const next = await identityOf(after);
    expect(next.ageRecipient).not.toBe(old.ageRecipient);
    expect(reply.fingerprint).toBe(await fingerprintOf(next));
    const [kept, ...others] = await earlierOf(after);
    expect(others).toEqual([]);
    expect(kept).toMatchObject({ ageIdentity: old.ageIdentity, revocation: null });
    const following = {
      ...{ isDemo: false, orgId: grant.organisation.orgId },
      ...{ ageRecipient: next.ageRecipient, signingPublic: toBase64(next.signingPublicRaw) },
    };
    expect(await isSuccession(kept!.succession!, following)).toBe(true);
    const everyWord = JSON.stringify(kept);
    expect(everyWord).not.toContain(toBase64(old.signingPrivatePkcs8).slice(-40));
  });

  it("take the old ones back by their own signature when they were stolen", async () => {
    const { get, enter, presentTicket } = await houseOfTwo();
    const ticket = await presentTicket();
    await get({ ask: "rotate-keys", own: SUPERVISOR, ticket, because: "stolen" });
    const [kept] = await earlierOf(await enter(SUPERVISOR.loginName, SUPERVISOR.passphrase));
    expect(kept?.succession).toBeNull();
    expect(kept?.revocation?.reason).toBe("stolen");
    expect(await isSignedRevocation(kept!.revocation!)).toBe(true);
  });

  it("need a second person's ticket for exactly these keys, and only once", async () => {
    const { get, refusal, ticketFor, presentTicket } = await houseOfTwo();
    const rotate = { ask: "rotate-keys", own: SUPERVISOR, because: "planned" } as const;
    const foreign = await ticketFor("0000 0000 0000 0000 0000 0000 0000 0000");
    expect(await refusal({ ...rotate, ticket: foreign })).toBe("approval_refused");
    const ticket = await presentTicket();
    const forged = { ...ticket, approvedBy: ticket.requestedBy };
    expect(await refusal({ ...rotate, ticket: forged })).toBe("approval_refused");
    await get({ ...rotate, ticket });
    expect(await refusal({ ...rotate, ticket })).toBe("approval_refused");
  });

  it("are made by whoever is at work with the own passphrase, and by nobody at the door", async () => {
    const { refusal, presentTicket, lock } = await houseOfTwo();
    const ticket = await presentTicket();
    const rotate = { ask: "rotate-keys", ticket, because: "planned" } as const;
    const wrong = { ...SUPERVISOR, passphrase: "a wrong passphrase" };
    expect(await refusal({ ...rotate, own: wrong })).toBe("wrong_passphrase");
    expect(await refusal({ ...rotate, own: SECOND })).toBe("not_allowed");
    lock();
    expect(await refusal({ ...rotate, own: SUPERVISOR })).toBe("locked");
  });

  it("stay the old ones when they could not be stored: nobody hears of keys that are nowhere", async () => {
    const house = await houseOfTwo();
    const before = await readFile(house.keyFilePath);
    house.files.save = () => Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" }));
    const ticket = await house.presentTicket();
    const asked = { ask: "rotate-keys", own: SUPERVISOR, ticket, because: "planned" } as const;
    expect(await house.refusal(asked)).toBe("disk_full");
    expect(await readFile(house.keyFilePath)).toEqual(before);
    expect(
      await identityOf(await house.enter(SUPERVISOR.loginName, SUPERVISOR.passphrase)),
    ).toEqual(await identityOf(house.grant));
  });

  it("are old or new, never none, wherever the program is killed while they are stored", async () => {
    const { grant, get, keyFilePath, copyPath, presentTicket, enter, restart, vault } =
      await houseOfTwo();
    const before = await readFile(keyFilePath);
    const ticket = await presentTicket();
    await get({ ask: "rotate-keys", own: SUPERVISOR, ticket, because: "planned" });
    const after = await readFile(keyFilePath);
    const old = (await identityOf(grant)).ageRecipient;
    const next = (await identityOf(await enter(SUPERVISOR.loginName, SUPERVISOR.passphrase)))
      .ageRecipient;
    const cut = after.subarray(0, after.byteLength >> 1);
    // Every pair of file and copy that a kill can leave, in the order in which they are written.
    const left: readonly [Uint8Array, Uint8Array, string][] = [
      [before, before, old],
      [cut, before, old],
      [after, before, next],
      [after, cut, next],
      [after, after, next],
    ];
    for (const [file, copy, expected] of left) {
      await writeFile(keyFilePath, file);
      await writeFile(copyPath, copy);
      restart();
      await vault().settle();
      const opened = await enter(SUPERVISOR.loginName, SUPERVISOR.passphrase);
      expect((await identityOf(opened)).ageRecipient).toBe(expected);
      expect(await earlierOf(opened)).toHaveLength(expected === next ? 1 : 0);
    }
  });
});

describe("keys that were changed", () => {
  it("are forgotten after ninety days, in the key file too", async () => {
    const { get, enter, presentTicket, advance, keyFilePath } = await houseOfTwo();
    const ticket = await presentTicket();
    await get({ ask: "rotate-keys", own: SUPERVISOR, ticket, because: "planned" });
    advance(90 * DAY_MS);
    const last = await enter(SUPERVISOR.loginName, SUPERVISOR.passphrase);
    expect(await earlierOf(last)).toHaveLength(1);
    advance(DAY_MS);
    await enter(SUPERVISOR.loginName, SUPERVISOR.passphrase);
    expect(decodeKeyFile(await readFile(keyFilePath)).sealedEarlierKeys).toBeNull();
  });

  it("are none in a key file from before there were such: it opens as ever", async () => {
    const { grant, keyFilePath, copyPath, enter } = await newHouse();
    const [line = ""] = (await readFile(keyFilePath, "utf8")).split("\n");
    const { sealedEarlierKeys: _none, ...older } = JSON.parse(line) as Record<string, unknown>;
    const text = JSON.stringify(older);
    const { createHash } = await import("node:crypto");
    const sum = JSON.stringify({ sha256: createHash("sha256").update(text).digest("hex") });
    await writeFile(keyFilePath, `${text}\n${sum}\n`);
    await writeFile(copyPath, `${text}\n${sum}\n`);
    const again = await enter(SUPERVISOR.loginName, SUPERVISOR.passphrase);
    expect(await identityOf(again)).toEqual(await identityOf(grant));
    expect(await earlierOf(again)).toEqual([]);
  });
});
