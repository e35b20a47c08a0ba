import { known, NOT_ASKED } from "../../../shared/domain/answer";
import type { CaseContent } from "../../../shared/domain/case-record";
import { DATA_SCOPE } from "../../../shared/domain/code-lists/case-files";
import type { DataScope } from "../../../shared/domain/consent";
import type { Referral } from "../../../shared/domain/referral";
import type { ReferralPlan } from "../../../shared/domain/referral-start";
import type { ImportPreview } from "../../../renderer/store/vault-api";
import {
  caseOf,
  consentOf,
  contentOf,
  introduce,
  must,
  openHouse,
  type CaseFacts,
  type House,
} from "./builders";

// Two houses of different bodies that refer people to each other, and a third that may not know.

export interface Partners {
  readonly site: House;
  readonly clinic: House;
  readonly clinicId: string;
  readonly siteId: string;
}

/** A house learns another's keys, which two people compared; it is no part of its own body. */
export async function makePartners(
  one: House,
  other: House,
  checkedBy?: string[],
): Promise<string> {
  const { orgId } = await introduce(one, other, checkedBy);
  const held = await one.core.get("organisation", orgId);
  if (held === null) throw new Error("the partner is gone");
  const partner = { ...contentOf(held), parentOrgId: null, ispSignedOn: "2026-01-01" };
  must(await one.core.saveOrganisation(partner, held.meta.rowVersion));
  return orgId;
}

export async function openPartners(): Promise<Partners> {
  const site = await openHouse({ nameEn: "Rumduol House" });
  const clinic = await openHouse({ nameEn: "Sovann Clinic" });
  const clinicId = await makePartners(site, clinic);
  const siteId = await makePartners(clinic, site);
  return { site, clinic, clinicId, siteId };
}

/** A file whose person agreed that one organisation reads these parts. */
export function agreedCase(
  toOrgId: string,
  dataScope: readonly DataScope[],
  facts: CaseFacts = {},
): CaseContent {
  const agreed = {
    ...consentOf("share_with_service_provider", "given"),
    recipientOrgId: toOrgId,
    dataScope: [...dataScope],
  };
  const content = caseOf({
    ...{ givenNameLatin: "Sreymom", familyNameLatin: "Keo", sex: "female" },
    ...{ narrative: "The whole account, which stays here." },
    ...facts,
    consents: [agreed],
  });
  const person = { ...content.person, pregnant: known("yes" as const) };
  return { ...content, person };
}

export const planFor = (toOrgId: string, change: Partial<ReferralPlan> = {}): ReferralPlan => ({
  kind: "referral",
  toOrgId,
  toContact: NOT_ASKED,
  serviceType: "psychosocial",
  reason: NOT_ASKED,
  note: known("She sleeps badly."),
  urgency: "same_day",
  packetScope: ["identity"],
  accompaniedBy: NOT_ASKED,
  ...change,
});

/** A referral of a new file at the site that is ready to go to the clinic. */
export async function readyReferral(
  { site, clinicId }: Pick<Partners, "site" | "clinicId">,
  change: Partial<ReferralPlan> = {},
): Promise<{ readonly caseId: string; readonly referralId: string; readonly rowVersion: number }> {
  const plan = planFor(clinicId, change);
  const scope = plan.kind === "transfer" ? DATA_SCOPE : plan.packetScope;
  const { id: caseId } = must(await site.core.saveCase(agreedCase(clinicId, scope), 0));
  const made = must(await site.core.startReferral(caseId, 1, plan, null));
  return { caseId, referralId: made.referralId, rowVersion: made.rowVersion };
}

/** The file of a referral, written. */
export async function sendPacket(
  partners: Pick<Partners, "site" | "clinicId">,
  change: Partial<ReferralPlan> = {},
): Promise<{ readonly caseId: string; readonly referralId: string; readonly bytes: Uint8Array }> {
  const { caseId, referralId, rowVersion } = await readyReferral(partners, change);
  const { core } = partners.site;
  const { bytes, batchId } = must(await core.sendReferralFile(caseId, referralId, rowVersion));
  must(await core.referralFileWritten(batchId, "referral.chumrok"));
  return { caseId, referralId, bytes };
}

/** What opening a file shows. */
export async function previewOf({ core }: House, bytes: Uint8Array): Promise<ImportPreview> {
  return must(await core.openBatch(bytes, () => undefined));
}

export async function takeIn(house: House, bytes: Uint8Array): Promise<ImportPreview> {
  const preview = await previewOf(house, bytes);
  must(await house.core.applyImport(preview.importId));
  return preview;
}

/** The answers that `house` owes to another, written. */
export async function answersOf(house: House, orgId: string): Promise<Uint8Array> {
  const made = must(await house.core.makeAnswers(orgId));
  must(await house.core.referralFileWritten(made.batchId, "answers.chumrok"));
  return made.bytes;
}

export async function referralIn(
  { core }: House,
  caseId: string,
  referralId: string,
): Promise<Referral> {
  const record = await core.get("case", caseId);
  const referral = record?.referrals.find((one) => one.referralId === referralId);
  if (referral === undefined) throw new Error("the referral is gone");
  return referral;
}
