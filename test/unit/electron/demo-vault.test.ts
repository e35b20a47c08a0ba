import { describe, expect, it } from "vitest";
import { openIdentity } from "../../../shared/crypto";
import { DEMO_PEOPLE, PRACTICE_PASSPHRASE } from "../../../shared/demo/demo-houses";
import { MIN_PASSPHRASE_CHARACTERS, type DemoHouse } from "../../../shared/vault/door";
import { emptyHouse, newHouse, SUPERVISOR } from "./vault-house";

const openIn = async (house: DemoHouse, seed: number) => {
  const practice = await emptyHouse({ mode: "demo" });
  const { grant } = await practice.get({ ask: "open-demo", house, seed });
  return { ...practice, grant };
};

describe("a practice session", () => {
  it.each(["shelter", "desk"] as const)(
    "of the %s is the same on every machine but for its keys",
    async (house) => {
      const [one, other] = [(await openIn(house, 7)).grant, (await openIn(house, 7)).grant];
      const { rootKey, sealedIdentity, sealedStoreKey, generation, ...same } = one;
      expect(other).toMatchObject(same);
      expect(other.sealedStoreKey).not.toEqual(sealedStoreKey);
      expect(same).toMatchObject({ mode: "demo", demo: { house, seed: 7 }, recovery: null });
      expect(other.rootKey).not.toEqual(rootKey);
      expect(other.generation).not.toBe(generation);
      const identities = await Promise.all([
        openIdentity(rootKey, sealedIdentity),
        openIdentity(other.rootKey, other.sealedIdentity),
      ]);
      expect(identities[0]).toEqual(identities[1]);
    },
  );

  it("differs by seed and by house", async () => {
    const all = await Promise.all([openIn("shelter", 7), openIn("shelter", 8), openIn("desk", 7)]);
    const grants = all.map(({ grant }) => grant);
    expect(new Set(grants.map(({ organisation }) => organisation.orgId)).size).toBe(3);
    expect(new Set(grants.map(({ deviceId }) => deviceId)).size).toBe(3);
    expect(new Set(grants.flatMap(({ users }) => users.map(({ userId }) => userId))).size).toBe(9);
  });

  it("goes on after a lock, and starts afresh for another seed", async () => {
    const { get, lock, grant } = await openIn("shelter", 7);
    lock();
    const again = await get({ ask: "open-demo", house: "shelter", seed: 7 });
    expect(again.grant).toEqual(grant);
    lock();
    const other = await get({ ask: "open-demo", house: "shelter", seed: 8 });
    expect(other.grant.generation).not.toBe(grant.generation);
  });

  it("has somebody for acts that take two, with a passphrase that the rules allow", async () => {
    expect(PRACTICE_PASSPHRASE.length).toBeGreaterThanOrEqual(MIN_PASSPHRASE_CHARACTERS);
    const { get, grant, lock } = await openIn("shelter", 7);
    expect(grant.users.map(({ role }) => role)).toEqual(DEMO_PEOPLE.map(({ role }) => role));
    await get({
      ...{ ask: "approve", action: "seal_batch", targetId: "x", requestedBy: grant.user.userId },
      approver: { loginName: "deputy", passphrase: PRACTICE_PASSPHRASE },
    });
    lock();
    const passphrase = PRACTICE_PASSPHRASE;
    const worker = await get({ ask: "unlock", loginName: "worker", passphrase });
    expect(worker.grant).toMatchObject({ user: { role: "case_worker" }, mode: "demo" });
  });

  it("starts afresh when somebody practised on the supervisor's own passphrase", async () => {
    const { get, lock, grant } = await openIn("shelter", 7);
    await get({
      ...{ ask: "change-passphrase", loginName: "supervisor", passphrase: PRACTICE_PASSPHRASE },
      newPassphrase: "forgotten at once",
    });
    lock();
    const again = await get({ ask: "open-demo", house: "shelter", seed: 7 });
    expect(again.grant.vaultId).toBe(grant.vaultId);
    expect(again.grant.generation).not.toBe(grant.generation);
  });

  it("never opens a real key file, nor a real installation one of practice", async () => {
    const real = await newHouse();
    const practice = await openIn("shelter", 7);
    const swapped = await emptyHouse({ mode: "demo", files: { load: real.files.load } });
    expect(await swapped.refusal({ ask: "unlock", ...SUPERVISOR })).toBe("vault_damaged");
    expect(await swapped.refusal({ ask: "open-demo", house: "shelter", seed: 7 })).toBe(
      "vault_damaged",
    );
    const other = await emptyHouse({ files: { load: practice.files.load } });
    const passphrase = PRACTICE_PASSPHRASE;
    expect(await other.refusal({ ask: "unlock", loginName: "supervisor", passphrase })).toBe(
      "vault_damaged",
    );
  });
});
