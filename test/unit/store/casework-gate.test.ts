import { beforeEach, describe, expect, it } from "vitest";
import { randomUuid } from "../../../shared/crypto";
import { known } from "../../../shared/domain/answer";
import type { CaseContent } from "../../../shared/domain/case-record";
import type { Consent } from "../../../shared/domain/consent";
import type { NationalTable } from "../../../shared/report/national-table";
import type { BatchRequest, NewWithholding } from "../../../renderer/store/vault-api";
import { caseOf, consentOf, contentOf, incidentOf, introduce, must, openHouse } from "./builders";
import type { House } from "./builders";
import { openAs, sealFor, ticketFor } from "./tickets";

let site: House;
let desk: House;
let deskId: string;
let october: BatchRequest;

beforeEach(async () => {
  site = await openHouse({ nameEn: "Rumduol House" });
  desk = await openHouse({ nameEn: "Data desk" });
  deskId = (await introduce(site, desk)).orgId;
  await introduce(desk, site);
  october = { kind: "sync", period: "2026-10", recipientOrgId: deskId };
});

function ruleOn(targetOrgId: string, level: NewWithholding["level"] = "existence"): NewWithholding {
  return {
    ...{ targetOrgId, level },
    includeDescendants: true,
    includeAncestors: false,
    includeForwarders: true,
    reason: "person_request",
    note: { mv: "not_asked" },
    validUntil: null,
  };
}

const KEEP = { isRestricting: false };

async function save(content: CaseContent, version = 0): Promise<string> {
  return must(await site.core.saveCase(content, version)).id;
}

async function sent(house = site): Promise<Uint8Array> {
  const batch = must(await sealFor(house, october));
  await house.core.markExported(batch.batchId, "batch.chumrok");
  return batch.bytes;
}

function yesFor(orgId: string): Consent {
  const yes = consentOf("share_with_service_provider", "given");
  return { ...yes, recipientOrgId: orgId, dataScope: ["identity"] };
}

