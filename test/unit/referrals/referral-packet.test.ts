import { expect, test } from "vitest";
import { referralPacket } from "../../../renderer/features/cases/referral-packet";
import {
  newEpisode,
  newLeg,
  newRecruitment,
  newRelatedPerson,
} from "../../../renderer/features/intake/new-entries";
import { known, NOT_ASKED } from "../../../shared/domain/answer";
import type { CaseContent } from "../../../shared/domain/case-record";
import { DATA_SCOPE } from "../../../shared/domain/code-lists/case-files";
import { fieldsOfScope, type EntityName } from "../../../shared/domain/dictionary";
import type { ExploitationEpisode } from "../../../shared/domain/exploitation-episode";
import { NEVER_FOR_POLICE } from "../../../shared/domain/gate";
import type { LegalProceeding } from "../../../shared/domain/legal-proceeding";
import type { Recruitment } from "../../../shared/domain/recruitment";
import type { RelatedPerson } from "../../../shared/domain/related-person";
import { assessmentWith, needWith } from "../casework/needs-samples";
import { plainWords } from "../cases/builders";
import { aFile, aReferral } from "./house";

const phone = (number: string, safeToCall: "yes" | "no") => ({
  ...{ number, owner: "self" as const, safeToCall: known(safeToCall) },
  safeToText: NOT_ASKED,
  safeHours: NOT_ASKED,
});

/** A file with something in many parts, each with a word of its own. */
function fullFile(): CaseContent {
  const file = aFile(aReferral());
  return {
    ...file,
    caseFile: { ...file.caseFile, narrative: known("the whole account") },
    person: {
      ...file.person,
      givenNameLatin: known("Bopha"),
      homeAddressText: known("behind the pagoda"),
      phoneNumbers: known([phone("+85512000001", "yes"), phone("+85512000002", "no")]),
      migrationStatus: known("irregular"),
      pregnant: known("yes"),
    },
  };
}

/** Under which label the rows of an entity stand, for those that a packet takes rows from. */
const LABEL_OF: Readonly<Partial<Record<EntityName, string>>> = {
  person: "person",
  relatedPerson: "relatedPersons",
  caseFile: "caseFile",
  need: "needs",
  episode: "episodes",
  proceeding: "proceedings",
};

/** A file in which every field is told that a packet could carry. */
function everyPart(): CaseContent {
  const file = fullFile();
  const passport = {
    ...{ type: "passport" as const, number: known("N0123456"), issuer: NOT_ASKED },
    ...{ expiry: NOT_ASKED, heldBy: NOT_ASKED, seen: true },
  };
  const aunt = {
    ...newRelatedPerson("r2", "aunt_uncle"),
    ...{ name: known("the aunt Srey"), involvedInExploitation: known("no"), isCaregiver: true },
  } as RelatedPerson;
  const episode = {
    ...newEpisode("e1"),
    exploitationType: known(["forced_labour"]),
    country: known("TH"),
    startDate: known({ date: "2025-01", prec: "month" }),
    endDate: known({ date: "2026-01", prec: "month" }),
  } as ExploitationEpisode;
  const proceeding = {
    ...{ kind: "criminal", court: known("pp"), courtFileNo: known("17/26") },
    ...{ protectionMeasures: NOT_ASKED, compensations: [], note: NOT_ASKED },
  } as unknown as LegalProceeding;
  return {
    ...file,
    caseFile: { ...file.caseFile, formalIdentification: known("applied") },
    person: {
      ...file.person,
      familyNameKm: known("ចាន់"),
      givenNameKm: known("បុប្ផា"),
      familyNameLatin: known("Chan"),
      sex: known("female"),
      birthDate: known({ date: "1994-03-17", prec: "day" }),
      ageYearsStated: known(32),
      nationality: known(["KH"]),
      languages: known(["khm"]),
      interpreterNeeded: known("no"),
      homeAdminCode: known("12040105"),
      maritalStatus: known("single"),
      childrenCount: known(1),
      disability: known(["seeing"]),
      idDocuments: known([passport]),
    },
    relatedPersons: [aunt],
    assessments: [
      assessmentWith({
        needs: [
          needWith({ domain: "physical_health", action: known("a doctor") }),
          needWith({ domain: "mental_health", action: known("a talk") }),
          needWith({ domain: "food", action: known("a meal") }),
        ],
      }),
    ],
    episodes: [episode],
    proceedings: [proceeding],
  };
}

const everything = { scope: DATA_SCOPE, leaveOut: [], withoutIdentifiers: false };

type Gate = Parameters<typeof referralPacket>[2];

function wordsOf(file: CaseContent, change: Parameters<typeof aReferral>[0], gate: Gate): string {
  const packet = referralPacket(file, aReferral(change), gate, plainWords);
  return JSON.stringify([packet.request, packet.parts]);
}

