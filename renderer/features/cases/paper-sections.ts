import type { CaseContent } from "../../../shared/domain/case-record";
import { caseSections, type CaseSection } from "./case-sections";
import type { FactWords } from "./fact-words";

/** Fields that may name a worker of the house; they never go on paper (domain §11, R13). */
const OFF_PAPER: ReadonlySet<string> = new Set(["referrals.accompaniedBy"]);

/** The whole case as it goes on paper: no worker, no house; unasked questions stay, so that gaps show. */
export function paperSections(content: CaseContent, words: FactWords): CaseSection[] {
  return caseSections(content, words).map((section) => ({
    ...section,
    rows: section.rows.filter(({ path }) => !OFF_PAPER.has(path)),
  }));
}
