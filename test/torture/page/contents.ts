import { randomBytes, randomUuid } from "../../../shared/crypto";
import { known } from "../../../shared/domain/answer";
import { makeCaseNo, makeSurvivorCode } from "../../../shared/domain/case-no";
import { caseContentSchema, type CaseContent } from "../../../shared/domain/case-record";
import { newCase } from "../../../shared/domain/new-case";
import { adultCase } from "../../support/sample-case";
import type { Random } from "../../support/seeded-random";

const WORDS = ["lantern", "river", "ផ្ទះ", "ទន្លេ", "mango", "seventeen", "គោម", "harbour", "kettle"];
const DAY_MS = 24 * 60 * 60 * 1000;

/** So many invented words. */
export function wordsOf(random: Random, count: number): string {
  return Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)]).join(" ");
}

/** Yesterday, so that no clock is ahead; `YYYY-MM-DDTHH:mm`. */
export function receptionTime(): string {
  return new Date(Date.now() - DAY_MS).toISOString().slice(0, 16);
}

/** An accepted file with the least that takes, and a story of up to 1,500 words. */
export function someCase(random: Random): CaseContent {
  const draft = newCase({
    ...{ caseId: randomUuid(), personId: randomUuid() },
    caseNo: makeCaseNo("RD", randomBytes(5)),
    survivorCode: makeSurvivorCode(randomBytes(6)),
    ...{ siteOrgId: randomUuid(), caseOwner: randomUuid(), receptionAt: receptionTime() },
  });
  const asked = adultCase();
  const { personId, survivorCode } = draft.person;
  const { shelterAssessment, formalIdentification } = asked.caseFile;
  const caseFile = {
    ...draft.caseFile,
    ...{ shelterAssessment, formalIdentification },
    ...({ receptionBasis: "self", urgentRisk: "none", status: "active" } as const),
  };
  const person = { ...asked.person, personId, survivorCode };
  const { consents } = asked;
  return retold(caseContentSchema.parse({ ...draft, caseFile, person, consents }), random);
}

/** The same case with another name and another story. */
export function retold(content: CaseContent, random: Random): CaseContent {
  const length = random() < 0.1 ? 1500 : 1 + Math.floor(random() * 60);
  return caseContentSchema.parse({
    ...content,
    caseFile: { ...content.caseFile, narrative: known(wordsOf(random, length)) },
    person: { ...content.person, givenNameKm: known(wordsOf(random, 2)) },
  });
}

/** A sound file: its samples are kept as they are, so it comes back byte for byte. */
export function someSound(random: Random): Uint8Array {
  const samples = 1 + Math.floor(random() ** 4 * 2_500_000);
  const bytes = new Uint8Array(44 + samples + (samples % 2));
  const view = new DataView(bytes.buffer);
  const put = (at: number, text: string) => bytes.set(new TextEncoder().encode(text), at);
  put(0, "RIFF");
  view.setUint32(4, bytes.byteLength - 8, true);
  put(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, 8000, true);
  view.setUint32(28, 8000, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  put(36, "data");
  view.setUint32(40, samples, true);
  for (let at = 44; at < 44 + samples; at += 97) bytes[at] = Math.floor(random() * 256);
  return bytes;
}
