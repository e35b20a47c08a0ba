import { valueOf } from "./answer";
import type { CaseContent } from "./case-record";
import type { NeverForPolice } from "./gate";
import { latestAssessment, type NeedItem } from "./needs-risk-assessment";
import type { Person } from "./person";
import { isSafeGuardian } from "./related-person";

/** What of a file a packet can be made of, on paper and as a file alike. */
export interface PacketSource extends Pick<
  CaseContent,
  "person" | "relatedPersons" | "caseFile" | "episodes" | "proceedings"
> {
  /** Of the latest assessment. */
  readonly needs: readonly NeedItem[];
}

/**
 * The file as packets see it, whatever their scope: only numbers that are known to be safe to call and only
 * adults who are known to be safe (dictionary §11 R9), and no crime that somebody was forced to (R6). People
 * who are named as suspects stand in incidents, which never go with a referral (R8).
 */
export function packetSource(
  content: CaseContent,
  leaveOut: readonly NeverForPolice[],
): PacketSource {
  const { person, relatedPersons, caseFile, episodes, proceedings, assessments } = content;
  return {
    ...{ caseFile, proceedings },
    person: withSafePhones(person),
    relatedPersons: relatedPersons.filter(isSafeGuardian),
    episodes: withoutForcedCrime(episodes, leaveOut),
    needs: latestAssessment(assessments)?.needs ?? [],
  };
}

/** Nobody is accused by us of what they were forced to do (R6). */
function withoutForcedCrime(
  episodes: CaseContent["episodes"],
  leaveOut: readonly NeverForPolice[],
): CaseContent["episodes"] {
  if (!leaveOut.includes("forced_crime")) return episodes;
  return episodes.map((episode) => {
    const { exploitationType } = episode;
    if (!("value" in exploitationType)) return episode;
    const value = exploitationType.value.filter((type) => type !== "forced_criminality");
    return { ...episode, exploitationType: { ...exploitationType, value } };
  });
}

function withSafePhones(person: Person): Person {
  const { phoneNumbers } = person;
  if (!("value" in phoneNumbers)) return person;
  const value = phoneNumbers.value.filter(({ safeToCall }) => valueOf(safeToCall) === "yes");
  return { ...person, phoneNumbers: { ...phoneNumbers, value } };
}
