import { valueOf, type Answer } from "../domain/answer";
import type { CaseContent } from "../domain/case-record";
import { phnomPenhDay } from "../domain/local-time";
import type { Delivery } from "../domain/recalls";
import { decisionLines } from "./decision-lines";
import type { Paper, PaperLine } from "./paper";
import type { PaperTexts } from "./paper-texts";
import type { PaperWords } from "./paper-words";

type KeptKind = keyof PaperTexts["person"]["keptKind"];

/**
 * One page for the person, to be read aloud (domain §11, R19): what is kept, who got it, how to take a yes
 * back. She may have to carry it, so it holds no name, no case number and nothing that she told.
 * `deliveries` is all that went out; `day` is today in Phnom Penh.
 */
export function personSummary(
  content: CaseContent,
  deliveries: readonly Delivery[],
  day: string,
  words: PaperWords,
): Paper {
  const { person: texts } = words.texts;
  const decisions = decisionLines(content.consents, day, words);
  return {
    title: texts.title,
    sub: words.date(day),
    parts: [
      { kind: "words", title: null, words: [texts.intro] },
      {
        kind: "words",
        title: texts.kept,
        words: keptKinds(content).map((kind) => texts.keptKind[kind]),
      },
      ...whoGotIt(content, deliveries, words),
      decisions.length === 0
        ? { kind: "words", title: texts.decisions, words: [texts.decisionsNone] }
        : { kind: "lines", title: texts.decisions, lines: decisions },
      {
        kind: "words",
        title: texts.change,
        words: [texts.changeHow, texts.changeStop, texts.changeCare, texts.changeLook],
      },
      { kind: "words", title: null, words: [texts.safe] },
    ],
  };
}

/** Which kinds of things the file holds, in the order in which they are read aloud. */
export function keptKinds(content: CaseContent): KeptKind[] {
  const { person, caseFile } = content;
  const isTold = (...answers: readonly Answer<unknown>[]): boolean =>
    answers.some((answer) => valueOf(answer) !== null);
  const isKept: Readonly<Record<KeptKind, boolean>> = {
    who: true,
    contact: isTold(person.phoneNumbers, person.homeAddressText, person.homeAdminCode),
    family: content.relatedPersons.length > 0,
    account:
      isTold(caseFile.narrative) || content.recruitments.length > 0 || content.episodes.length > 0,
    needs: content.assessments.length > 0 || content.screenings.length > 0,
    documents: isTold(person.idDocuments),
    help: [content.referrals, content.services, content.followUps].some(({ length }) => length > 0),
    court: content.proceedings.length > 0,
  };
  return (Object.keys(isKept) as KeptKind[]).filter((kind) => isKept[kind]);
}

function whoGotIt(
  { referrals }: CaseContent,
  deliveries: readonly Delivery[],
  words: PaperWords,
): Paper["parts"] {
  const { person: texts } = words.texts;
  if (deliveries.length === 0) {
    return [{ kind: "words", title: texts.got, words: [texts.gotNobody] }];
  }
  const lines = deliveries.map((delivery): PaperLine => {
    const referral = referrals.find(({ referralId }) => referralId === delivery.id);
    const parts = referral?.packetScope.map((scope) => words.code("dataScope", scope));
    const whole = delivery.kind === "court_bundle" ? texts.gotBundle : texts.gotFigures;
    const day = words.date(phnomPenhDay(Date.parse(delivery.sentAt)));
    return {
      label: words.organisation(delivery.orgId),
      text: [day, ...(parts ?? [whole])].join(", "),
    };
  });
  return [{ kind: "lines", title: texts.got, lines }];
}
