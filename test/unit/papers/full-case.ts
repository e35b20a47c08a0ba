import { known } from "../../../shared/domain/answer";
import type { CaseContent } from "../../../shared/domain/case-record";
import { aCase, aConsent, CLINIC } from "../cases/builders";
import { aFile, aReferral } from "../referrals/house";

/** Words that must stay in the file, each planted in a field of its own. */
export const SECRETS = {
  narrative: "PLANTED-account",
  address: "PLANTED-address",
  phone: "+85512999888",
  triageNote: "PLANTED-triage",
  worker: "PLANTED-worker",
  note: "PLANTED-note",
} as const;

/** A file of which many parts are told, with a secret in each that belongs on no paper. */
export function fullCase(): CaseContent {
  const { withholdings } = aFile(aReferral());
  const content = aCase({
    consents: [
      aConsent(1),
      aConsent(2, {
        purpose: "share_with_service_provider",
        recipientOrgId: CLINIC,
        dataScope: ["identity", "health"],
      }),
    ],
    withholdings,
  });
  return {
    ...content,
    caseFile: {
      ...content.caseFile,
      narrative: known(SECRETS.narrative),
      wishOfPerson: known("to go home"),
    },
    triage: {
      ...content.triage,
      note: known(SECRETS.triageNote),
      injuryOrIllness: known("yes"),
    },
    person: {
      ...content.person,
      givenNameLatin: known("Bopha"),
      homeAddressText: known(SECRETS.address),
      migrationStatus: known("irregular"),
      pregnant: known("yes"),
      phoneNumbers: known([
        {
          number: SECRETS.phone,
          owner: "self",
          safeToCall: known("no"),
          safeToText: { mv: "not_asked" },
          safeHours: { mv: "not_asked" },
        },
      ]),
    },
  };
}
