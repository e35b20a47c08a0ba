import { describe, expect, test } from "vitest";
import { randomUuid } from "../../../shared/crypto";
import { known, NOT_ASKED } from "../../../shared/domain/answer";
import type { IncomingTold } from "../../../shared/domain/incoming-referral";
import { NO_MORE_KNOWN } from "../../../shared/domain/organisation";
import { asReferral } from "../../../shared/domain/incoming-referral";
import {
  caseOf,
  consentOf,
  contentOf,
  everyRow,
  must,
  openHouse,
  reopen,
  type House,
} from "../store/builders";

const DAY_MS = 86_400_000;

interface Site {
  readonly house: House;
  readonly clinic: string;
}

async function openSite(): Promise<Site> {
  const house = await openHouse();
  const clinic = randomUuid();
  must(
    await house.core.saveOrganisation(
      {
        ...NO_MORE_KNOWN,
        ...{ orgId: clinic, nameEn: "Sovann Clinic", nameKm: "", orgType: "ngo_service" },
        ...{ adminCode: "12", phone: "", isHotline: false, siteSecret: false, isOwn: false },
        keys: null,
      },
      0,
    ),
  );
  return { house, clinic };
}

function toldBy(site: Site, change: Partial<IncomingTold> = {}): IncomingTold {
  return {
    fromOrgId: site.clinic,
    sentVia: "phone",
    receivedAt: new Date(site.house.clock.ms).toISOString(),
    kind: "referral",
    serviceType: "safe_shelter",
    urgency: "same_day",
    contact: "the nurse at the gate",
    personName: "Veasna Chanthrea",
    note: "Left her work at night, has nowhere to sleep",
    ...change,
  };
}

async function receive(site: Site, change: Partial<IncomingTold> = {}): Promise<string> {
  return must(await site.house.core.receiveReferral(toldBy(site, change))).referralId;
}

describe("what others ask of this house", () => {
  test("waits over a lock, sealed, until it is answered", async () => {
    const site = await openSite();
    const referralId = await receive(site);
    const rows = JSON.stringify(await everyRow(site.house.dbName));
    expect(rows).not.toContain("Chanthrea");
    const core = await reopen(site.house);
    expect(await core.incomingReferrals()).toMatchObject([
      { referralId, status: "received", personName: "Veasna Chanthrea" },
    ]);
  });

  test("does not come from the own house, from nobody, or tomorrow", async () => {
    const site = await openSite();
    const { core, clock } = site.house;
    const own = (await core.listOrganisations()).find(({ isOwn }) => isOwn)?.orgId ?? "";
    for (const change of [
      { fromOrgId: own },
      { fromOrgId: randomUuid() },
      { receivedAt: new Date(clock.ms + DAY_MS).toISOString() },
    ]) {
      expect(await core.receiveReferral(toldBy(site, change))).toEqual({
        ok: false,
        error: "bad_request",
      });
    }
    expect(await core.incomingReferrals()).toEqual([]);
  });

  test("stands in the order of what is owed first", async () => {
    const site = await openSite();
    const slow = await receive(site, { urgency: "14_days" });
    const quick = await receive(site, { urgency: "within_1h" });
    const ids = (await site.house.core.incomingReferrals()).map(({ referralId }) => referralId);
    expect(ids).toEqual([quick, slow]);
  });

  test("two that come at once are both kept", async () => {
    const site = await openSite();
    await Promise.all([receive(site), receive(site), receive(site)]);
    expect(await site.house.core.incomingReferrals()).toHaveLength(3);
  });
});

describe("a no", () => {
  test("forgets what was told at once, and is itself gone after 30 days", async () => {
    const site = await openSite();
    const { core, clock } = site.house;
    const referralId = await receive(site);
    must(await core.declineReferral(referralId, "capacity"));
    expect(await core.incomingReferrals()).toMatchObject([
      { status: "rejected", rejectReason: "capacity", personName: "", note: "", contact: "" },
    ]);
    expect(await core.acceptReferral(referralId, randomUuid())).toEqual({
      ok: false,
      error: "referral_not_now",
    });
    clock.ms += 31 * DAY_MS;
    expect(await core.incomingReferrals()).toEqual([]);
  });
});

