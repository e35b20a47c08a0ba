import { makeCaseNo, makeSurvivorCode } from "../../../shared/domain/case-no";
import { phnomPenhMinute } from "../../../shared/domain/local-time";
import { newCase } from "../../../shared/domain/new-case";
import { randomBytes, randomUuid } from "../../../shared/crypto/random";
import type { Draft } from "../../store/vault-api";

/** The house and the worker of a new intake. */
export interface NewDraftSeed {
  readonly siteOrgId: string;
  readonly siteCode: string;
  readonly userId: string;
  readonly now: Date;
}

/** A draft of a person who arrives now: nothing is asked yet. */
export function newDraft({ siteOrgId, siteCode, userId, now }: NewDraftSeed): Draft {
  const caseId = randomUuid();
  return {
    draftId: randomUuid(),
    form: "case",
    recordId: caseId,
    baseVersion: 0,
    step: "receive",
    focusedField: null,
    values: newCase({
      caseId,
      personId: randomUuid(),
      caseNo: makeCaseNo(siteCode, randomBytes(5)),
      survivorCode: makeSurvivorCode(randomBytes(6)),
      siteOrgId,
      caseOwner: userId,
      receptionAt: phnomPenhMinute(now.getTime()),
    }),
    updatedAt: now.toISOString(),
  };
}
