import { beforeEach, expect, test } from "vitest";
import { randomUuid, sha256Hex } from "../../../shared/crypto";
import { known } from "../../../shared/domain/answer";
import type { CaseContent } from "../../../shared/domain/case-record";
import { NO_MORE_KNOWN, type Organisation } from "../../../shared/domain/organisation";
import { canonicalJson } from "../../../shared/exchange/json";
import type { CourtBundle } from "../../../shared/papers/court-bundle/bundle";
import { drawBundle } from "../../../shared/papers/court-bundle/draw-bundle";
import type { BundleRequest, NewWithholding } from "../../../renderer/store/vault-api";
import { BARE_WAV } from "../attachments/files";
import { caseOf, consentOf, incidentOf, must, openHouse, type House } from "./builders";

const COURT = randomUuid();
const NO_FACE = { description: "", showsFace: false, showsSite: false };

let house: House;
let content: CaseContent;
let caseId: string;

function court(change: Partial<Organisation> = {}): Omit<Organisation, "meta" | "kind"> {
  return {
    ...NO_MORE_KNOWN,
    orgId: COURT,
    nameKm: "",
    nameEn: "Provincial court",
    orgType: "court_prosecution",
    adminCode: "18",
    phone: "",
    isHotline: false,
    ispSignedOn: "2026-01-01",
    ispExpiresOn: null,
    siteSecret: false,
    isOwn: false,
    keys: null,
    ...change,
  };
}

beforeEach(async () => {
  house = await openHouse({ nameEn: "Rumduol House" });
  must(await house.core.saveOrganisation(court(), 0));
  const one = caseOf();
  const yes = consentOf("share_with_police_or_court", "given");
  content = {
    ...one,
    consents: [
      ...one.consents,
      { ...yes, recipientOrgId: COURT, dataScope: ["identity", "legal"] },
    ],
  };
  caseId = must(await house.core.saveCase(content, 0)).id;
});

function bundleOf(text: string, files: CourtBundle["files"] = []): CourtBundle {
  const word = { km: "x", en: "x" };
  const told = { km: text, en: text, isWritten: true };
  const entries = [{ title: null, lines: [{ path: "caseFile.narrative", label: word, told }] }];
  const part = { id: "account" as const, title: word, nothing: word, entries };
  const none = { paths: new Set<string>(), words: [], numbers: [] };
  return drawBundle({ title: word, head: [], parts: [part], files }, none);
}

function request(change: Partial<BundleRequest> = {}): BundleRequest {
  return {
    caseId,
    toOrgId: COURT,
    scope: ["identity", "legal"],
    bundle: bundleOf("They locked the gate."),
    hidden: { words: [], numbers: [] },
    shownBecause: "",
    ...change,
  };
}

const withheld: NewWithholding = {
  ...{ targetOrgId: COURT, level: "case_data", reason: "person_request" },
  ...{ includeDescendants: true, includeAncestors: false, includeForwarders: true },
  ...{ note: { mv: "not_asked" }, validUntil: null },
};

test("its hash is the SHA-256 of its canonical text, so that anybody can make it again", async () => {
  const asked = request();
  const { sha256 } = must(await house.core.checkBundle(asked));
  expect(sha256).toBe(await sha256Hex(new TextEncoder().encode(canonicalJson(asked.bundle))));
  const other = must(await house.core.checkBundle(request({ bundle: bundleOf("They did not.") })));
  expect(other.sha256).not.toBe(sha256);
});

test("a part that nobody agreed to does not go, nor anything to whom nobody agreed", async () => {
  const more = request({ scope: ["identity", "legal", "documents"] });
  expect(await house.core.checkBundle(more)).toEqual({ ok: false, error: "referral_consent" });
  const other = randomUuid();
  must(await house.core.saveOrganisation(court({ orgId: other }), 0));
  expect(await house.core.checkBundle(request({ toOrgId: other }))).toMatchObject({ ok: false });
});

test("what is withheld from the court does not go, nor what is meant for another kind of office", async () => {
  const police = randomUuid();
  must(await house.core.saveOrganisation(court({ orgId: police, orgType: "police_other" }), 0));
  const stopped = { ok: false, error: "referral_stopped" };
  expect(await house.core.checkBundle(request({ toOrgId: police }))).toEqual(stopped);
  must(await house.core.setWithholding(caseId, withheld, { isRestricting: false }, 1));
  expect(await house.core.checkBundle(request())).toEqual(stopped);
});