test("only parts that the referral names and the gate lets go are in the packet", () => {
  const file = fullFile();
  const both = wordsOf(file, { packetScope: ["identity", "contact"] }, everything);
  expect(both).toContain("Bopha");
  expect(both).toContain("012 000 001");
  const named = wordsOf(file, { packetScope: ["identity"] }, everything);
  expect(named).not.toContain("012 000");
  const agreed = wordsOf(
    file,
    { packetScope: ["identity", "contact"] },
    { scope: ["identity"], leaveOut: [], withoutIdentifiers: false },
  );
  expect(agreed).toContain("Bopha");
  expect(agreed).not.toContain("012 000");
});

test("a number that is not safe to call, the account and the address go with no packet", () => {
  const all = wordsOf(fullFile(), { packetScope: [...DATA_SCOPE] }, everything);
  expect(all).not.toContain("012 000 002");
  expect(all).not.toContain("the whole account");
  expect(all).not.toContain("behind the pagoda");
});

test("police read neither health nor how somebody came over a border", () => {
  const file = fullFile();
  const scope = { packetScope: [...DATA_SCOPE] };
  const paths = (leaveOut: typeof NEVER_FOR_POLICE | readonly []) =>
    referralPacket(
      file,
      aReferral(scope),
      { scope: DATA_SCOPE, leaveOut, withoutIdentifiers: false },
      plainWords,
    )
      .parts.flatMap(({ lines }) => lines)
      .map(({ path }) => path);
  expect(paths([])).toEqual(expect.arrayContaining(["person.migrationStatus", "person.pregnant"]));
  expect(paths(NEVER_FOR_POLICE)).not.toContain("person.migrationStatus");
  expect(paths(NEVER_FOR_POLICE)).not.toContain("person.pregnant");
});

test("how a border was crossed goes in no packet, whoever reads it", () => {
  const leg = {
    ...newLeg(),
    ...{ borderPoint: known("Poipet"), crossing: known("smuggled" as const) },
    documentsUsed: known("false" as const),
  };
  const recruitment = { ...newRecruitment("r1"), legs: [leg] } as Recruitment;
  const file = { ...fullFile(), recruitments: [recruitment] };
  const all = wordsOf(file, { packetScope: [...DATA_SCOPE] }, everything);
  for (const word of ["Poipet", "smuggled", "documentsUsed"]) expect(all).not.toContain(word);
});

test("what is not told is not a line, and what stays here is said", () => {
  const packet = referralPacket(
    fullFile(),
    aReferral({ packetScope: ["identity"] }),
    everything,
    plainWords,
  );
  expect(packet.parts.flatMap(({ lines }) => lines).every(({ text }) => text !== "")).toBe(true);
  expect(packet.parts[0]?.lines.map(({ path }) => path)).not.toContain("person.givenNameKm");
  expect(packet.staysHere).toEqual(DATA_SCOPE.filter((scope) => scope !== "identity"));
});

test("two people outweigh a missing yes for the parts that the referral names, and no others", () => {
  const none = { scope: [], leaveOut: [], withoutIdentifiers: false };
  const referral = aReferral({ packetScope: ["identity"] });
  expect(referralPacket(fullFile(), referral, none, plainWords).parts).toEqual([]);
  const parts = referralPacket(fullFile(), referral, none, plainWords, true).parts;
  expect(parts.map(({ scope }) => scope)).toEqual(["identity"]);
});

test("what the dictionary gives a part is what the packet carries, and nothing else", () => {
  const carried = new Map(
    DATA_SCOPE.map((scope) => {
      const gate = { scope: DATA_SCOPE, leaveOut: [], withoutIdentifiers: false };
      const packet = referralPacket(
        everyPart(),
        aReferral({ packetScope: [scope] }),
        gate,
        plainWords,
      );
      return [scope, new Set(packet.parts.flatMap(({ lines }) => lines).map(({ path }) => path))];
    }),
  );
  for (const scope of DATA_SCOPE) {
    const given = fieldsOfScope(scope)
      .filter(({ entity }) => entity in LABEL_OF)
      .map(({ entity, field }) => `${LABEL_OF[entity] ?? ""}.${field}`);
    // A need of the body goes with what is said of health.
    const needs = scope === "health" ? ["needs.wishOfPerson", "needs.action"] : [];
    expect([...(carried.get(scope) ?? [])].toSorted()).toEqual([...given, ...needs].toSorted());
  }
});

test("where a rule keeps back who somebody is, no part names them, and the rest goes", () => {
  const gate = { scope: DATA_SCOPE, leaveOut: [], withoutIdentifiers: true };
  const all = wordsOf(
    everyPart(),
    { packetScope: [...DATA_SCOPE], accompaniedBy: known("the driver Dara") },
    gate,
  );
  for (const word of ["Bopha", "012 000 001", "Dara", "the aunt Srey", "N0123456", "1994-03-17"]) {
    expect(all).not.toContain(word);
  }
  for (const path of ["person.sex", "person.pregnant", "episodes.country"]) {
    expect(all).toContain(path);
  }
});
