import type { CaseContent } from "../domain/case-record";
import type { Consent } from "../domain/consent";
import type { PaperLine } from "./paper";
import type { PaperWords } from "./paper-words";

/**
 * The latest decision for each purpose and recipient, in the order of asking: what it was, and until
 * when a yes stands. A yes that is over on `day` is not shown as one.
 */
export function decisionLines(
  consents: CaseContent["consents"],
  day: string,
  words: PaperWords,
): PaperLine[] {
  const latest = new Map<string, Consent>();
  for (const row of consents) latest.set(`${row.purpose} ${row.recipientOrgId ?? ""}`, row);
  return [...latest.values()].map((row) => ({
    label: labelOf(row, words),
    text: decisionText(row, day, words),
  }));
}

function labelOf({ purpose, recipientOrgId }: Consent, words: PaperWords): string {
  const said = words.code("purpose", purpose);
  return recipientOrgId === null ? said : `${said}: ${words.organisation(recipientOrgId)}`;
}

function decisionText(row: Consent, day: string, words: PaperWords): string {
  const { decision, withdrawnAt, expiresOn } = row;
  if (withdrawnAt !== null) return words.code("consentDecision", "withdrawn");
  const said = words.code("consentDecision", decision);
  if (decision !== "given") return said;
  const until = `${words.texts.until} ${words.date(expiresOn)}`;
  return expiresOn > day ? `${said}, ${until}` : until;
}
