import { addYears } from "../domain/local-time";
import { NO_MORE_KNOWN, type Organisation } from "../domain/organisation";
import { DEMO_HOUSES } from "../vault/door";
import { DEMO_HOUSE_FACTS } from "./demo-houses";
import { demoMeta, type DemoIds } from "./demo-ids";
import { demoRandom } from "./demo-random";

type Kind = Organisation["orgType"];

/** Invented services and offices, named so that nobody takes them for real ones. */
const SERVICES = [
  ["clinic", "គ្លីនិកសុវណ្ណ (សាកល្បង)", "Sovann Clinic (practice)", "ngo_service", "18"],
  ["legal", "ជំនួយច្បាប់មេខលា (សាកល្បង)", "Mekhala Legal Aid (practice)", "ngo_service", "12"],
  ["counsel", "មជ្ឈមណ្ឌលឆាយា (សាកល្បង)", "Chhaya Counselling (practice)", "ngo_service", "12"],
  ["sewing", "សាលាកាត់ដេរផ្កាឈូក (សាកល្បង)", "Lotus Sewing School (practice)", "ngo_service", "02"],
  ["house", "ផ្ទះម្លប់ស្វាយ (សាកល្បង)", "Mango Shade House (practice)", "ngo_shelter", "02"],
  [
    "dosvy01",
    "មន្ទីរសង្គមកិច្ច បន្ទាយមានជ័យ (សាកល្បង)",
    "Provincial Social Affairs, Banteay Meanchey (practice)",
    "dosvy_provincial",
    "01",
  ],
  [
    "dosvy18",
    "មន្ទីរសង្គមកិច្ច ព្រះសីហនុ (សាកល្បង)",
    "Provincial Social Affairs, Preah Sihanouk (practice)",
    "dosvy_provincial",
    "18",
  ],
  [
    "transit",
    "មជ្ឈមណ្ឌលឆ្លងកាត់ បន្ទាយមានជ័យ (សាកល្បង)",
    "Transit Centre, Banteay Meanchey (practice)",
    "state_shelter_transit",
    "01",
  ],
  [
    "police",
    "នគរបាលប្រឆាំងការជួញដូរ ព្រះសីហនុ (សាកល្បង)",
    "Anti-trafficking Police, Preah Sihanouk (practice)",
    "police_anti_trafficking",
    "18",
  ],
  ["court", "សាលាដំបូងខេត្ត (សាកល្បង)", "Provincial Court (practice)", "court_prosecution", "18"],
  ["embassy", "ស្ថានកុងស៊ុល (សាកល្បង)", "Consular Office (practice)", "embassy_consulate", "12"],
] as const satisfies readonly (readonly [string, string, string, Kind, string])[];

export type DemoService = (typeof SERVICES)[number][0];

/** The ids of the invented services; the same in both houses. */
export function serviceIds(seed: number): Readonly<Record<DemoService, string>> {
  const random = demoRandom(seed, "organisations");
  return Object.fromEntries(SERVICES.map(([name]) => [name, random.uuid()])) as Record<
    DemoService,
    string
  >;
}

/** The two practice houses, with the one that is ours marked, and the services around them. */
export function demoOrganisations(
  seed: number,
  house: "shelter" | "desk",
  ids: DemoIds,
  today: string,
): Organisation[] {
  const meta = demoMeta(ids[house], `${today}T01:00:00.000Z`);
  const common = {
    kind: "organisation",
    meta,
    phone: "",
    isHotline: false,
    ...NO_MORE_KNOWN,
  } as const;
  const byName = serviceIds(seed);
  return [
    ...DEMO_HOUSES.map((one): Organisation => {
      const { nameKm, nameEn, orgType, adminCode } = DEMO_HOUSE_FACTS[one];
      return {
        ...common,
        orgId: ids[one].orgId,
        ...{ nameKm, nameEn, orgType, adminCode },
        // Whole records travel within one body: the shelter is a part of its head office.
        parentOrgId: one === "shelter" ? ids.desk.orgId : null,
        siteSecret: one === "shelter",
        isOwn: house === one,
        keys: ids[one].keys,
      };
    }),
    ...SERVICES.map(([name, nameKm, nameEn, orgType, adminCode]): Organisation => ({
      ...common,
      orgId: byName[name],
      nameKm,
      nameEn,
      orgType,
      adminCode,
      ispSignedOn: addYears(today, -1),
      ispExpiresOn: addYears(today, 1),
      siteSecret: orgType === "ngo_shelter",
      isOwn: false,
      keys: null,
    })),
  ];
}
