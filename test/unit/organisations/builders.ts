import {
  KEYS_UNCHECKED,
  NO_MORE_KNOWN,
  type Organisation,
} from "../../../shared/domain/organisation";

/** An office whose keys two people compared, changed where the test says. */
export function organisation(change: Partial<Organisation>): Organisation {
  return {
    kind: "organisation",
    meta: {
      rowVersion: 3,
      createdAt: "2026-01-05T02:00:00.000Z",
      createdBy: "4f0c5a3e-0000-4000-8000-000000000011",
      updatedAt: "2026-03-03T02:00:00.000Z",
      updatedBy: "4f0c5a3e-0000-4000-8000-000000000011",
      originDeviceId: "4f0c5a3e-0000-4000-8000-000000000012",
      lineage: [{ deviceId: "4f0c5a3e-0000-4000-8000-000000000012", count: 3 }],
      originOrgId: "4f0c5a3e-0000-4000-8000-000000000013",
      isDemo: false,
      isPartial: false,
    },
    orgId: "4f0c5a3e-0000-4000-8000-000000000001",
    nameKm: "ការិយាល័យកណ្តាល",
    nameEn: "Head office",
    orgType: "ngo_service",
    adminCode: "12",
    ...NO_MORE_KNOWN,
    phone: "+85512345678",
    isHotline: false,
    siteSecret: true,
    isOwn: false,
    keys: {
      ...KEYS_UNCHECKED,
      ageRecipient: "age1old",
      signingPublic: "old",
      fingerprintCheckedBy: ["Dara Keo", "Malis Ouk"],
      fingerprintCheckedOn: "2026-03-03",
    },
    ...change,
  };
}
