import type { Attachment } from "../../../../shared/domain/attachment";
import type { CaseContent } from "../../../../shared/domain/case-record";
import type { IncidentContent } from "../../../../shared/domain/incident";
import type { LegalProceeding } from "../../../../shared/domain/legal-proceeding";
import { phnomPenhDay } from "../../../../shared/domain/local-time";
import type { BundleFile, BundlePartId } from "../../../../shared/papers/court-bundle/bundle";
import { mayGoToCourt } from "../../../../shared/papers/court-bundle/bundle-scope";
import type { BundleDraft, DraftPart } from "../../../../shared/papers/court-bundle/draw-bundle";
import { PROCEEDING_FACTS } from "../../cases";
import { accountPart } from "./account-part";
import { both, bundleLines, PAPER, PART_TITLES, saidLine, type BundleWords } from "./bundle-words";
import { chronologyPart } from "./chronology-part";
import { helpPart } from "./help-part";
import { incidentsPart } from "./incidents-part";
import { moneyPart } from "./money-part";
import { personPart } from "./person-part";

/** What a bundle is made from. */
export interface BundleMaterial {
  readonly content: CaseContent;
  readonly proceeding: LegalProceeding;
  readonly incidents: readonly IncidentContent[];
  /** Those that were chosen. */
  readonly attachments: readonly Attachment[];
  readonly parts: readonly BundlePartId[];
  readonly toOrgId: string;
  /** `YYYY-MM-DD`, Phnom Penh. */
  readonly day: string;
}

const {
  compensations: _money,
  participation: _will,
  noParticipationReason: _why,
  ...PROCEEDING
} = PROCEEDING_FACTS;

/** Everything that the chosen parts tell, before anything is taken out. Neither the house nor a worker is in it. */
export function composeBundle(material: BundleMaterial, words: BundleWords): BundleDraft {
  const { content, proceeding, incidents, parts, attachments, toOrgId, day } = material;
  const makers: Readonly<Record<BundlePartId, () => DraftPart>> = {
    proceeding: () => proceedingPart(proceeding, words),
    person: () => personPart(content, words),
    chronology: () => chronologyPart(content, proceeding, incidents, parts, words),
    account: () => accountPart(content, words),
    incidents: () => incidentsPart(incidents, words),
    services: () => helpPart(content, words),
    ledger: () => moneyPart(proceeding, words),
    files: () => filesPart(),
  };
  return {
    title: both((lang) => PAPER[lang].title),
    head: [
      saidLine(
        "bundle.to",
        both((lang) => PAPER[lang].to),
        both((lang) => words[lang].organisation(toOrgId)),
      ),
      saidLine(
        "bundle.from",
        both((lang) => PAPER[lang].from),
        both((lang) => PAPER[lang].theShelter),
      ),
      saidLine(
        "bundle.madeOn",
        both((lang) => PAPER[lang].madeOn),
        both((lang) => words[lang].date(day)),
      ),
    ],
    parts: parts.map((part) => makers[part]()),
    files: parts.includes("files")
      ? attachments.filter(mayGoToCourt).map((one) => fileOf(one, words))
      : [],
  };
}

/** Whether she wants to take part is hers to say in court, and why not is nobody's. */
function proceedingPart(proceeding: LegalProceeding, words: BundleWords): DraftPart {
  return {
    id: "proceeding",
    title: both((lang) => PART_TITLES[lang].proceeding),
    nothing: both((lang) => PAPER[lang].nothing.proceeding),
    entries: [
      {
        title: null,
        lines: bundleLines("proceedings", proceeding, PROCEEDING, words, { isToldOnly: false }),
      },
    ],
  };
}

/** The list of files stands in `files`; this is its heading, with what is said when there are none. */
function filesPart(): DraftPart {
  return {
    id: "files",
    title: both((lang) => PART_TITLES[lang].files),
    nothing: both((lang) => PAPER[lang].nothing.files),
    entries: [],
  };
}

/** A file by its number and hash. What somebody wrote about it stays here: it may hold names. */
function fileOf(attachment: Attachment, words: BundleWords): BundleFile {
  const { attachmentId, kind, mime, sizeBytes, addedAt, sha256 } = attachment;
  return {
    attachmentId,
    kind: both((lang) => words[lang].code("attachmentKind", kind)),
    ...{ mime, sizeBytes, sha256 },
    receivedOn: phnomPenhDay(Date.parse(addedAt)),
  };
}
