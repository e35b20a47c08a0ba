import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { createKeyFileStore } from "../../../electron/vault/key-file-store";
import { openDemo } from "../../../electron/vault/demo-vault";
import { Vault } from "../../../electron/vault/vault";
import { openIdentity } from "../../../shared/crypto";
import { AppError } from "../../../shared/errors";
import { sessionGrantSchema } from "../../../shared/vault/door";
import { REQUESTS } from "../../contract/samples";
import { fakeClock, fakeKdf, fakeLog, refusalOf, tempFolder } from "./fakes";

const NEW_VAULT = REQUESTS["vault:create"];
const PASSPHRASE = NEW_VAULT.passphrase;

async function emptyVault() {
  const keyFilePath = path.join(await tempFolder(), "vault", "keys.json");
  const { kdf, derived } = fakeKdf();
  const { clock, waitedMs } = fakeClock();
  const files = createKeyFileStore(keyFilePath, fakeLog());
  const newVault = () => new Vault({ files, kdf, clock });
  return { vault: newVault(), newVault, keyFilePath, derived, waitedMs };
}

describe("creating a vault", () => {
  it("grants a session that the contract accepts and that unlocking gives again", async () => {
    const { vault, newVault } = await emptyVault();
    expect(await vault.state()).toBe("missing");
    const created = await vault.create(NEW_VAULT);
    expect(sessionGrantSchema.safeParse(created).success).toBe(true);
    expect(await newVault().unlock("dara", PASSPHRASE)).toEqual(created);
    await openIdentity(created.rootKey, created.sealedIdentity);
  });

  it("refuses to write over a vault", async () => {
    const { vault, keyFilePath } = await emptyVault();
    await vault.create(NEW_VAULT);
    const before = await readFile(keyFilePath, "utf8");
    expect(await refusalOf(vault.create(NEW_VAULT))).toBe("vault_exists");
    expect(await readFile(keyFilePath, "utf8")).toBe(before);
  });

  it("makes one vault when asked twice at once", async () => {
    const { vault } = await emptyVault();
    const answers = await Promise.allSettled([vault.create(NEW_VAULT), vault.create(NEW_VAULT)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it.each(["", "123456789", "ពាក្យសម្", "😀😀😀😀😀😀"])(
    "refuses the short passphrase %j",
    async (short) => {
      const { vault } = await emptyVault();
      const code = await refusalOf(vault.create({ ...NEW_VAULT, passphrase: short }));
      expect(code).toBe("weak_passphrase");
      expect(await vault.state()).toBe("missing");
    },
  );

  it("leaves nothing readable on the disk: no name, no house, no passphrase, no key", async () => {
    const { vault, keyFilePath } = await emptyVault();
    const grant = await vault.create(NEW_VAULT);
    for (const filePath of [keyFilePath, `${keyFilePath}.bak`]) {
      const text = await readFile(filePath, "utf8");
      const rootKey = Buffer.from(grant.rootKey);
      // Short words would turn up in random base64 by chance.
      const secrets = ["Dara Keo", "Rumduol", "supervisor", PASSPHRASE];
      for (const secret of [...secrets, rootKey.toString("base64"), rootKey.toString("hex")]) {
        expect(text).not.toContain(secret);
      }
    }
  });

  it.skipIf(process.platform === "win32")(
    "writes files that only their owner may read",
    async () => {
      const { vault, keyFilePath } = await emptyVault();
      await vault.create(NEW_VAULT);
      for (const filePath of [keyFilePath, `${keyFilePath}.bak`]) {
        expect((await stat(filePath)).mode & 0o777).toBe(0o600);
      }
      expect((await stat(path.dirname(keyFilePath))).mode & 0o777).toBe(0o700);
    },
  );
});

describe("unlocking", () => {
  it("takes a login name in any case and either Unicode spelling", async () => {
    const { vault } = await emptyVault();
    await vault.create({ ...NEW_VAULT, user: { ...NEW_VAULT.user, loginName: "Chenda Lé" } });
    await vault.unlock(" CHENDA LÉ ".normalize("NFD"), PASSPHRASE);
  });

  it("takes a passphrase in either Unicode spelling, but not in another case", async () => {
    const { vault } = await emptyVault();
    await vault.create({ ...NEW_VAULT, passphrase: "éclair à la crème" });
    await vault.unlock("dara", "éclair à la crème".normalize("NFD"));
    expect(await refusalOf(vault.unlock("dara", "Éclair à la crème"))).toBe("wrong_passphrase");
  });

  it("says the same of a wrong name and a wrong passphrase, after the same work", async () => {
    const { vault, derived } = await emptyVault();
    await vault.create(NEW_VAULT);
    derived.length = 0;
    expect(await refusalOf(vault.unlock("dara", "wrong passphrase"))).toBe("wrong_passphrase");
    expect(await refusalOf(vault.unlock("bopha", "wrong passphrase"))).toBe("wrong_passphrase");
    expect(await refusalOf(vault.unlock("bopha", PASSPHRASE))).toBe("wrong_passphrase");
    expect(derived).toEqual(["wrong passphrase", "wrong passphrase", PASSPHRASE]);
  });

  it("says that there is no vault", async () => {
    const { vault } = await emptyVault();
    expect(await refusalOf(vault.unlock("dara", PASSPHRASE))).toBe("vault_missing");
  });

  it("lets failed tries wait longer and longer, also when they come all at once", async () => {
    const { vault, waitedMs } = await emptyVault();
    await vault.create(NEW_VAULT);
    const tries = Array.from({ length: 5 }, () => vault.unlock("dara", "wrong passphrase"));
    await Promise.allSettled(tries);
    expect(waitedMs).toEqual([0, 0, 0, 1000, 2000]);
    await vault.unlock("dara", PASSPHRASE);
    await vault.unlock("dara", PASSPHRASE);
    expect(waitedMs.slice(5)).toEqual([4000, 0]);
  });
});

describe("a practice session", () => {
  it.each(["shelter", "desk"] as const)(
    "of the %s is the same on every machine but for its key",
    async (house) => {
      const [one, other] = await Promise.all([openDemo(house, 7), openDemo(house, 7)]);
      expect(sessionGrantSchema.safeParse(one).success).toBe(true);
      const { rootKey, sealedIdentity, ...same } = one;
      expect(other).toMatchObject(same);
      expect(other.rootKey).not.toEqual(rootKey);
      const identities = await Promise.all([
        openIdentity(rootKey, sealedIdentity),
        openIdentity(other.rootKey, other.sealedIdentity),
      ]);
      expect(identities[0]).toEqual(identities[1]);
    },
  );

  it("differs by seed and by house", async () => {
    const grants = await Promise.all([
      openDemo("shelter", 7),
      openDemo("shelter", 8),
      openDemo("desk", 7),
    ]);
    expect(new Set(grants.map(({ organisation }) => organisation.orgId)).size).toBe(3);
    expect(new Set(grants.map(({ deviceId }) => deviceId)).size).toBe(3);
  });
});

describe("the root key of a vault that could not be opened or made", () => {
  it("is wiped when the key file cannot be written", async () => {
    const { kdf } = fakeKdf();
    const { clock } = fakeClock();
    const files = {
      ...createKeyFileStore(path.join(await tempFolder(), "keys.json"), fakeLog()),
      save: () => Promise.reject(new AppError("disk_full")),
    };
    const random = vi.spyOn(globalThis.crypto, "getRandomValues");
    const refusal = await refusalOf(new Vault({ files, kdf, clock }).create(NEW_VAULT));
    const [rootKey] = random.mock.calls.map(([bytes]) => bytes as Uint8Array);
    random.mockRestore();
    expect(refusal).toBe("disk_full");
    expect([...rootKey!]).toEqual(Array(32).fill(0));
  });

  it("is wiped when the house in the key file does not open", async () => {
    const { vault, keyFilePath } = await emptyVault();
    const made = await vault.create(NEW_VAULT);
    const whole = createKeyFileStore(keyFilePath, fakeLog());
    const files = {
      ...whole,
      load: async () => {
        const loaded = await whole.load();
        if (loaded.state !== "ready") throw new Error("no vault");
        const sealedOrganisation = loaded.keys.sealedOrganisation.map((byte) => byte ^ 1);
        return { ...loaded, keys: { ...loaded.keys, sealedOrganisation } };
      },
    };
    const opened: Uint8Array[] = [];
    const subtle = globalThis.crypto.subtle;
    const decrypt = subtle.decrypt.bind(subtle);
    const spy = vi.spyOn(subtle, "decrypt").mockImplementation(async (...given) => {
      const plaintext = await decrypt(...given);
      const bytes = new Uint8Array(plaintext);
      if (Buffer.from(made.rootKey).equals(bytes)) opened.push(bytes);
      return plaintext;
    });
    const { kdf } = fakeKdf();
    const broken = new Vault({ files, kdf, clock: fakeClock().clock });
    const refusal = await refusalOf(broken.unlock("dara", PASSPHRASE));
    spy.mockRestore();
    expect(refusal).toBe("vault_damaged");
    expect(opened.map((bytes) => [...bytes])).toEqual([Array(32).fill(0)]);
  });
});
