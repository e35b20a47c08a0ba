import { demoIdentity, randomBytes, sealIdentity } from "../../shared/crypto";
import { DEMO_HOUSE_FACTS } from "../../shared/demo/demo-houses";
import { demoUuid } from "../../shared/demo/demo-uuid";
import type { DemoHouse, SessionGrant } from "../../shared/vault/door";

/**
 * A practice session: a root key that lives in memory only, no key file, and ids and identity that are
 * the same on every machine for the same seed, so that trainees can exchange files.
 */
export async function openDemo(house: DemoHouse, seed: number): Promise<SessionGrant> {
  const { supervisorName, ...organisation } = DEMO_HOUSE_FACTS[house];
  const rootKey = randomBytes(32);
  return {
    mode: "demo",
    vaultId: await demoUuid(seed, `vault:${house}`),
    deviceId: await demoUuid(seed, `device:${house}`),
    user: {
      userId: await demoUuid(seed, `user:${house}`),
      loginName: "supervisor",
      displayName: supervisorName,
      role: "supervisor",
    },
    organisation: { ...organisation, orgId: await demoUuid(seed, `org:${house}`) },
    rootKey,
    sealedIdentity: await sealIdentity(rootKey, await demoIdentity(seed, house)),
    demo: { house, seed },
  };
}
