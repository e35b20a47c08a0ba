import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { known, NOT_ASKED } from "../../../shared/domain/answer";
import type { CaseContent } from "../../../shared/domain/case-record";
import { mapCaseRows } from "../../../shared/domain/case-rows";
import { DATA_SCOPE } from "../../../shared/domain/code-lists/case-files";
import { fieldInfo, fieldsOfScope, nameFields } from "../../../shared/domain/dictionary";
import type { EntityName, FieldNameOf } from "../../../shared/domain/dictionary";
import { FREE_TEXT } from "../../../shared/domain/free-text";
import { NEVER_FOR_POLICE } from "../../../shared/domain/gate";
import { outOfScope, toldSchema } from "../../../shared/domain/packet";
import { noteOfPacket } from "../../../shared/domain/packet-into-file";
import { packetOf, toldOf } from "../../../shared/domain/packet-made";
import { afterReply, type ReplyAnswer } from "../../../shared/domain/referral-reply";
import { isJsonObject, type JsonObject } from "../../../shared/exchange/json";
import { packetItem, readPacketItem } from "../../../shared/exchange/referral-packet";
import { readReplyItem } from "../../../shared/exchange/referral-reply-item";
import {
  newEpisode,
  newRecruitment,
  newRelatedPerson,
} from "../../../renderer/features/intake/new-entries";
import { newProceeding } from "../../../renderer/features/intake/new-proceeding";
import { assessmentWith, needWith } from "../casework/needs-samples";
import { aConsent, aFile, aReferral, aReferralIn, contextOf, REFERRAL } from "./house";

const id = (n: number): string => `6f0a7c1e-3b52-4d8a-9c11-${n.toString().padStart(12, "0")}`;

/** A file with a row of every kind, in which each text says where it stands: `entity.field`. */
function markedFile(): CaseContent {
  const related = newRelatedPerson(id(71), "mother");
  const whole = {
    ...aFile(aReferral()),
    relatedPersons: [
      { ...related, isCaregiver: true, involvedInExploitation: known("no" as const) },
      { ...newRelatedPerson(id(72), "father"), involvedInExploitation: known("yes" as const) },
    ],
    recruitments: [newRecruitment(id(73))],
    episodes: [newEpisode(id(74))],
    assessments: [
      assessmentWith({
        needs: (["physical_health", "mental_health", "legal_help"] as const).map((domain, at) =>
          needWith({ domain, needId: id(90 + at) }),
        ),
      }),
    ],
    proceedings: [newProceeding(id(75), "criminal")],
  } as CaseContent;
  const names = nameFields();
  return mapCaseRows(whole, (entity, row) => {
    const texts = new Set<string>([
      ...(FREE_TEXT[entity] ?? []),
      ...names.filter((place) => place.entity === entity).map(({ field }) => field),
    ]);
    const marked = Object.entries(row).map(([field, value]: [string, unknown]) => [
      field,
      texts.has(field) && isAnswer(value) ? known(`${entity}.${field}`) : value,
    ]);
    return Object.fromEntries(marked) as typeof row;
  });
}

function isAnswer(value: unknown): boolean {
  return typeof value === "object" && value !== null && "mv" in value;
}

/** The marks that stand anywhere in it. */
function marksIn(value: unknown): string[] {
  const found = JSON.stringify(value).matchAll(/"([a-z][A-Za-z]+\.[a-z][A-Za-z]+)"/g);
  return [...new Set([...found].map(([, mark = ""]) => mark))];
}

const anyScope = fc.subarray([...DATA_SCOPE]);

