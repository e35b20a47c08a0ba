import type { ORG_TYPE } from "../domain/code-lists/organisations";
import type { DemoHouse } from "../vault/door";

/** One of the two houses of practice, and the supervisor who works in it. */
export interface DemoHouseFacts {
  readonly nameEn: string;
  readonly nameKm: string;
  readonly orgType: (typeof ORG_TYPE)[number];
  readonly siteCode: string;
  readonly adminCode: string;
  readonly supervisorName: string;
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
    supervisorName: "Dara Keo",
  },
  desk: {
    nameEn: "Rumduol Head Office (practice)",
    nameKm: "ការិយាល័យកណ្តាលរំដួល (សាកល្បង)",
    orgType: "ngo_service",
    siteCode: "RH",
    adminCode: "12",
    supervisorName: "Bopha Lim",
  },
};
