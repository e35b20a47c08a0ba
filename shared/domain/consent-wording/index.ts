import { CONSENT_WORDING_EN } from "./en";
import { CONSENT_WORDING_KM } from "./km";
import type { ConsentWording } from "./wording";

const BY_LANGUAGE: Readonly<Record<string, readonly ConsentWording[]>> = {
  eng: CONSENT_WORDING_EN,
  khm: CONSENT_WORDING_KM,
};

/**
 * The words to read aloud in a language (ISO 639-3), in their present or a given version. Null for a
 * language that nobody has written them in: an interpreter then speaks ours, and nothing is made up.
 */
export function consentWording(language: string, version?: string): ConsentWording | null {
  const versions = BY_LANGUAGE[language] ?? [];
  if (version === undefined) return versions.at(-1) ?? null;
  return versions.find((one) => one.version === version) ?? null;
}