describe("a withheld file", () => {
  const victims = (table: NationalTable | null) =>
    table?.lines.find((line) => line.key === "victims")?.cells.total.value;

  it("is in no batch for who must not know, with no row of its incident and no line about it", async () => {
    const [hidden, other] = [caseOf(), caseOf()];
    for (const one of [hidden, other]) await save(one);
    const alone = incidentOf([hidden]);
    const both = incidentOf([hidden, other]);
    for (const one of [alone, both]) must(await site.core.saveIncident(one, 0));
    must(await site.core.setWithholding(hidden.caseFile.caseId, ruleOn(deskId), KEEP, 1));

    const preview = must(await desk.core.openBatch(await sent(), () => undefined));
    must(await desk.core.applyImport(preview.importId));
    expect(await desk.core.get("case", hidden.caseFile.caseId)).toBeNull();
    expect(await desk.core.get("case", other.caseFile.caseId)).not.toBeNull();
    expect(await desk.core.get("incident", alone.incidentId)).toBeNull();
    const taken = await desk.core.get("incident", both.incidentId);
    expect(taken?.incident.victims.map(({ caseId }) => caseId)).toEqual([other.caseFile.caseId]);
  });

  it("makes a batch of the same content as if it had never been there", async () => {
    const [hidden, other] = [caseOf(), caseOf()];
    await save(other);
    const without = await site.core.previewBatch(october);
    await save(hidden);
    must(await site.core.setWithholding(hidden.caseFile.caseId, ruleOn(deskId), KEEP, 1));
    const withIt = await site.core.previewBatch(october);
    expect(withIt.counts).toEqual(without.counts);
    expect(withIt.sequence).toBe(without.sequence);
    expect(withIt.leftOut).toEqual([{ reason: "withheld", caseIds: [hidden.caseFile.caseId] }]);
  });

  it("is out of the figures at level existence only, and always in our own", async () => {
    const people = Array.from({ length: 20 }, () => caseOf());
    for (const one of people) await save(one);
    must(await site.core.saveIncident(incidentOf(people), 0));
    const figures: BatchRequest = { ...october, kind: "statistical" };
    const [first, second] = people;
    const [existence, data] = [ruleOn(deskId), ruleOn(deskId, "case_data")];
    must(await site.core.setWithholding(second!.caseFile.caseId, data, KEEP, 1));
    expect(victims((await site.core.previewBatch(figures)).table)).toBe(20);
    must(await site.core.setWithholding(first!.caseFile.caseId, existence, KEEP, 1));
    expect(victims((await site.core.previewBatch(figures)).table)).toBe(19);
    const own = await site.core.nationalTable({
      period: { from: "2026-10-01", to: "2026-10-31" },
      ...{ audience: "own", province: null, cutoffAt: "2027-01-01T00:00:00.000Z" },
    });
    expect(victims(own)).toBe(20);
  });

  it("travels without its rules, and what is imported leaves ours alone", async () => {
    const content = caseOf();
    const id = await save(content);
    must(await site.core.setWithholding(id, ruleOn(randomUuid()), KEEP, 1));
    const preview = must(await desk.core.openBatch(await sent(), () => undefined));
    must(await desk.core.applyImport(preview.importId));
    const taken = await desk.core.get("case", id);
    expect(taken).toMatchObject({ withholdings: [], recalls: [] });
    expect(JSON.stringify(taken)).not.toContain("person_request");
  });

  it("can be restricted in the same act, by whoever may restrict it", async () => {
    const id = await save(caseOf());
    const worker = await openAs(site, "case_worker");
    const restrict = { isRestricting: true };
    const refused = await worker.core.setWithholding(id, ruleOn(deskId), restrict, 1);
    expect(refused).toEqual({ ok: false, error: "not_allowed" });
    must(await worker.core.setWithholding(id, ruleOn(deskId), KEEP, 1));
    const again = await openAs(site, "supervisor", {}, site.grant().user.userId);
    must(await again.core.setWithholding(id, ruleOn(deskId), restrict, 2));
    expect((await again.core.get("case", id))?.caseFile.accessLevel).toBe("restricted");
  });

  it("is not for data officers to withhold", async () => {
    const id = await save(caseOf());
    const officer = await openAs(site, "data_officer");
    const refused = await officer.core.setWithholding(id, ruleOn(deskId), KEEP, 1);
    expect(refused).toEqual({ ok: false, error: "not_allowed" });
  });
});

describe("a whole file for another body", () => {
  it("needs a yes to every part of it, and so does its row under an incident", async () => {
    const [silent, willing] = [caseOf(), caseOf()];
    for (const one of [silent, willing]) await save(one);
    const incident = incidentOf([silent, willing]);
    must(await site.core.saveIncident(incident, 0));
    const org = (await site.core.get("organisation", deskId))!;
    const apart = { ...contentOf(org), parentOrgId: null, ispSignedOn: "2026-01-01" };
    must(await site.core.saveOrganisation(apart, 1));
    const before = await site.core.previewBatch(october);
    expect(before.leftOut.map(({ reason }) => reason)).toEqual(["no_consent"]);

    const adult = { ageYearsStated: known(30), ageStatedOn: "2026-10-01" };
    const yes: Consent = {
      ...yesFor(deskId),
      dataScope: [
        ...(["identity", "contact", "family", "health", "psychosocial"] as const),
        ...(["exploitation_facts", "suspects", "legal", "documents"] as const),
      ],
    };
    const person = { ...willing.person, ...adult };
    await save({ ...willing, person, consents: [...willing.consents, yes] }, 1);
    const preview = must(await desk.core.openBatch(await sent(), () => undefined));
    must(await desk.core.applyImport(preview.importId));
    expect(await desk.core.get("case", silent.caseFile.caseId)).toBeNull();
    const taken = await desk.core.get("incident", incident.incidentId);
    expect(taken?.incident.victims.map(({ caseId }) => caseId)).toEqual([willing.caseFile.caseId]);
  });
});

