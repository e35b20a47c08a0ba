import type { ImportItem, OrganisationSummary } from "../../../renderer/store/vault-api";

/** A confirmed head office, changed where the test says. */
export function organisationSummary(change: Partial<OrganisationSummary>): OrganisationSummary {
  return {
    orgId: "4f0c5a3e-0000-4000-8000-000000000001",
    rowVersion: 1,
    nameKm: "ការិយាល័យកណ្តាល",
    nameEn: "Head office",
    orgType: "ngo_service",
    adminCode: "12",
    isOwn: false,
    hasKeys: true,
    mayReceiveFiles: true,
    fingerprint: "7F2A 09C4 B81E D530 44A7 E96B 1C08 F3D2",
    keysRevokedOn: null,
    ispSignedOn: "2026-01-01",
    ispExpiresOn: null,
    parentOrgId: null,
    forwardsTo: [],
    ...change,
  };
}

/** A new case, changed where the test says. */
export function importItem(change: Partial<ImportItem>): ImportItem {
  return {
    itemKey: "4f0c5a3e-0000-4000-8000-000000000002",
    recordKind: "case",
    label: "RD-7K2QF-M",
    verdict: "new",
    reason: null,
    ...change,
  };
}
