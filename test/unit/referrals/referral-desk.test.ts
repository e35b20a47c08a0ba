import { describe, expect, test } from "vitest";
import { randomUuid } from "../../../shared/crypto";
import { NOT_ASKED } from "../../../shared/domain/answer";
import { NO_MORE_KNOWN } from "../../../shared/domain/organisation";
import type { CaseContent } from "../../../shared/domain/case-record";
import type { ReferralEvent } from "../../../shared/domain/referral-life";
import type { ReferralPlan } from "../../../shared/domain/referral-start";
import { caseOf, consentOf, openHouse, type House } from "../store/builders";
import { openAs, SECOND_PERSON, ticketFor } from "../store/tickets";

const DAY_MS = 86_400_000;

interface Site {
  readonly house: House;
  readonly caseId: string;
  readonly clinic: string;
}

async function addOrganisation(house: House, nameEn: string): Promise<string> {
  const orgId = randomUuid();
  const saved = await house.core.saveOrganisation(
    {
      ...NO_MORE_KNOWN,
      ...{ orgId, nameEn },
      nameKm: "",
      orgType: "ngo_service",
      adminCode: "12",
      phone: "",
      isHotline: false,
      siteSecret: false,
      isOwn: false,
      keys: null,
      ispSignedOn: "2026-01-01",
    },
    0,
  );
  if (!saved.ok) throw new Error(saved.error);
  return orgId;
}

/** A house with one file, whose person agreed to the clinic reading who she is. */
async function openSite(change: (content: CaseContent) => CaseContent = (c) => c): Promise<Site> {
  const house = await openHouse();
  const clinic = await addOrganisation(house, "Sovann Clinic");
  const agreed = {
    ...consentOf("share_with_service_provider", "given"),
    recipientOrgId: clinic,
    dataScope: ["identity" as const],
  };
  const plain = caseOf({ status: "draft", consents: [agreed] });
  const person = {
    ...plain.person,
    ageYearsStated: { mv: "known" as const, value: 31 },
    ageStatedOn: "2026-10-01",
  };
  const content = change({ ...plain, person });
  const saved = await house.core.saveCase(content, 0);
  if (!saved.ok) throw new Error(saved.error);
  return { house, caseId: content.caseFile.caseId, clinic };
}

const planFor = (toOrgId: string, change: Partial<ReferralPlan> = {}): ReferralPlan => ({
  kind: "referral",
  toOrgId,
  toContact: NOT_ASKED,
  serviceType: "psychosocial",
  reason: NOT_ASKED,
  note: NOT_ASKED,
  urgency: "same_day",
  packetScope: ["identity"],
  accompaniedBy: NOT_ASKED,
  ...change,
});

async function recordOf({ house, caseId }: Site) {
  const record = await house.core.get("case", caseId);
  if (record === null) throw new Error("the file is gone");
  return record;
}

async function start(
  site: Site,
  change: Partial<ReferralPlan> = {},
  resentFrom: string | null = null,
): Promise<string> {
  const { meta } = await recordOf(site);
  const plan = planFor(site.clinic, change);
  const made = await site.house.core.startReferral(site.caseId, meta.rowVersion, plan, resentFrom);
  if (!made.ok) throw new Error(made.error);
  return made.value.referralId;
}

async function move(
  site: Site,
  referralId: string,
  event: ReferralEvent,
  ticket?: Parameters<House["core"]["moveReferral"]>[4],
): Promise<string> {
  const { rowVersion } = (await recordOf(site)).meta;
  const { core } = site.house;
  const moved = await core.moveReferral(site.caseId, referralId, rowVersion, event, ticket);
  if (!moved.ok) return moved.error;
  return (
    (await recordOf(site)).referrals.find((one) => one.referralId === referralId)?.status ?? ""
  );
}

async function waiting({ house }: Site): Promise<string[]> {
  return (await house.core.waitingReferrals()).map(({ referral }) => referral.status);
}

test("sent, lost, sent again, received by its code, accepted and completed", async () => {
  const site = await openSite();
  const first = await start(site);
  expect(await waiting(site)).toEqual(["ready"]);
  expect(await move(site, first, { type: "send", via: "phone" })).toBe("sent");
  site.house.clock.ms += 3 * DAY_MS;
  expect(await move(site, first, { type: "expire" })).toBe("expired");
  const referralId = await start(site, {}, first);
  expect(await waiting(site)).toEqual(["ready"]);
  expect(await move(site, referralId, { type: "send", via: "paper_by_hand" })).toBe("sent");
  const code = (await recordOf(site)).referrals[1]?.receiptCode ?? "";
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
  expect(await move(site, referralId, { type: "confirm_receipt", code: "ZZZZZZZZ" })).toBe(
    "referral_wrong_code",
  );
  expect(await move(site, referralId, { type: "confirm_receipt", code })).toBe("received");
  expect(await move(site, referralId, { type: "accept" })).toBe("accepted");
  expect(await move(site, referralId, { type: "start_service" })).toBe("in_service");
  const done = { type: "complete", outcome: "completed" } as const;
  expect(await move(site, referralId, done)).toBe("completed");
  expect(await waiting(site)).toEqual([]);
  expect((await recordOf(site)).services).toMatchObject([
    { referralId, providerOrgId: site.clinic },
  ]);
});