test("while an official is named and no rule says which, no court is asked", async () => {
  const triage = { ...content.triage, authorityInvolved: known("yes" as const) };
  must(await house.core.saveCase({ ...content, triage }, 1));
  expect(await house.core.checkBundle(request())).toEqual({ ok: false, error: "referral_stopped" });
});

test("a bundle in which a word is left that must be out is refused, in any spelling", async () => {
  const hidden = { words: ["Bopha"], numbers: ["+85512999888"] };
  for (const text of ["then BOPA ran", "call 012 999 888"]) {
    const asked = request({ hidden, bundle: bundleOf(text) });
    expect(await house.core.checkBundle(asked)).toEqual({ ok: false, error: "bad_content" });
    expect(await house.core.noteBundle(asked)).toEqual({ ok: false, error: "bad_content" });
  }
});

test("where the house is goes out with a reason alone, whatever the screen forgot", async () => {
  const bundle = bundleOf("They brought us to Rumduol.");
  expect(await house.core.checkBundle(request({ bundle }))).toEqual({
    ok: false,
    error: "bad_content",
  });
  must(await house.core.checkBundle(request({ bundle, shownBecause: "The court ordered it" })));
});

test("the names of other victims of the incident are protected; a stranger's are not", async () => {
  const other = caseOf();
  const named = {
    ...other,
    person: { ...other.person, givenNameLatin: known("Chanthou"), familyNameLatin: known("Meas") },
  };
  must(await house.core.saveCase(named, 0));
  const bundle = bundleOf("Chanthou was there.");
  must(await house.core.checkBundle(request({ bundle })));
  must(await house.core.saveIncident(incidentOf([content, named]), 0));
  expect(await house.core.checkBundle(request({ bundle }))).toMatchObject({ error: "bad_content" });
  const source = await house.core.bundleSource(caseId);
  expect(source?.incidents).toHaveLength(1);
  expect(source?.exposed.victims).toContain("Meas Chanthou");
});

test("a file goes along as it is here, never one that shows the house or tells of health", async () => {
  const add = async (facts: Parameters<typeof house.core.addAttachment>[1]) =>
    must(await house.core.addAttachment(caseId, facts, BARE_WAV, () => undefined));
  const fileOf = (one: Awaited<ReturnType<typeof add>>): CourtBundle["files"][number] => ({
    attachmentId: one.attachmentId,
    kind: { km: "x", en: "x" },
    mime: one.mime,
    sizeBytes: one.sizeBytes,
    receivedOn: "2026-10-15",
    sha256: one.sha256,
  });
  const complaint = await add({ kind: "complaint", ...NO_FACE });
  const ask = (file: CourtBundle["files"][number]) =>
    house.core.checkBundle(request({ bundle: bundleOf("x", [file]) }));
  must(await ask(fileOf(complaint)));
  const wrong = { ...fileOf(complaint), sha256: "0".repeat(64) };
  expect(await ask(wrong)).toEqual({ ok: false, error: "bad_content" });
  const gone = { ...fileOf(complaint), attachmentId: randomUuid() };
  expect(await ask(gone)).toEqual({ ok: false, error: "record_missing" });
  const site = await add({ kind: "other", ...NO_FACE, showsSite: true });
  const health = await add({ kind: "medical_report", ...NO_FACE });
  for (const file of [site, health]) {
    expect(await ask(fileOf(file))).toEqual({ ok: false, error: "bad_content" });
  }
});

test("once printed it is in the log by its hash and its fields, and can be called back", async () => {
  const asked = request();
  const { sha256 } = must(await house.core.checkBundle(asked));
  expect(await house.core.deliveriesOf(caseId)).toEqual([]);
  must(await house.core.noteBundle(asked));
  const query = { actions: [], userIds: [], targetId: caseId, fromDay: null, toDay: null };
  const page = must(await house.core.auditEvents({ ...query, offset: 0, limit: 5 }));
  const entry = page.rows.find(({ targetType }) => targetType === "court_bundle");
  expect(entry).toMatchObject({ action: "print", fieldNames: ["caseFile.narrative"] });
  expect(entry?.reason).toContain(`sha256 ${sha256} to ${COURT}`);
  expect(JSON.stringify(entry)).not.toContain("gate");
  expect(await house.core.deliveriesOf(caseId)).toMatchObject([
    { kind: "court_bundle", orgId: COURT },
  ]);

  must(await house.core.setWithholding(caseId, withheld, { isRestricting: false }, 1));
  const held = await house.core.get("case", caseId);
  expect(held?.recalls).toMatchObject([
    { orgId: COURT, reason: "withheld", delivery: { kind: "court_bundle" }, toldOn: null },
  ]);
});
