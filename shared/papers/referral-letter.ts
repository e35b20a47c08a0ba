import type { CaseContent } from "../domain/case-record";
import type { DataScope } from "../domain/consent";
import type { GateAnswer } from "../domain/gate";
import { phnomPenhDay } from "../domain/local-time";
import type { Referral } from "../domain/referral";
import { hasEnded } from "../domain/referral-table";
import type { Paper, PaperLine, PaperPart } from "./paper";
import type { PaperWords } from "./paper-words";

/** What may go to this recipient, as the packet of a referral has it: nobody else decides what that is. */
export interface LetterPacket {
  readonly request: readonly LetterLine[];
  readonly parts: readonly { readonly scope: DataScope; readonly lines: readonly LetterLine[] }[];
}

interface LetterLine {
  readonly path: string;
  readonly text: string;
}

/** Fields that may name a worker of the house (domain §11, R13). */
const NAMES_A_WORKER: readonly string[] = ["referrals.accompaniedBy"];

/** The referrals of which there is a letter: our own, sent, and not ended. */
export function lettersOf({ referrals }: Pick<CaseContent, "referrals">): Referral[] {
  return referrals.filter(
    ({ direction, receiptCode, status }) =>
      direction === "out" && receiptCode !== null && !hasEnded(status),
  );
}

/** A letter is asked for anew: what the gate refuses now is not printed, though it went once (R3). */
export function mayPrintLetter(
  { override }: Pick<Referral, "override">,
  gate: Pick<GateAnswer, "isAllowed" | "canOverride">,
): boolean {
  return gate.isAllowed || (gate.canOverride && override !== null);
}

/**
 * The letter that goes with a person: what is asked for, the parts that she agreed to, and the code that the
 * recipient reads back. The sender is "the shelter": neither its name nor its place is on paper (R11).
 */
export function referralLetter(
  referral: Pick<Referral, "toOrgId" | "toContact" | "sentAt" | "receiptCode">,
  packet: LetterPacket,
  words: PaperWords,
): Paper {
  const { referral: texts } = words.texts;
  return {
    title: texts.title,
    sub: null,
    parts: [
      { kind: "lines", title: null, lines: headLines(referral, words) },
      { kind: "lines", title: texts.asked, lines: said(packet.request, words) },
      ...packet.parts.map(({ scope, lines }) => packetPart(scope, lines, words)),
      {
        kind: "words",
        title: texts.rules,
        words: [texts.ruleOnlyFor, texts.ruleReadBack, texts.ruleDelete],
      },
      { kind: "blanks", title: texts.answer, labels: [texts.telephone] },
    ],
  };
}

function packetPart(scope: DataScope, lines: readonly LetterLine[], words: PaperWords): PaperPart {
  const title = words.code("dataScope", scope);
  if (lines.length === 0) return { kind: "words", title, words: [words.texts.referral.nothing] };
  return { kind: "lines", title, lines: said(lines, words) };
}

function headLines(
  {
    toOrgId,
    toContact,
    sentAt,
    receiptCode,
  }: Pick<Referral, "toOrgId" | "toContact" | "sentAt" | "receiptCode">,
  words: PaperWords,
): PaperLine[] {
  const { referral: texts } = words.texts;
  const contact = "value" in toContact ? toContact.value.trim() : "";
  return [
    { label: texts.to, text: words.organisation(toOrgId) },
    ...(contact === "" ? [] : [{ label: words.field("referrals.toContact"), text: contact }]),
    { label: texts.from, text: texts.theShelter },
    ...(sentAt === null
      ? []
      : [{ label: texts.sentOn, text: words.date(phnomPenhDay(Date.parse(sentAt))) }]),
    ...(receiptCode === null
      ? []
      : [
          {
            label: texts.receiptCode,
            text: `${receiptCode.slice(0, 4)} ${receiptCode.slice(4)}`,
          },
        ]),
  ];
}

function said(lines: readonly LetterLine[], words: PaperWords): PaperLine[] {
  return lines
    .filter(({ path }) => !NAMES_A_WORKER.includes(path))
    .map(({ path, text }) => ({ label: words.field(path), text }));
}