describe("a yes", () => {
  test("comes into the file with its first save, whatever the form says of it", async () => {
    const site = await openSite();
    const { core } = site.house;
    const referralId = await receive(site);
    const file = caseOf({ status: "draft" });
    const { caseId } = file.caseFile;
    const referral = must(await core.acceptReferral(referralId, caseId));
    expect(await core.incomingReferrals()).toMatchObject([{ status: "accepted", caseId }]);
    const forged = { ...referral, referralId: randomUuid(), note: known("never told") };
    must(
      await core.saveCase({ ...file, referrals: [{ ...referral, note: NOT_ASKED }, forged] }, 0),
    );
    const held = await core.get("case", caseId);
    expect(held?.referrals).toEqual([referral]);
    expect(held?.referrals[0]).toMatchObject({
      direction: "in",
      fromOrgId: site.clinic,
      status: "accepted",
      note: known("Left her work at night, has nowhere to sleep"),
    });
    expect(await core.incomingReferrals()).toEqual([]);
    // From here on it is help of this house.
    must(await core.moveReferral(caseId, referralId, 1, { type: "start_service" }));
    const served = await core.get("case", caseId);
    expect(served?.services).toMatchObject([{ providerOrgId: null, referralId }]);
  });

  test("stays on the list until its file is saved, and can come to nothing", async () => {
    const site = await openSite();
    const { core } = site.house;
    const referralId = await receive(site);
    must(await core.acceptReferral(referralId, randomUuid()));
    expect(await core.acceptReferral(referralId, randomUuid())).toMatchObject({ ok: false });
    must(await core.declineReferral(referralId, "other"));
    expect(await core.incomingReferrals()).toMatchObject([{ status: "rejected", caseId: null }]);
  });

  test("leaves nothing told in the file of somebody who wants none", async () => {
    const site = await openSite();
    const { core } = site.house;
    const referralId = await receive(site);
    const file = caseOf({
      status: "draft",
      consents: [consentOf("store_and_manage_file", "refused")],
    });
    const { caseId } = file.caseFile;
    const referral = must(await core.acceptReferral(referralId, caseId));
    must(await core.saveCase({ ...file, referrals: [referral] }, 0));
    expect((await core.get("case", caseId))?.referrals).toEqual([]);
    expect(await core.incomingReferrals()).toEqual([]);
  });

  test("goes into a file of the person that is here, once", async () => {
    const site = await openSite();
    const { core } = site.house;
    const referralId = await receive(site);
    const file = caseOf({ status: "draft" });
    const { caseId } = file.caseFile;
    must(await core.saveCase(file, 0));
    must(await core.acceptIntoFile(referralId, { caseId, rowVersion: 1 }));
    const held = await core.get("case", caseId);
    expect(held?.referrals).toMatchObject([{ referralId, direction: "in", status: "accepted" }]);
    expect(await core.incomingReferrals()).toEqual([]);
    expect(await core.acceptIntoFile(referralId, { caseId, rowVersion: 2 })).toEqual({
      ok: false,
      error: "record_missing",
    });
    // A later save of the form does not lose it.
    if (held === null) throw new Error("the file was saved");
    must(await core.saveCase(contentOf(held), 2));
    expect((await core.get("case", caseId))?.referrals).toEqual(held.referrals);
  });

  test("is no way into a file that this person may not write", async () => {
    const site = await openSite();
    const { core } = site.house;
    const referralId = await receive(site);
    const file = caseOf({ status: "draft" });
    must(await core.saveCase(file, 0));
    expect(await core.acceptReferral(referralId, file.caseFile.caseId)).toEqual({
      ok: false,
      error: "bad_request",
    });
    const stale = { caseId: file.caseFile.caseId, rowVersion: 7 };
    expect(await core.acceptIntoFile(referralId, stale)).toMatchObject({ error: "stale_revision" });
    expect(await core.incomingReferrals()).toMatchObject([{ status: "received" }]);
  });

  test("of a line that nobody accepted makes no referral", () => {
    const line = { ...toldBy({ clinic: randomUuid(), house: { clock: { ms: 0 } } } as Site) };
    const unanswered = {
      ...line,
      ...{ referralId: randomUuid(), receivedBy: randomUuid(), status: "received" as const },
      ...{ answeredAt: null, answeredBy: null, rejectReason: null, caseId: null },
      ...{ packetSha256: null, packet: null, recalledAt: null },
    };
    expect(() => asReferral(unanswered, randomUuid())).toThrow("Broken claim");
  });
});
