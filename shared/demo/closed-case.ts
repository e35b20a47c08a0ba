import { known, NOT_ASKED } from "../domain/answer";
import type { CaseRecord } from "../domain/case-record";
import { addDays } from "../domain/local-time";
import type { RelatedPerson } from "../domain/related-person";
import { demoEpisode, demoRecruitment } from "./demo-account";
import { blankCase } from "./blank-case";
import { demoConsent } from "./demo-consent";
import { demoMeta, utcOf, type CodeMaker, type DemoParty } from "./demo-ids";
import { demoName, motherTongue } from "./demo-names";
import type { DemoService } from "./demo-organisations";
import { demoPerson } from "./demo-person";
import type { DemoRandom } from "./demo-random";
import { demoHandovers, type DemoRescue } from "./demo-rescue";
import { demoIdentification } from "./demo-screening";

/** The short file of somebody rescued years ago, long closed. */
export function closedCase(
  random: DemoRandom,
  rescue: DemoRescue,
  party: DemoParty,
  codes: CodeMaker,
  offices: Readonly<Record<DemoService, string>>,
): CaseRecord {
  const { rescueDate } = rescue;
  const isChild = rescue.ageYears === null || rescue.ageYears < 18;
  const language = motherTongue(rescue.nationality);
  const hour = String(random.int(6, 22)).padStart(2, "0");
  const receptionAt = `${rescueDate}T${hour}:${random.pick(["00", "15", "30", "45"])}`;
  const closureDate = addDays(rescueDate, random.int(60, 300));
  const blank = blankCase({
    caseId: rescue.caseId,
    personId: rescue.personId,
    caseNo: codes.caseNo(),
    survivorCode: codes.survivorCode(),
    siteOrgId: party.orgId,
    caseOwner: party.userId,
    receptionAt,
    receptionBasis: "police_rescue",
    urgentRisk: "none",
  });
  const family = rescue.firstHandover === "family" ? [mother(random, rescue.nationality)] : [];
  const decision = random.chance(0.7) ? "confirmed" : "presumed";
  return {
    kind: "case",
    meta: demoMeta(party, utcOf(receptionAt), utcOf(`${closureDate}T16:00`)),
    ...blank,
    caseFile: {
      ...blank.caseFile,
      registrationDate: rescueDate,
      rescueDate: known({ date: rescueDate, prec: "day" }),
      unaccompaniedStatus: !isChild
        ? { mv: "not_applicable" }
        : family.length > 0
          ? known("accompanied_by_safe_guardian")
          : { mv: "unknown" },
      shelterAssessment: known("actual"),
      formalIdentification: known(decision),
      ...demoIdentification(decision, rescueDate, closureDate),
      status: "closed",
      closureDate,
      closureReason: rescue.firstHandover === "family" ? "goals_met_reintegrated" : "transferred",
    },
    person: demoPerson(random, blank.person, { ...rescue, day: rescueDate }),
    relatedPersons: family,
    consents: (
      ["store_and_manage_file", "receive_services", "non_identifying_statistics"] as const
    ).map((purpose) =>
      demoConsent(random, { purpose, decision: "given", day: rescueDate, language, isChild }),
    ),
    recruitments: [demoRecruitment(random, rescue.group, rescue.ageYears)],
    episodes: [demoEpisode(random, rescue.group, rescue.province, rescueDate)],
    handovers: demoHandovers(random, rescue, offices, family[0]?.relatedId ?? null),
  };
}

/** A mother who had no part in it: somebody to whom a child may go home. */
export function mother(random: DemoRandom, nationality: string): RelatedPerson {
  const name = demoName(random, nationality, true);
  return {
    relatedId: random.uuid(),
    relation: "mother",
    name: known(`${name.familyLatin} ${name.givenLatin}`),
    phone: { mv: "unknown" },
    adminCode: NOT_ASKED,
    isLegalGuardian: known("yes"),
    isCaregiver: true,
    involvedInExploitation: known("no"),
    safeToContact: known("yes"),
    contactConditions: { mv: "not_applicable" },
  };
}
