import { makeCaseNo, makeSurvivorCode } from "../domain/case-no";
import type { PublicKeys } from "../domain/organisation";
import type { RecordMeta } from "../domain/record-meta";
import { demoRandom } from "./demo-random";

/** One of the two practice houses: who it is, who sits there, and its public keys once they exist. */
export interface DemoParty {
  readonly orgId: string;
  readonly userId: string;
  readonly deviceId: string;
  readonly keys: PublicKeys | null;
}

/** Both houses, in either of them: a record that travelled must be the same on both sides. */
export interface DemoIds {
  readonly shelter: DemoParty;
  readonly desk: DemoParty;
}

/** What belongs to every demo record; both times in UTC, ISO 8601. */
export function demoMeta(party: DemoParty, createdAt: string, updatedAt = createdAt): RecordMeta {
  return {
    createdAt,
    createdBy: party.userId,
    updatedAt,
    updatedBy: party.userId,
    rowVersion: 1,
    originDeviceId: party.deviceId,
    lineage: [{ deviceId: party.deviceId, count: 1 }],
    originOrgId: party.orgId,
    isDemo: true,
    isPartial: false,
  };
}

/** The moment, in UTC, at which the office clock in Phnom Penh shows `minute`. */
export function utcOf(minute: string): string {
  return new Date(Date.parse(`${minute}:00+07:00`)).toISOString();
}

/** Case numbers and survivor codes that no two practice files share. */
export interface CodeMaker {
  caseNo(): string;
  survivorCode(): string;
}

/** Makes codes that are not among `used`, nor made before. */
export function codeMaker(seed: number, label: string, used: readonly string[] = []): CodeMaker {
  const random = demoRandom(seed, `codes ${label}`);
  const taken = new Set(used);
  const fresh = (make: () => string): string => {
    let code = make();
    while (taken.has(code)) code = make();
    taken.add(code);
    return code;
  };
  return {
    caseNo: () => fresh(() => makeCaseNo("PR", random.bytes(5))),
    survivorCode: () => fresh(() => makeSurvivorCode(random.bytes(6))),
  };
}