describe("what a packet tells", () => {
  test("has a place for exactly the fields that the dictionary lets go", () => {
    const { person, caseFile, relatedPersons, episodes, proceedings, needs } = toldSchema.shape;
    const places = {
      ...{ person, caseFile, relatedPerson: relatedPersons.element },
      ...{ episode: episodes.element, proceeding: proceedings.element, need: needs.element },
    };
    const going = DATA_SCOPE.flatMap(fieldsOfScope);
    for (const [entity, schema] of Object.entries(places)) {
      const fields = Object.keys(schema.shape).filter((field) => field !== "part");
      const agreed = going.filter((place) => place.entity === entity).map(({ field }) => field);
      expect(fields.sort(), entity).toEqual(agreed.sort());
    }
  });

  test("is never more than its parts, whatever the file says", () => {
    const file = markedFile();
    expect(marksIn(file).length).toBeGreaterThan(15);
    fc.assert(
      fc.property(anyScope, fc.boolean(), (scope, isPolice) => {
        const told = toldOf(file, scope, isPolice ? NEVER_FOR_POLICE : []);
        expect(outOfScope(told, scope)).toEqual([]);
        const allowed = scope
          .flatMap(fieldsOfScope)
          .map(({ entity, field }) => `${entity}.${field}`);
        const needs = isPolice
          ? []
          : scope.filter((part) => part === "health" || part === "psychosocial");
        expect(told.needs.map(({ part }) => part).sort()).toEqual([...needs].sort());
        const others = { ...told, needs: [] };
        expect(marksIn(others).filter((mark) => !allowed.includes(mark))).toEqual([]);
        expect(told.relatedPersons.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });

  test("has nobody's name, number or address where a rule keeps them back", () => {
    const file = markedFile();
    const sent = aReferralIn("sent", { packetScope: [...DATA_SCOPE], kind: "transfer" });
    const gate = {
      ...{ isAllowed: true, scope: DATA_SCOPE, leaveOut: [], withoutIdentifiers: true },
      consent: aConsent({ dataScope: [...DATA_SCOPE] }),
    };
    const packet = packetOf(file, { ...sent, toContact: known("Sister Maly") }, gate);
    expect(packet?.whole).toBeNull();
    const named = marksIn(packet).filter((mark) => {
      const [entity, field] = mark.split(".") as [EntityName, FieldNameOf<EntityName>];
      return fieldInfo(entity, field).cls === "ID";
    });
    expect(named).toEqual([]);
    expect(JSON.stringify(packet)).not.toContain("Maly");
  });

  test("is the whole account only when all was agreed to, and nothing was left unsaid", () => {
    const file = markedFile();
    const sent = aReferralIn("sent", { packetScope: [...DATA_SCOPE], kind: "transfer" });
    const consent = aConsent({ dataScope: [...DATA_SCOPE] });
    const gate = {
      ...{ isAllowed: true, scope: DATA_SCOPE, leaveOut: [], withoutIdentifiers: false, consent },
    };
    const whole = packetOf(file, sent, gate)?.whole;
    expect(whole?.caseFile.narrative).toEqual(known("caseFile.narrative"));
    expect(JSON.stringify(whole)).not.toContain(file.caseFile.caseId);
    expect(JSON.stringify(whole)).not.toContain(file.caseFile.caseOwner);
    expect(packetOf(file, { ...sent, kind: "referral" }, gate)?.whole).toBeNull();
    const unsaid = { ...consent, excludedDetail: known("that she was sold by her aunt") };
    expect(packetOf(file, sent, { ...gate, consent: unsaid })?.whole).toBeNull();
    const less = { ...gate, scope: DATA_SCOPE.slice(1) };
    expect(packetOf(file, sent, less)?.whole).toBeNull();
  });
});

test("needs that are too long for the note end at a whole letter", () => {
  const long = "x".repeat(498) + "\u{1f33f}";
  const needs = [1, 2].map(() => ({ part: "health" as const, wishOfPerson: known(long) }));
  const packet = packetOf(
    markedFile(),
    aReferralIn("sent", { packetScope: ["health"], note: NOT_ASKED }),
    {
      ...{ isAllowed: true, scope: DATA_SCOPE, leaveOut: [], withoutIdentifiers: false },
      consent: null,
    },
  )!;
  const note = noteOfPacket({ ...packet, told: { ...packet.told, needs } });
  expect(note.length).toBeLessThanOrEqual(1000);
  expect(note).not.toMatch(/[\ud800-\udbff]$/);
});

describe("lines that are not taken for what they say", () => {
  const file = markedFile();
  const gate = {
    ...{ isAllowed: true, scope: DATA_SCOPE, leaveOut: [], withoutIdentifiers: false },
    consent: null,
  };
  const packet = packetOf(file, aReferralIn("sent", { packetScope: ["identity"] }), gate)!;
  const honest = packetItem(packet).record;
  const told = packet.told;
  const reply = {
    ...{ replyId: id(81), referralId: REFERRAL, packetSha256: "ab".repeat(32) },
    at: "2026-11-21T05:00:00.000Z",
  };

  test("an honest packet and an honest answer are read as they were written", () => {
    expect(readPacketItem(honest)).toEqual(packet);
    expect(readReplyItem({ ...reply, status: "accepted" })).toMatchObject({ status: "accepted" });
  });

  const packets: Readonly<Record<string, object>> = {
    "a field that no part has": {
      told: { ...told, person: { ...told.person, pregnant: known("yes") } },
    },
    "a need of a part that does not go": { told: { ...told, needs: [{ part: "health" }] } },
    "an unknown field": { told: { ...told, person: { ...told.person, secret: "x" } } },
    "an id of the sender's person": { told: { ...told, person: { personId: id(1) } } },
    "no part at all": { scope: [] },
    "a part twice": { scope: ["identity", "identity"] },
    "an unknown part": { scope: ["everything"] },
    "the whole account of a referral": { whole: {} },
    "no ground": { ground: null },
    "an unknown ground": { ground: { basis: "because" } },
    "a code that is none": { receiptCode: "SHORT" },
    "an id that is none": { referralId: "../../etc/passwd" },
    "a note past its length": { note: known("x".repeat(5000)) },
    "an unknown urgency": { urgency: "yesterday" },
    "a name that is no text": {
      told: { ...told, person: { givenNameLatin: { mv: "known", value: 7 } } },
    },
  };
  test.each(Object.entries(packets))("a packet with %s", (_, change) => {
    expect(readPacketItem({ ...honest, ...change })).toBeNull();
  });

  const replies: Readonly<Record<string, object>> = {
    "an unknown state": { status: "revoked" },
    "a no without a reason": { status: "rejected" },
    "a reason that is none": { status: "rejected", reason: "they are poor" },
    "an end without an outcome": { status: "completed" },
    "a reason where none belongs": { status: "accepted", reason: "capacity" },
    "a name": { status: "accepted", personName: "Sreymom" },
    "a hash that is none": { status: "accepted", packetSha256: "AB" },
    "a time that is none": { status: "accepted", at: "tomorrow" },
  };
  test.each(Object.entries(replies))("an answer with %s", (_, change) => {
    const line = { ...reply, ...change };
    expect(isJsonObject(line) && readReplyItem(line as JsonObject)).toBeNull();
  });
});

test("answers in any order lead where the table leads, and no further than they say", () => {
  const anyAnswer = fc.constantFrom<ReplyAnswer>(
    { status: "received" },
    { status: "accepted" },
    { status: "in_service" },
    { status: "completed", outcome: "partly" },
    { status: "rejected", reason: "area" },
    { status: "failed", reason: "person_absent" },
  );
  fc.assert(
    fc.property(fc.array(anyAnswer, { maxLength: 8 }), (answers) => {
      let content = aFile(aReferralIn("sent"));
      for (const answer of answers) {
        const [referral] = content.referrals;
        if (referral === undefined) throw new Error("the referral is gone");
        const { standing, content: after } = afterReply(
          content,
          referral,
          answer,
          contextOf(content),
        );
        if (standing !== "new") expect(after).toBe(content);
        else expect(after.referrals[0]?.status).toBe(answer.status);
        const [moved] = after.referrals;
        const again = moved && afterReply(after, moved, answer, contextOf(after)).standing;
        if (standing === "new") expect(again).toBe("same");
        content = after;
      }
      expect(content.services.length).toBeLessThanOrEqual(1);
      const [end] = content.referrals;
      const seen = end?.events.map(({ toStatus }) => toStatus) ?? [];
      expect(new Set(seen).size).toBe(seen.length);
      if (answers.length === 0) expect(end?.note).toEqual(NOT_ASKED);
    }),
    { numRuns: 300 },
  );
});
