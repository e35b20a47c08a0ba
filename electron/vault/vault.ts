import { createIdentity, openIdentity, sealIdentity } from "../../shared/crypto";
import { randomBytes, randomUuid, wipe } from "../../shared/crypto";
import { AppError } from "../../shared/errors";
import type { NewVault, SessionGrant } from "../../shared/vault/door";
import type { Clock } from "../platform/clock";
import { chooseKdfCost } from "./kdf-cost";
import type { KeyFile, KeySlot } from "./key-file";
import type { KeyFileStore, LoadedKeys } from "./key-file-store";
import { hashLoginName, openSlot, sealSlot } from "./key-slot";
import type { PasswordKdf } from "./password-kdf";
import { openOrganisation, openUser, sealOrganisation, sealUser } from "./sealed-profile";
import { tryDelayMs } from "./try-delay";

/** Fewer characters are refused here; how good a longer one is, the screen says. */
export const MIN_PASSPHRASE_CHARACTERS = 10;

export type VaultParts = {
  readonly files: KeyFileStore;
  readonly kdf: PasswordKdf;
  readonly clock: Clock;
};

/**
 * The keys at rest of a real installation. Nothing is kept here after an answer: the root key goes out
 * with the grant, and the next unlock needs the passphrase again.
 */
export class Vault {
  readonly #parts: VaultParts;
  #failedTries = 0;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(parts: VaultParts) {
    this.#parts = parts;
  }

  async state(): Promise<LoadedKeys["state"]> {
    return (await this.#parts.files.load()).state;
  }

  /** Throws `vault_exists` when any key file stands there, readable or not, and `weak_passphrase`. */
  create(wanted: NewVault): Promise<SessionGrant> {
    return this.#oneAtATime(() => this.#create(wanted));
  }

  /**
   * Throws `wrong_passphrase` (also for an unknown name, after the same work), `vault_missing`,
   * `vault_damaged` or `vault_newer_version`. One try at a time; failed tries make the next one wait.
   */
  unlock(loginName: string, passphrase: string): Promise<SessionGrant> {
    return this.#oneAtATime(() => this.#unlock(loginName, passphrase));
  }

  async #create({ organisation, user, passphrase }: NewVault): Promise<SessionGrant> {
    if ((await this.state()) !== "missing") throw new AppError("vault_exists");
    if (Array.from(passphrase.normalize("NFC")).length < MIN_PASSPHRASE_CHARACTERS) {
      throw new AppError("weak_passphrase");
    }
    const rootKey = randomBytes(32);
    return wipedOnFailure(rootKey, async () => {
      const keys = await this.#seal({ organisation, user, passphrase }, rootKey);
      await this.#parts.files.save(keys);
      return readGrant(keys, keys.slots[0], rootKey);
    });
  }

  async #seal(
    { organisation, user, passphrase }: NewVault,
    rootKey: Uint8Array<ArrayBuffer>,
  ): Promise<KeyFile> {
    const { kdf } = this.#parts;
    const cost = chooseKdfCost(await kdf.measureFloorMs(), randomBytes(16));
    const slot = await sealSlot(kdf, cost, passphrase, rootKey);
    const loginSalt = randomBytes(16);
    return {
      format: "chumrok-keys",
      version: 1,
      vaultId: randomUuid(),
      deviceId: randomUuid(),
      loginSalt,
      slots: [
        {
          ...slot,
          loginHash: hashLoginName(user.loginName, loginSalt),
          sealedUser: await sealUser(rootKey, slot.slotId, { ...user, userId: randomUuid() }),
        },
      ],
      sealedOrganisation: await sealOrganisation(rootKey, { ...organisation, orgId: randomUuid() }),
      sealedIdentity: await sealIdentity(rootKey, await createIdentity()),
    };
  }

  async #unlock(loginName: string, passphrase: string): Promise<SessionGrant> {
    const { files, kdf, clock } = this.#parts;
    const loaded = await files.load();
    if (loaded.state !== "ready") throw new AppError(`vault_${loaded.state}`);
    await clock.wait(tryDelayMs(this.#failedTries));
    const { keys } = loaded;
    const loginHash = hashLoginName(loginName, keys.loginSalt);
    const slot = keys.slots.find((candidate) => candidate.loginHash === loginHash);
    this.#failedTries += 1;
    // An unknown name costs as much as a known one: who has a slot must not show in the time taken.
    const rootKey = await openSlot(kdf, slot ?? firstSlot(keys), passphrase);
    if (slot === undefined) {
      wipe(rootKey);
      throw new AppError("wrong_passphrase");
    }
    const grant = await wipedOnFailure(rootKey, () => readGrant(keys, slot, rootKey));
    this.#failedTries = 0;
    // The copy has just proved to open, so the damaged file is made whole from it. A full disk must
    // not keep people out: then the copy serves the next unlock again.
    if (loaded.source === "copy") await files.save(keys).catch(() => undefined);
    return grant;
  }

  #oneAtATime<T>(task: () => Promise<T>): Promise<T> {
    const run = this.#queue.then(task);
    this.#queue = run.catch(() => undefined);
    return run;
  }
}

function firstSlot(keys: KeyFile): KeySlot {
  const [slot] = keys.slots;
  if (slot === undefined) throw new AppError("vault_damaged");
  return slot;
}

/** The key goes out with the answer; without one, nobody is left who would wipe it. */
async function wipedOnFailure<T>(
  rootKey: Uint8Array<ArrayBuffer>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    wipe(rootKey);
    throw thrown;
  }
}

/** Opens everything once, so that a damaged part is met at the door and not in the middle of the work. */
async function readGrant(
  keys: KeyFile,
  slot: KeySlot = firstSlot(keys),
  rootKey: Uint8Array<ArrayBuffer>,
): Promise<SessionGrant> {
  await openIdentity(rootKey, keys.sealedIdentity);
  return {
    mode: "real",
    vaultId: keys.vaultId,
    deviceId: keys.deviceId,
    user: await openUser(rootKey, slot.slotId, slot.sealedUser),
    organisation: await openOrganisation(rootKey, keys.sealedOrganisation),
    rootKey,
    sealedIdentity: keys.sealedIdentity,
    demo: null,
  };
}
