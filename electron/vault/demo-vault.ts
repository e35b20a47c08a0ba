import { demoIdentity, randomBytes } from "../../shared/crypto";
import { DEMO_HOUSE_FACTS, DEMO_PEOPLE, PRACTICE_PASSPHRASE } from "../../shared/demo/demo-houses";
import { demoUuid } from "../../shared/demo/demo-uuid";
import { codeOf } from "../../shared/errors";
import type { DemoHouse } from "../../shared/vault/door";
import { grantOfFirst, sealKeyFile } from "./create-vault";
import type { KeyFile } from "./key-file";
import type { Done, KeyWork } from "./key-work";
import { unlock } from "./unlock";

/**
 * A practice session of the house's supervisor. Ids and identity are the same on every machine for the
 * same seed, so that trainees can exchange files; the keys are real and random. The key file of this run
 * is opened again when it is of this house and seed, else a new one takes its place.
 */
export async function openDemo(
  work: KeyWork,
  keys: KeyFile | null,
  house: DemoHouse,
  seed: number,
): Promise<Done<"open-demo">> {
  if (keys?.demo?.house === house && keys.demo.seed === seed) {
    const reopened = await reopen(work, keys);
    if (reopened !== null) return reopened;
  }
  const rootKey = randomBytes(32);
  const made = await sealKeyFile(work, rootKey, await planOf(house, seed));
  const grant = await grantOfFirst(work, made, rootKey);
  const { userId, role } = grant.user;
  return { reply: { grant }, keys: made, outcome: { kind: "opened", userId, role } };
}

/** Null when somebody practised with the supervisor's own slot: then practice starts afresh. */
async function reopen(work: KeyWork, keys: KeyFile): Promise<Done<"open-demo"> | null> {
  const { loginName } = DEMO_PEOPLE[0];
  try {
    return { ...(await unlock(work, keys, { loginName, passphrase: PRACTICE_PASSPHRASE })) };
  } catch (thrown) {
    if (codeOf(thrown) === "wrong_passphrase") return null;
    throw thrown;
  }
}

async function planOf(house: DemoHouse, seed: number) {
  const { names, ...organisation } = DEMO_HOUSE_FACTS[house];
  const people = await Promise.all(
    DEMO_PEOPLE.map(async ({ idLabel, ...person }, index) => ({
      user: {
        ...person,
        userId: await demoUuid(seed, `${idLabel}:${house}`),
        displayName: names[index] ?? person.loginName,
      },
      passphrase: PRACTICE_PASSPHRASE,
    })),
  );
  return {
    ids: {
      vaultId: await demoUuid(seed, `vault:${house}`),
      deviceId: await demoUuid(seed, `device:${house}`),
      demo: { house, seed },
    },
    organisation: { ...organisation, orgId: await demoUuid(seed, `org:${house}`) },
    identity: await demoIdentity(seed, house),
    people,
  };
}
