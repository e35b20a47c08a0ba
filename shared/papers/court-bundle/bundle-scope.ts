import type { AttachmentFacts } from "../../domain/attachment";
import type { DataScope } from "../../domain/consent";
import type { BundlePartId } from "./bundle";

/** What stands behind one switch: fields that are shown or barred together. */
export const BAR_FIELDS = {
  name: [
    "person.familyNameKm",
    "person.givenNameKm",
    "person.familyNameLatin",
    "person.givenNameLatin",
    "person.otherNames",
  ],
  birthDate: ["person.birthDate"],
  home: ["person.homeAdminCode", "person.homeAddressText"],
  phone: ["person.phoneNumbers"],
  papers: ["person.idDocuments"],
  helpers: ["services.providerOrgId", "handovers.toOrgId"],
  firms: [
    "recruitments.agencyName",
    "recruitments.agencyLicenceNo",
    "episodes.venueName",
    "incidents.businessFront",
  ],
  suspects: ["suspects.nameText"],
} as const satisfies Record<string, readonly string[]>;

export type BarField = keyof typeof BAR_FIELDS;
export const BAR_FIELD_NAMES = Object.keys(BAR_FIELDS) as BarField[];

/** Out unless somebody takes the bar away; where a house or a helper is, is nothing for a file that is read aloud. */
export const BARRED_AT_FIRST: readonly BarField[] = ["home", "phone", "papers", "helpers"];

const SCOPE_OF_PART: Readonly<Record<BundlePartId, readonly DataScope[]>> = {
  proceeding: ["legal"],
  person: ["identity"],
  chronology: ["legal"],
  account: ["exploitation_facts"],
  // Whoever is named there is a suspect, and no more (dictionary §11 R8).
  incidents: ["legal", "suspects"],
  services: ["legal"],
  ledger: ["legal"],
  files: ["documents"],
};

const SCOPE_OF_FIELD: Readonly<Partial<Record<BarField, DataScope>>> = {
  home: "contact",
  phone: "contact",
  papers: "documents",
};

/** The parts of the file that the person must have agreed to, in the order of the dictionary. */
export function bundleScope(
  parts: readonly BundlePartId[],
  barred: readonly BarField[],
): DataScope[] {
  const fields = parts.includes("person") ? BAR_FIELD_NAMES : [];
  const scopes = new Set([
    ...parts.flatMap((part) => SCOPE_OF_PART[part]),
    ...fields.flatMap((field) => (barred.includes(field) ? [] : (SCOPE_OF_FIELD[field] ?? []))),
  ]);
  return ORDER.filter((scope) => scopes.has(scope));
}

const ORDER: readonly DataScope[] = [
  "identity",
  "contact",
  "exploitation_facts",
  "suspects",
  "legal",
  "documents",
];

/** The paths of the fields behind these switches. */
export function barredPaths(barred: readonly BarField[]): Set<string> {
  return new Set(barred.flatMap((field): readonly string[] => BAR_FIELDS[field]));
}

/**
 * What shows the site never leaves the house (dictionary §3.20, §11 R11), and health is not for police or
 * court (R6).
 */
export function mayGoToCourt({
  kind,
  showsSite,
}: Pick<AttachmentFacts, "kind" | "showsSite">): boolean {
  return !showsSite && kind !== "medical_report";
}

const OF_A_COURT: readonly AttachmentFacts["kind"][] = [
  "complaint",
  "power_of_attorney",
  "summons_or_warrant",
  "judgment",
  "contract_or_debt_paper",
];

/** Files that go along unless somebody takes them out; one with a face is ticked singly (§3.20). */
export function isMeantForCourt({
  kind,
  showsFace,
}: Pick<AttachmentFacts, "kind" | "showsFace">): boolean {
  return !showsFace && OF_A_COURT.includes(kind);
}
