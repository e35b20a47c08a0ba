import type { DataScope } from "./consent";
import type { Referral } from "./referral";

/** The least that each service has to read (dictionary §3.15 `packet_scope`, §11 R6). */
const LEAST: Readonly<Record<Referral["serviceType"], readonly DataScope[]>> = {
  safe_shelter: ["identity"],
  emergency_medical: ["identity", "health"],
  general_health: ["identity", "health"],
  sexual_reproductive_health: ["identity", "health"],
  psychosocial: ["identity", "psychosocial"],
  psychiatric: ["identity", "psychosocial"],
  legal_aid: ["identity", "legal"],
  police_protection: ["identity"],
  formal_identification: ["identity", "exploitation_facts"],
  family_tracing: ["identity", "family"],
  family_mediation_reunification: ["identity", "family"],
  repatriation: ["identity", "documents"],
  document_replacement: ["identity", "documents"],
  education: ["identity"],
  vocational_livelihood: ["identity"],
  cash_or_material: ["identity"],
  child_protection_alternative_care: ["identity", "family"],
  interpretation: ["identity"],
  other: ["identity"],
};

/** What a packet for this service begins with; whoever refers adds parts one by one. */
export function leastScope(serviceType: Referral["serviceType"]): DataScope[] {
  return [...LEAST[serviceType]];
}
