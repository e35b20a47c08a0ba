import type { Attachment } from "../../../../shared/domain/attachment";
import { valueOf } from "../../../../shared/domain/answer";
import {
  contentOf,
  type CaseContent,
  type CaseRecord,
} from "../../../../shared/domain/case-record";
import type { LegalProceeding } from "../../../../shared/domain/legal-proceeding";
import {
  BAR_FIELDS,
  BAR_FIELD_NAMES,
  barredPaths,
  bundleScope,
  type BarField,
} from "../../../../shared/papers/court-bundle/bundle-scope";
import {
  textsOf,
  type BundleDraft,
  type Hidden,
} from "../../../../shared/papers/court-bundle/draw-bundle";
import { counterOf } from "../../../../shared/papers/court-bundle/redaction";
import {
  callableNumbers,
  GUARDED_KINDS,
  suggestedWords,
  wordsOf,
  type HiddenKind,
} from "../../../../shared/papers/court-bundle/suggested-words";
import type { BundleSource } from "../../../store/vault-api";
import { chosenFiles, standingBars, type BundleChoice } from "./bundle-choice";
import type { BundleWords } from "./bundle-words";
import { composeBundle } from "./compose-bundle";
import { isForCourt } from "./incidents-part";

/** A word that could give somebody away, and how often it stands in the chosen parts. */
export interface FoundWord {
  readonly kind: HiddenKind;
  readonly word: string;
  readonly count: number;
}

/** What a choice comes to. */
export interface BundlePlan {
  readonly draft: BundleDraft;
  readonly hidden: Hidden;
  readonly barred: readonly BarField[];
  readonly found: readonly FoundWord[];
  /** Own words that stand nowhere: perhaps mistyped. */
  readonly missingOwn: readonly string[];
  /** A protected word would stay in and nobody has said why. */
  readonly needsReason: boolean;
  /** Her own names, for a screen that others can see. */
  readonly ownNames: readonly string[];
  /** How many suspects are left out (`isForCourt`). */
  readonly suspectsLeftOut: number;
}

export interface PlanFacts {
  readonly record: CaseRecord;
  readonly proceeding: LegalProceeding;
  readonly source: BundleSource;
  readonly attachments: readonly Attachment[];
  readonly withoutIdentifiers: boolean;
  /** `YYYY-MM-DD`, Phnom Penh. */
  readonly day: string;
}

/** The parts of the file that a choice needs consent for. */
export function scopeOf(choice: BundleChoice) {
  return bundleScope(choice.parts, choice.barred);
}

/** Composes the bundle and finds what has to be out of it. */
export function planBundle(facts: PlanFacts, choice: BundleChoice, words: BundleWords): BundlePlan {
  const { record, proceeding, source, attachments, withoutIdentifiers, day } = facts;
  const content = contentOf(record);
  const standing = standingBars(proceeding, withoutIdentifiers);
  const barred = BAR_FIELD_NAMES.filter(
    (field) => choice.barred.includes(field) || standing.includes(field),
  );
  const draft = composeBundle(
    {
      ...{ content, proceeding, day, parts: choice.parts, incidents: source.incidents },
      attachments: chosenFiles(choice, attachments),
      toOrgId: choice.toOrgId ?? "",
    },
    words,
  );
  const paths = barredPaths(barred);
  const countIn = counterOf(textsOf(draft, paths));
  const calls = callableNumbers(textsOf(draft, new Set([...paths, ...BAR_FIELDS.phone])));
  const suggested = [...suggestedWords(source.exposed), ...calls];
  const stays = (word: string): boolean => choice.shownWords.includes(word);
  const out = suggested.filter(({ word }) => !stays(word));
  const own = linesOf(choice.ownWords);
  const numbers = [
    ...numbersOf(content, barred),
    ...out.filter(({ kind }) => kind === "number").map(({ word }) => word),
    ...own,
  ];
  return {
    draft,
    barred,
    hidden: {
      paths,
      words: [
        ...out.map(({ word }) => word),
        ...(barred.includes("name") ? ownNames(content) : []),
        // A number of a passport has letters too.
        ...numbers,
      ],
      numbers,
    },
    found: suggested
      .map((one) => ({ ...one, count: countIn(one.word) }))
      .filter(({ count }) => count > 0),
    ownNames: ownNames(content),
    missingOwn: own.filter((word) => countIn(word) === 0),
    needsReason:
      choice.shownBecause.trim() === "" &&
      suggested.some(({ kind, word }) => GUARDED_KINDS.includes(kind) && stays(word)),
    suspectsLeftOut: source.incidents
      .flatMap(({ suspects }) => suspects)
      .filter((suspect) => !isForCourt(suspect)).length,
  };
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Her names, word by word, in every script in which they are kept. */
function ownNames({ person }: CaseContent): string[] {
  const names = [
    person.familyNameKm,
    person.givenNameKm,
    person.familyNameLatin,
    person.givenNameLatin,
    person.otherNames,
  ];
  return names.flatMap((name) => wordsOf(valueOf(name) ?? ""));
}

/** Numbers that are kept in the file are out of every text, unless their field is shown. */
function numbersOf({ person, relatedPersons }: CaseContent, barred: readonly BarField[]): string[] {
  const phones = (valueOf(person.phoneNumbers) ?? []).map(({ number }) => number);
  const papers = (valueOf(person.idDocuments) ?? []).map(({ number }) => valueOf(number) ?? "");
  return [
    ...(barred.includes("phone") ? phones : []),
    ...(barred.includes("papers") ? papers : []),
    ...relatedPersons.map(({ phone }) => valueOf(phone) ?? ""),
  ].filter((number) => number !== "");
}
