import { assert } from "../../shared/assert";
import { demoIdentity, toBase64 } from "../../shared/crypto";
import type { DemoIds, DemoParty } from "../../shared/demo/demo-ids";
import { demoUuid } from "../../shared/demo/demo-uuid";
import { DEMO_TODAY, generateDemo } from "../../shared/demo/generate-demo";
import type { AnyRecord } from "../../shared/domain/any-record";
import { KEYS_UNCHECKED } from "../../shared/domain/organisation";
import type { DemoHouse } from "../../shared/vault/door";
import type { Session } from "./store-context";

/** Both houses know each other's keys from the start, so that trainees can exchange files at once. */
const CHECKED_BY = ["Trainer 1", "Trainer 2"];

/** Everything a practice house starts with; the same for the same seed on every machine. */
export async function generateDemoRecords(session: Session): Promise<readonly AnyRecord[]> {
  const { demo } = session;
  assert(demo !== null, "only a practice session is filled with practice records");
  const ids = await demoIds(demo.seed);
  const data = generateDemo(demo.seed, demo.house, ids);
  return [...data.organisations, ...data.cases, ...data.incidents, ...data.operations];
}

async function demoIds(seed: number): Promise<DemoIds> {
  return { shelter: await demoParty(seed, "shelter"), desk: await demoParty(seed, "desk") };
}

async function demoParty(seed: number, house: DemoHouse): Promise<DemoParty> {
  const identity = await demoIdentity(seed, house);
  return {
    orgId: await demoUuid(seed, `org:${house}`),
    userId: await demoUuid(seed, `user:${house}`),
    deviceId: await demoUuid(seed, `device:${house}`),
    keys: {
      ...KEYS_UNCHECKED,
      ageRecipient: identity.ageRecipient,
      signingPublic: toBase64(identity.signingPublicRaw),
      fingerprintCheckedBy: CHECKED_BY,
      fingerprintCheckedOn: DEMO_TODAY,
    },
  };
}