describe("what does not happen", () => {
  test("a form does not move a referral on, nor lose one that was sent", async () => {
    const site = await openSite();
    const referralId = await start(site);
    await move(site, referralId, { type: "send", via: "escort" });
    const { kind: _, meta, ...content } = await recordOf(site);
    const accepted = content.referrals.map((one) => ({ ...one, status: "accepted" as const }));
    const { core } = site.house;
    const forged = await core.saveCase({ ...content, referrals: accepted }, meta.rowVersion);
    expect(forged).toEqual({ ok: false, error: "bad_content" });
    const lost = await core.saveCase({ ...content, referrals: [] }, meta.rowVersion);
    expect(lost).toEqual({ ok: false, error: "bad_content" });
    expect((await core.saveCase(content, meta.rowVersion)).ok).toBe(true);
  });

  test("an older version that is put back does not undo what was sent", async () => {
    const site = await openSite();
    const referralId = await start(site);
    await move(site, referralId, { type: "send", via: "phone" });
    const { meta } = await recordOf(site);
    const restored = await site.house.core.restoreVersion(
      site.caseId,
      1,
      meta.rowVersion,
      "Typing",
    );
    expect(restored.ok).toBe(true);
    expect((await recordOf(site)).referrals[0]).toMatchObject({ referralId, status: "sent" });
  });

  test("a sealed file is not said to be sent by a press alone", async () => {
    const site = await openSite();
    const referralId = await start(site);
    expect(await move(site, referralId, { type: "send", via: "encrypted_file" })).toBe(
      "bad_request",
    );
  });

  test("who only reads files moves none, and nobody moves one that is hidden", async () => {
    const site = await openSite();
    const referralId = await start(site);
    const reader = await openAs(site.house, "data_officer");
    const { core } = reader;
    expect(await core.moveReferral(site.caseId, referralId, 2, { type: "submit" })).toEqual({
      ok: false,
      error: "not_allowed",
    });
    const record = await recordOf({ ...site, house: reader });
    const { kind: _, meta, ...content } = record;
    const restricted = { ...content.caseFile, accessLevel: "restricted" as const };
    const boss = await openAs(site.house, "supervisor");
    const hidden = await boss.core.saveCase({ ...content, caseFile: restricted }, meta.rowVersion);
    expect(hidden.ok).toBe(true);
    const other = await openAs(site.house, "case_worker");
    const answer = await other.core.moveReferral(site.caseId, referralId, 3, { type: "accept" });
    expect(answer).toEqual({ ok: false, error: "record_missing" });
    expect(await other.core.waitingReferrals()).toEqual([]);
    expect(await other.core.possibleRecipients(site.caseId, ["identity"])).toBeNull();
    expect(await other.core.referralGate(site.caseId, referralId)).toBeNull();
  });

  test("a version that somebody replaced meanwhile is not moved on", async () => {
    const site = await openSite();
    const referralId = await start(site);
    const moved = await site.house.core.moveReferral(site.caseId, referralId, 1, {
      type: "send",
      via: "phone",
    });
    expect(moved).toEqual({ ok: false, error: "stale_revision" });
  });
});

describe("two people", () => {
  test("the writer needs somebody else's ticket; a colleague needs none", async () => {
    const site = await openSite();
    const referralId = await start(site, { urgency: "14_days" });
    expect(await waiting(site)).toEqual(["approval_needed"]);
    expect(await move(site, referralId, { type: "approve" })).toBe("approval_needed");
    const second = await start(site, { urgency: "14_days" });
    const forAnother = await ticketFor(site.house, "approve_referral", referralId);
    expect(await move(site, second, { type: "approve" }, forAnother)).toBe("approval_refused");
    const ticket = await ticketFor(site.house, "approve_referral", second);
    expect(await move(site, second, { type: "approve" }, ticket)).toBe("ready");
    const other = await openAs(site.house, "case_worker");
    expect(await move({ ...site, house: other }, referralId, { type: "approve" })).toBe("ready");
  });

  test("an intake worker approves nothing alone", async () => {
    const site = await openSite();
    const referralId = await start(site, { urgency: "14_days" });
    const intake = await openAs(site.house, "intake_worker");
    expect(await move({ ...site, house: intake }, referralId, { type: "approve" })).toBe(
      "approval_needed",
    );
  });

  test("an override takes a ticket of its own, and the audit chain says on which ground", async () => {
    const site = await openSite((content) => ({ ...content, consents: [] }));
    const referralId = await start(site);
    expect(await waiting(site)).toEqual(["consent_needed"]);
    const event = { type: "override", basis: "vital_interest", reason: "Bleeding" } as const;
    expect(await move(site, referralId, event)).toBe("approval_needed");
    const wrong = await ticketFor(site.house, "approve_referral", referralId);
    expect(await move(site, referralId, event, wrong)).toBe("approval_refused");
    const ticket = await ticketFor(site.house, "override", referralId);
    expect(await move(site, referralId, event, ticket)).toBe("approval_needed");
    const [referral] = (await recordOf(site)).referrals;
    expect(referral?.override).toEqual({
      basis: "vital_interest",
      reason: "Bleeding",
      approvedBy: SECOND_PERSON,
    });
  });
});

test("a file that was taken over is read here, and no longer written", async () => {
  const site = await openSite();
  const referralId = await start(site, { kind: "transfer" });
  await move(site, referralId, { type: "send", via: "escort" });
  const code = (await recordOf(site)).referrals[0]?.receiptCode ?? "";
  await move(site, referralId, { type: "confirm_receipt", code });
  const save = async (words: string) => {
    const { kind: _, meta, ...content } = await recordOf(site);
    const triage = { ...content.triage, note: { mv: "known" as const, value: words } };
    return site.house.core.saveCase({ ...content, triage }, meta.rowVersion);
  };
  expect((await save("Sleeps badly")).ok).toBe(true);
  expect(await move(site, referralId, { type: "accept" })).toBe("accepted");
  expect(await save("Sleeps better")).toEqual({ ok: false, error: "not_allowed" });
});
