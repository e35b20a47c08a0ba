import type { CaseContent } from "../domain/case-record";
import { isCounted } from "../domain/case-status";
import { latestConsent, type DataScope, type Purpose } from "../domain/consent";
import { gateFor, type GateQuestion } from "../domain/gate";
import type { OrgGraph } from "../domain/org-graph";
import { effectOn } from "../domain/withholding-reach";

/** Who gets a file, as far as withholding asks. */
export interface Recipient {
  readonly orgId: string;
  readonly graph: OrgGraph;
  /** `YYYY-MM-DD`, Phnom Penh. */
  readonly day: string;
}

/**
 * The files that may be rows without names for a recipient, or for the public (null): nobody who said no to a
 * file or to being counted, and nobody whose case data is kept from the recipient.
 */
export function rowsMayGo(
  contents: readonly CaseContent[],
  recipient: Recipient | null,
): CaseContent[] {
  return contents.filter(
    (content) =>
      isCounted(content.caseFile.status) &&
      !saidNo(content, "store_and_manage_file") &&
      !saidNo(content, "non_identifying_statistics") &&
      !isKeptFrom(content, recipient),
  );
}

/** What is kept from anybody is kept from everybody, once it is public. */
function isKeptFrom({ withholdings }: CaseContent, recipient: Recipient | null): boolean {
  if (recipient === null) return withholdings.some(({ liftedOn }) => liftedOn === null);
  const { level } = effectOn(withholdings, recipient.orgId, recipient.graph, recipient.day);
  return level === "case_data" || level === "existence";
}

function saidNo({ consents }: CaseContent, purpose: Purpose): boolean {
  const decision = latestConsent(consents, purpose)?.decision;
  return decision === "refused" || decision === "withdrawn";
}

const NAMING: readonly DataScope[] = ["identity", "contact", "family", "documents"];

/** A file that may go with names, and how much of it. */
export interface NamedFile {
  readonly content: CaseContent;
  readonly reach: readonly DataScope[];
}

/** The files that may go to one organisation, each through the one gate with the parts that it lets through. */
export function namedMayGo(contents: readonly CaseContent[], question: GateQuestion): NamedFile[] {
  return contents.flatMap((content): NamedFile[] => {
    if (!isCounted(content.caseFile.status)) return [];
    const { isAllowed, scope, withoutIdentifiers } = gateFor(content, question);
    if (!isAllowed) return [];
    const reach = withoutIdentifiers ? scope.filter((part) => !NAMING.includes(part)) : scope;
    return reach.length === 0 ? [] : [{ content, reach }];
  });
}
