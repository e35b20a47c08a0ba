import { valueOf } from "../../shared/domain/answer";
import type { CaseRecord } from "../../shared/domain/case-record";
import type { CaseSummary } from "../../shared/domain/case-summary";
import type { IncidentContent } from "../../shared/domain/incident";
import type { Organisation } from "../../shared/domain/organisation";
import type { Exposed } from "../../shared/papers/court-bundle/suggested-words";
import type { Session } from "./store-context";

/** Where names are kept besides the file itself. */
export interface NameSources {
  /** The card of this house; null before it is written. */
  readonly own: Organisation | null;
  readonly session: Pick<Session, "organisation" | "users">;
  /** Files that whoever works here may see: a name of another one would tell that it exists (§11 R4). */
  readonly files: readonly Pick<CaseSummary, "caseId" | "personId" | "nameKm" | "nameLatin">[];
  readonly organisations: readonly Pick<Organisation, "orgId" | "nameKm" | "nameEn" | "orgType">[];
}

/** Whom and what a text about this person could give away. */
export function exposedBy(
  { caseFile, person, relatedPersons, withholdings }: CaseRecord,
  incidents: readonly IncidentContent[],
  { own, session, files, organisations }: NameSources,
): Exposed {
  const { nameKm, nameEn } = session.organisation;
  // Where another shelter is, is as little told as where this one is (§11 R11).
  const shelters = organisations.filter(({ orgType }) => orgType === "ngo_shelter");
  const others = new Set(
    incidents.flatMap(({ victims }) =>
      victims.flatMap(({ caseId }) =>
        caseId === null || caseId === caseFile.caseId ? [] : caseId,
      ),
    ),
  );
  const offices = new Set([
    ...withholdings.map(({ targetOrgId }) => targetOrgId),
    ...incidents.flatMap(({ officialOrgId }) => officialOrgId ?? []),
  ]);
  return {
    house: {
      names: [nameKm, nameEn, ...shelters.flatMap(namesOf)],
      address: own?.addressText ?? "",
    },
    victims: files
      .filter((file) => others.has(file.caseId) && file.personId !== person.personId)
      .flatMap((file) => [file.nameKm, file.nameLatin]),
    staff: session.users.map(({ displayName }) => displayName),
    offices: organisations.filter(({ orgId }) => offices.has(orgId)).flatMap(namesOf),
    related: relatedPersons.map(({ name }) => valueOf(name) ?? ""),
  };
}

function namesOf({ nameKm, nameEn }: Pick<Organisation, "nameKm" | "nameEn">): string[] {
  return [nameKm, nameEn];
}
