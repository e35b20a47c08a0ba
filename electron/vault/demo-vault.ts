import { demoIdentity, randomBytes, sealIdentity } from "../../shared/crypto";
import { demoUuid } from "../../shared/demo/demo-uuid";
import type { DemoHouse, SessionGrant } from "../../shared/ipc/contract";

type House = {
  readonly organisation: Omit<SessionGrant["organisation"], "orgId">;
  readonly displayName: string;
};

/** Both houses are invented, and both say so in their name. */
const HOUSES: Record<DemoHouse, House> = {
  shelter: {
    organisation: {
      nameEn: "Rumduol House (practice)",
      nameKm: "ផ្ទះរំដួល (សាកល្បង)",
      orgType: "ngo_shelter",
      siteCode: "PR",
      adminCode: "0110",
    },
    displayName: "Dara Keo",
  },
  desk: {
    organisation: {
      nameEn: "National data desk (practice)",
      nameKm: "ផ្នែកទិន្នន័យជាតិ (សាកល្បង)",
      orgType: "mosvy_national",
      siteCode: "ND",
      adminCode: "12",
    },
    displayName: "Bopha Lim",
  },
};

/**
 * A practice session: a root key that lives in memory only, no key file, and ids and identity that are
 * the same on every machine for the same seed, so that trainees can exchange files.
 */
export async function openDemo(house: DemoHouse, seed: number): Promise<SessionGrant> {
  const { organisation, displayName } = HOUSES[house];
  const rootKey = randomBytes(32);
  return {
    mode: "demo",
    vaultId: await demoUuid(seed, `vault:${house}`),
    deviceId: await demoUuid(seed, `device:${house}`),
    user: {
      userId: await demoUuid(seed, `user:${house}`),
      loginName: "supervisor",
      displayName,
      role: "supervisor",
    },
    organisation: { ...organisation, orgId: await demoUuid(seed, `org:${house}`) },
    rootKey,
    sealedIdentity: await sealIdentity(rootKey, await demoIdentity(seed, house)),
    demo: { house, seed },
  };
}