describe("what went out", () => {
  it("is called back when the person withdraws, once, and is owed until somebody told it", async () => {
    const yes = yesFor(deskId);
    const id = await save(caseOf({ consents: [yes] }));
    await sent();
    const done = must(await site.core.withdrawConsent(id, yes.consentId, 1));
    expect(done.recalls).toMatchObject([
      { orgId: deskId, reason: "consent_withdrawn", delivery: { kind: "batch" }, toldOn: null },
    ]);
    const after = (await site.core.get("case", id))!;
    const decisions = after.consents.slice(-2);
    expect(decisions.map(({ decision }) => decision)).toEqual(["given", "withdrawn"]);
    expect(decisions[0]).toEqual(yes);
    expect(await site.core.withdrawConsent(id, yes.consentId, 2)).toMatchObject({ ok: false });

    const [owed] = await site.core.recallsOwed();
    expect(owed).toMatchObject({ caseId: id, notice: { orgId: deskId } });
    must(await site.core.tellRecall(id, owed!.notice.noticeId, 2));
    expect(await site.core.recallsOwed()).toEqual([]);
    expect((await site.core.get("case", id))?.recalls[0]?.toldOn).toBe("2026-10-15");
    // Told once: a rule over the same recipient does not call the same batch back again.
    expect(must(await site.core.setWithholding(id, ruleOn(deskId), KEEP, 3)).recalls).toEqual([]);
  });

  it("is called back when a rule covers who got it, by whatever way, also as an incident's row", async () => {
    const content = caseOf();
    const id = await save(content);
    must(await site.core.saveIncident(incidentOf([content]), 0));
    await sent();
    const office = randomUuid();
    const org = (await site.core.get("organisation", deskId))!;
    must(await site.core.saveOrganisation({ ...contentOf(org), forwardsTo: [office] }, 1));
    const done = must(await site.core.setWithholding(id, ruleOn(office), KEEP, 1));
    expect(done.recalls).toMatchObject([{ orgId: deskId, reason: "withheld" }]);
    expect(await site.core.deliveriesOf(id)).toMatchObject([{ kind: "batch", orgId: deskId }]);
  });

  it("is not called back as a figure: that would tell of somebody, and the next table leaves them out", async () => {
    const people = Array.from({ length: 20 }, () => caseOf());
    for (const one of people) await save(one);
    must(await site.core.saveIncident(incidentOf(people), 0));
    const figures: BatchRequest = { ...october, kind: "statistical" };
    const batch = must(await sealFor(site, figures));
    await site.core.markExported(batch.batchId, "figures.chumrok");
    const [first, ...others] = people.map(({ caseFile }) => caseFile.caseId);
    const set = must(await site.core.setWithholding(first!, ruleOn(deskId), KEEP, 1));
    expect(set.recalls).toEqual([]);
    // One less would tell by subtraction that there is somebody; five less go as a new table.
    expect((await site.core.previewBatch(figures)).obstacle).toBe("reveals_difference");
    for (const id of others.slice(0, 4)) {
      must(await site.core.setWithholding(id, ruleOn(deskId), KEEP, 1));
    }
    const next = await site.core.previewBatch(figures);
    expect(next.obstacle).toBeNull();
    expect(next.table?.lines.find(({ key }) => key === "victims")?.cells.total.value).toBe(15);
  });

  it("is called back by a no that a form saves as well", async () => {
    const yes = yesFor(deskId);
    const content = caseOf({ consents: [yes] });
    const id = await save(content);
    await sent();
    const no: Consent = { ...yes, consentId: randomUuid(), decision: "refused" };
    await save({ ...content, consents: [...content.consents, no] }, 1);
    expect(await site.core.recallsOwed()).toMatchObject([{ caseId: id }]);
  });

  it("is not told of to somebody from whom the file is hidden", async () => {
    const content = caseOf();
    const id = await save(content);
    await sent();
    must(await site.core.setWithholding(id, ruleOn(deskId), { isRestricting: true }, 1));
    const other = await openAs(site, "case_worker");
    expect(await other.core.recallsOwed()).toEqual([]);
    expect(await other.core.deliveriesOf(id)).toBeNull();
    const act = await other.core.setWithholding(id, ruleOn(deskId), KEEP, 2);
    expect(act).toEqual(await other.core.setWithholding(randomUuid(), ruleOn(deskId), KEEP, 2));
  });
});

