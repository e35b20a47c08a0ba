import {
  asReferral,
  basisOfReferral,
  type IncomingReferral,
} from "../../../shared/domain/incoming-referral";
import type { ErrorCode } from "../../../shared/errors";
import { ok, type Result } from "../../../shared/result";
import { answerOf, useSession, useVault } from "../../session";
import { newCaseId, newDraftReferred } from "./new-draft";

/**
 * Begins, or goes on with, the intake of somebody whom another house referred: what was told stands in it
 * with its source. Gives the address of its first step. A line that nobody answered yet is accepted by it.
 */
export function useBeginReferred(): (line: IncomingReferral) => Promise<Result<string, ErrorCode>> {
  const vault = useVault();
  const { user, organisation } = useSession().open;
  const { orgId, siteCode } = organisation;

  return async (line) => {
    const begun = (await vault.listDrafts()).find(({ recordId }) => recordId === line.caseId);
    if (begun !== undefined) return ok(`/intake/${begun.draftId}/${begun.step}`);
    const caseId = line.caseId ?? newCaseId();
    const referral =
      line.status === "accepted"
        ? ok(asReferral(line, orgId))
        : await answerOf(vault.acceptReferral(line.referralId, caseId));
    if (!referral.ok) return referral;
    const from = await vault.get("organisation", line.fromOrgId);
    const basis = from && basisOfReferral(from.orgType);
    const draft = newDraftReferred(
      {
        ...{ caseId, referral: referral.value, basis },
        ...{ personName: line.personName, packet: line.packet },
      },
      { siteOrgId: orgId, siteCode, userId: user.userId, now: new Date() },
    );
    const saved = await answerOf(vault.saveDraft(draft));
    return saved.ok ? ok(`/intake/${draft.draftId}/receive`) : saved;
  };
}
