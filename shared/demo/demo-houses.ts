import type { ORG_TYPE } from "../domain/code-lists/organisations";
import type { DemoHouse } from "../vault/door";

/** Opens every slot of practice; it is shown on the screen and protects nothing. */
export const PRACTICE_PASSPHRASE = "practice practice";

/**
 * Who works in a house of practice: two supervisors, because many acts take two people, and somebody who
 * records. The first one is at work when practice opens. `idLabel` is fixed: files name their ids.
 */
export const DEMO_PEOPLE = [
  { loginName: "supervisor", role: "supervisor", idLabel: "user" },
  { loginName: "deputy", role: "supervisor", idLabel: "deputy" },
  { loginName: "worker", role: "case_worker", idLabel: "worker" },
] as const;

/** One of the two houses of practice, and who works in it. */
export interface DemoHouseFacts {
  readonly nameEn: string;
  readonly nameKm: string;
  readonly orgType: (typeof ORG_TYPE)[number];
  readonly siteCode: string;
  readonly adminCode: string;
  /** In the order of `DEMO_PEOPLE`. */
  readonly names: readonly [string, string, string];
}

/**
 * Both are invented and say so in their names. They belong together: whole records travel only within
 * an organisation (design §6, `sync`), so the second one is the head office of the first.
 */
export const DEMO_HOUSE_FACTS: Readonly<Record<DemoHouse, DemoHouseFacts>> = {
  shelter: {
    nameEn: "Rumduol House (practice)",
    nameKm: "ផ្ទះរំដួល (សាកល្បង)",
    orgType: "ngo_shelter",
    siteCode: "PR",
    adminCode: "0110",
    names: ["Dara Keo", "Sophea Prak", "Vanna Touch"],
  },
  desk: {
    nameEn: "Rumduol Head Office (practice)",
    nameKm: "ការិយាល័យកណ្តាលរំដួល (សាកល្បង)",
    orgType: "ngo_service",
    siteCode: "RH",
    adminCode: "12",
    names: ["Bopha Lim", "Kunthea Ros", "Rithy Heng"],
  },
};