describe("a form", () => {
  it("adds decisions and changes none that are saved", async () => {
    const yes = yesFor(deskId);
    const content = caseOf({ consents: [yes] });
    await save(content);
    for (const consents of [[], [{ ...yes, dataScope: ["identity", "health"] }]] as const) {
      const saved = await site.core.saveCase({ ...content, consents: [...consents] as never }, 1);
      expect(saved).toEqual({ ok: false, error: "bad_content" });
    }
    const more = [...content.consents, yesFor(randomUuid())];
    must(await site.core.saveCase({ ...content, consents: more }, 1));
  });

  it("neither lifts nor loses a rule, nor sets one in another's name", async () => {
    const content = caseOf();
    const id = await save(content);
    must(await site.core.setWithholding(id, ruleOn(deskId), KEEP, 1));
    const held = (await site.core.get("case", id))!;
    const [rule] = held.withholdings;
    const lifted = { ...rule!, liftedOn: "2026-10-15", liftedBy: [randomUuid(), randomUuid()] };
    const anothers = { ...rule!, ruleId: randomUuid(), setBy: randomUuid() };
    for (const withholdings of [[], [lifted], [rule!, anothers]]) {
      const saved = await site.core.saveCase({ ...contentOf(held), withholdings }, 2);
      expect(saved).toEqual({ ok: false, error: "bad_content" });
    }
    const mine = { ...rule!, ruleId: randomUuid() };
    must(await site.core.saveCase({ ...contentOf(held), withholdings: [rule!, mine] }, 2));
  });
});

describe("a rule", () => {
  it("is lifted by two people, with a reason, and both are named", async () => {
    const id = await save(caseOf());
    must(await site.core.setWithholding(id, ruleOn(deskId), KEEP, 1));
    const { ruleId } = (await site.core.get("case", id))!.withholdings[0]!;
    const alone = await site.core.liftWithholding(id, ruleId, "She asked for it", 2);
    expect(alone).toEqual({ ok: false, error: "approval_needed" });
    const ticket = await ticketFor(site, "withhold_lift", ruleId);
    const wordless = await site.core.liftWithholding(id, ruleId, " ", 2, ticket);
    expect(wordless).toEqual({ ok: false, error: "bad_request" });
    must(await site.core.liftWithholding(id, ruleId, "She asked for it", 2, ticket));
    const [rule] = (await site.core.get("case", id))!.withholdings;
    expect(rule?.liftedOn).toBe("2026-10-15");
    expect(rule?.liftedBy).toEqual([ticket.requestedBy, ticket.approvedBy]);
    const everything = { actions: [], userIds: [], targetId: id, fromDay: null, toDay: null };
    const page = must(await site.core.auditEvents({ ...everything, offset: 0, limit: 50 }));
    const actions = page.rows.map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(["withhold_set", "withhold_lift"]));
  });

  it("is not lifted with a ticket for another one", async () => {
    const id = await save(caseOf());
    must(await site.core.setWithholding(id, ruleOn(deskId), KEEP, 1));
    const { ruleId } = (await site.core.get("case", id))!.withholdings[0]!;
    const ticket = await ticketFor(site, "withhold_lift", randomUuid());
    const refused = await site.core.liftWithholding(id, ruleId, "Why", 2, ticket);
    expect(refused).toEqual({ ok: false, error: "approval_refused" });
  });
});
