import { valueOf, known, NOT_ASKED, type Answer } from "../../../shared/domain/answer";
import type { CaseFile } from "../../../shared/domain/case-file";
import { makeCaseNo, makeSurvivorCode } from "../../../shared/domain/case-no";
import { phnomPenhMinute } from "../../../shared/domain/local-time";
import { newCase, type NewCaseInput } from "../../../shared/domain/new-case";
import type { Packet } from "../../../shared/domain/packet";
import { filledFromPacket } from "../../../shared/domain/packet-into-file";
import type { Person } from "../../../shared/domain/person";
import type { Referral } from "../../../shared/domain/referral";
import { randomBytes, randomUuid } from "../../../shared/crypto/random";
import type { Draft } from "../../store/vault-api";

/** The house and the worker of a new intake. */
export interface NewDraftSeed {
  readonly siteOrgId: string;
  readonly siteCode: string;
  readonly userId: string;
  readonly now: Date;
}

/** What an operation wrote down of somebody before the person came here. */
export interface MetBefore {
  readonly rescueOperationId: string;
  readonly sex: Person["sex"];
  readonly nationality: Answer<string>;
}

/** A draft of a person who arrives now: nothing is asked yet. */
export function newDraft(seed: NewDraftSeed): Draft {
  return draftOf(newValues(seed), seed);
}

/** A draft of a person whom an operation met: it begins with what is known, and with where that was. */
export function newDraftOf(
  { rescueOperationId, sex, nationality }: MetBefore,
  seed: NewDraftSeed,
): { readonly draft: Draft; readonly personId: string } {
  const { caseFile, person, ...rest } = newValues(seed);
  const country = valueOf(nationality);
  const values: NewCaseInput = {
    ...rest,
    caseFile: { ...caseFile, rescueOperationId },
    person: { ...person, sex, nationality: country === null ? NOT_ASKED : known([country]) },
  };
  return { draft: draftOf(values, seed), personId: person.personId };
}

/** What another house told of somebody whom it referred here. */
export interface ReferredHere {
  /** The file that the referral was accepted for. */
  readonly caseId: string;
  readonly referral: Referral;
  /** As they call the person; empty when they did not say. */
  readonly personName: string;
  /** What came as a sealed file; null for one that came any other way. */
  readonly packet: Packet | null;
  /** Null where the kind of office does not tell it. */
  readonly basis: CaseFile["receptionBasis"] | null;
}

/** A draft of a person whom another house referred: it begins with the referral and what was told in it. */
export function newDraftReferred(
  { caseId, referral, personName, packet, basis }: ReferredHere,
  seed: NewDraftSeed,
): Draft {
  const { caseFile, person, ...rest } = newValues(seed);
  const incomingReferralId = referral.referralId;
  const receptionBasis = basis === null ? {} : { receptionBasis: basis };
  const values: NewCaseInput = {
    ...rest,
    caseFile: { ...caseFile, caseId, incomingReferralId, ...receptionBasis },
    person: { ...person, otherNames: personName === "" ? NOT_ASKED : known(personName) },
    referrals: [referral],
  };
  const told = packet === null ? values : filledFromPacket(values, packet, randomUuid);
  return draftOf(told, seed);
}

/** The id of a file that is to come. */
export function newCaseId(): string {
  return randomUuid();
}

function newValues({ siteOrgId, siteCode, userId, now }: NewDraftSeed): NewCaseInput {
  return newCase({
    caseId: randomUuid(),
    personId: randomUuid(),
    caseNo: makeCaseNo(siteCode, randomBytes(5)),
    survivorCode: makeSurvivorCode(randomBytes(6)),
    siteOrgId,
    caseOwner: userId,
    receptionAt: phnomPenhMinute(now.getTime()),
  });
}

function draftOf(values: NewCaseInput, { now }: NewDraftSeed): Draft {
  return {
    draftId: randomUuid(),
    form: "case",
    recordId: values.caseFile.caseId,
    baseVersion: 0,
    step: "receive",
    focusedField: null,
    values,
    updatedAt: now.toISOString(),
  };
}
