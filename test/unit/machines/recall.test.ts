import { beforeEach, describe, expect, test } from "vitest";
import type { CaseContent } from "../../../shared/domain/case-record";
import type { BatchRequest } from "../../../renderer/store/vault-api";
import {
  caseOf,
  consentOf,
  contentOf,
  introduce,
  must,
  openHouse,
  type House,
} from "../store/builders";
import { sealFor } from "../store/tickets";

// A recall of one delivery: raised once by a no, owed until somebody has told it, and told for good.

const STANDINGS = ["none", "owed", "told"] as const;
type Standing = (typeof STANDINGS)[number];
const EVENTS = [
  ...(["rule_over_recipient", "rule_over_another", "yes_taken_back", "tell"] as const),
  ...(["form_removes_it", "form_marks_it_told"] as const),
];
type Event = (typeof EVENTS)[number];

let house: House;
let desk: string;
let yes: ReturnType<typeof consentOf>;

beforeEach(async () => {
  house = await openHouse();
  desk = (await introduce(house, await openHouse({ nameEn: "Desk" }))).orgId;
  yes = {
    ...consentOf("share_with_service_provider", "given"),
    ...{ recipientOrgId: desk, dataScope: ["identity"] },
  };
});

const read = async (id: string) => (await house.core.get("case", id))!;
const versionOf = async (id: string) => (await read(id)).meta.rowVersion;

function ruleOn(targetOrgId: string) {
  return {
    ...{ targetOrgId, level: "existence" as const, reason: "person_request" as const },
    ...{ includeDescendants: true, includeAncestors: false, includeForwarders: true },
    ...{ note: { mv: "not_asked" as const }, validUntil: null },
  };
}

/** A file that went to the desk in a batch. */
async function fileIn(standing: Standing): Promise<string> {
  const { id } = must(await house.core.saveCase(caseOf({ consents: [yes] }), 0));
  const request: BatchRequest = { kind: "sync", period: "2026-10", recipientOrgId: desk };
  const batch = must(await sealFor(house, request));
  await house.core.markExported(batch.batchId, "batch.chumrok");
  if (standing !== "none") expect(await happens(id, "rule_over_recipient")).toBe(true);
  if (standing === "told") expect(await happens(id, "tell")).toBe(true);
  return id;
}

async function byForm(id: string, recalls: CaseContent["recalls"]): Promise<boolean> {
  const record = await read(id);
  const content = contentOf(record) as CaseContent;
  return (await house.core.saveCase({ ...content, recalls }, record.meta.rowVersion)).ok;
}

async function happens(id: string, event: Event): Promise<boolean> {
  const { recalls } = await read(id);
  const version = await versionOf(id);
  switch (event) {
    case "rule_over_recipient":
    case "rule_over_another": {
      const target = event === "rule_over_recipient" ? desk : yes.consentId;
      const rule = ruleOn(target);
      return (await house.core.setWithholding(id, rule, { isRestricting: false }, version)).ok;
    }
    case "yes_taken_back":
      return (await house.core.withdrawConsent(id, yes.consentId, version)).ok;
    case "tell":
      return (await house.core.tellRecall(id, recalls[0]?.noticeId ?? id, version)).ok;
    case "form_removes_it":
      return byForm(id, []);
    case "form_marks_it_told":
      return byForm(
        id,
        recalls.map((one) => ({ ...one, toldOn: "2026-10-15" })),
      );
  }
}

async function standing(id: string): Promise<Standing> {
  const { recalls } = await read(id);
  expect(recalls.length).toBeLessThanOrEqual(1);
  const [notice] = recalls;
  if (notice === undefined) return "none";
  return notice.toldOn === null ? "owed" : "told";
}

/** Where each event leads; null where the Worker refuses it. A form saves, and leaves recalls alone. */
const TABLE: Record<Standing, Record<Event, Standing | null>> = {
  none: {
    rule_over_recipient: "owed",
    rule_over_another: "none",
    yes_taken_back: "owed",
    tell: null,
    form_removes_it: "none",
    form_marks_it_told: "none",
  },
  owed: {
    rule_over_recipient: "owed",
    rule_over_another: "owed",
    yes_taken_back: "owed",
    tell: "told",
    form_removes_it: "owed",
    form_marks_it_told: "owed",
  },
  told: {
    rule_over_recipient: "told",
    rule_over_another: "told",
    yes_taken_back: "told",
    tell: null,
    form_removes_it: "told",
    form_marks_it_told: "told",
  },
};

describe.each(STANDINGS)("a delivery whose recall is %s", (from) => {
  test.each(EVENTS)("%s", async (event) => {
    const id = await fileIn(from);
    const to = TABLE[from][event];
    expect(await happens(id, event)).toBe(to !== null);
    expect(await standing(id)).toBe(to ?? from);
    expect((await house.core.recallsOwed()).length).toBe((to ?? from) === "owed" ? 1 : 0);
  });
});
