import type { DataScope } from "./consent";
import { fieldsOfScope, type EntityName } from "./dictionary";
import type { NeverForPolice } from "./gate";
import type { NeedItem } from "./needs-risk-assessment";

// What of a file one part of a packet carries (dictionary §3.15, §11 R6): the dictionary says it field by
// field, and nothing without a word there goes.

/** What of a part a recipient never gets, whatever was agreed to. `forced_crime` is a kind, no field. */
const FIELD_OF: Readonly<Partial<Record<NeverForPolice, string>>> = {
  migration_status: "person.migrationStatus",
};

/** The fields of an entity that a part of a packet carries, without what is left out. */
export function packetFields(
  entity: EntityName,
  scope: DataScope,
  leaveOut: readonly NeverForPolice[],
): string[] {
  if (scope === "health" && leaveOut.includes("health")) return [];
  const left = leaveOut.flatMap((one) => FIELD_OF[one] ?? []);
  return fieldsOfScope(scope)
    .filter((place) => place.entity === entity && !left.includes(`${entity}.${place.field}`))
    .map(({ field }) => field);
}

/** Needs of body and mind go each with their part; of the others a service is asked for by its name alone. */
export function scopeOfNeed(domain: NeedItem["domain"]): DataScope | null {
  if (domain === "physical_health") return "health";
  return domain === "mental_health" ? "psychosocial" : null;
}
