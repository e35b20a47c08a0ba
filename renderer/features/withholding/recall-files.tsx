import { useState } from "react";
import { mayRecordCases } from "../../../shared/domain/access";
import type { CaseRecord } from "../../../shared/domain/case-record";
import { useWords } from "../../i18n/i18n";
import { useSession } from "../../session";
import { WriteFile } from "../batches";
import { useOrgGraph } from "./use-org-graph";

/** For each office that has to be told and got something by file: one file that tells it everything. */
export function RecallFiles({ record }: { readonly record: CaseRecord }) {
  const { t } = useWords();
  const { nameOf } = useOrgGraph();
  const { role } = useSession().open.user;
  // What was written here stays on the screen, though nothing is owed any more.
  const [written, setWritten] = useState<readonly string[]>([]);
  const owed = record.recalls
    .filter(({ toldOn, delivery }) => toldOn === null && delivery.kind !== "court_bundle")
    .map(({ orgId }) => orgId);
  const orgIds = [...new Set([...owed, ...written])];
  const { caseId } = record.caseFile;
  if (!mayRecordCases(role)) return null;
  return orgIds.map((orgId) => (
    <WriteFile
      key={orgId}
      seal={(vault) => {
        setWritten((before) => [...before, orgId]);
        return vault.makeRecall(caseId, orgId);
      }}
      label={t("recalls.write.make", { office: nameOf(orgId) })}
      busyLabel={t("recalls.write.making")}
      madeTitle={(file) => t("recalls.write.made", { file })}
      madeText={t("recalls.write.madeNext", { name: nameOf(orgId) })}
      failedTitle={t("recalls.write.notMade")}
      isDone={!owed.includes(orgId)}
    />
  ));
}
