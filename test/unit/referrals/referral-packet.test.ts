import { expect, test } from "vitest";
import { referralPacket } from "../../../renderer/features/cases/referral-packet";
import { newLeg, newRecruitment } from "../../../renderer/features/intake/new-entries";
import { known, NOT_ASKED } from "../../../shared/domain/answer";
import type { CaseContent } from "../../../shared/domain/case-record";
import { DATA_SCOPE } from "../../../shared/domain/code-lists/case-files";
import { NEVER_FOR_POLICE } from "../../../shared/domain/gate";
import type { Recruitment } from "../../../shared/domain/recruitment";
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

const everything = { scope: DATA_SCOPE, leaveOut: [] };

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
    { scope: ["identity"], leaveOut: [] },
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
    referralPacket(file, aReferral(scope), { scope: DATA_SCOPE, leaveOut }, plainWords)
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
  const none = { scope: [], leaveOut: [] };
  const referral = aReferral({ packetScope: ["identity"] });
  expect(referralPacket(fullFile(), referral, none, plainWords).parts).toEqual([]);
  const parts = referralPacket(fullFile(), referral, none, plainWords, true).parts;
  expect(parts.map(({ scope }) => scope)).toEqual(["identity"]);
});
