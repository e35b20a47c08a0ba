import { mayRecordCases } from "../../../shared/domain/access";
import type { CaseRecord } from "../../../shared/domain/case-record";
import { phnomPenhMinute } from "../../../shared/domain/local-time";
import type { RecallNotice } from "../../../shared/domain/recall-notice";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { answerOf, useSession, useVault } from "../../session";
import { Action, Panel, Row, Stack, tell } from "../../ui";
import { RecallFiles } from "./recall-files";
import { useOrgGraph } from "./use-org-graph";

/** Who has to be told that what they got must go, and who was told; nothing while there is nobody. */
export function RecallsOwed({ record }: { readonly record: CaseRecord }) {
  const { t } = useWords();
  const { recalls } = record;
  if (recalls.length === 0) return null;
  return (
    <Panel title={t("withholding.recalls.title")}>
      <Stack gap={12}>
        {recalls.map((notice) => (
          <RecallLine key={notice.noticeId} record={record} notice={notice} />
        ))}
        <RecallFiles record={record} />
      </Stack>
    </Panel>
  );
}

interface RecallLineProps {
  readonly record: CaseRecord;
  readonly notice: RecallNotice;
}

function RecallLine({ record, notice }: RecallLineProps) {
  const { t } = useWords();
  const format = useFormats();
  const { nameOf } = useOrgGraph();
  const vault = useVault();
  const { role } = useSession().open.user;
  const office = nameOf(notice.orgId);
  const sentOn = phnomPenhMinute(Date.parse(notice.delivery.sentAt)).slice(0, 10);

  async function told(): Promise<void> {
    const { caseId } = record.caseFile;
    const { rowVersion } = record.meta;
    const done = await answerOf(vault.tellRecall(caseId, notice.noticeId, rowVersion));
    if (done.ok) tell({ text: t("withholding.recalls.done", { office }) });
    else tell({ text: t(`errors.${done.error}`), tone: "lamp" });
  }

  return (
    <Row isSpread>
      <span>
        <b>{office}</b>{" "}
        {t(`withholding.delivery.${notice.delivery.kind}`, { on: format.date(sentOn) })},{" "}
        {format.code("recallReason", notice.reason)}
      </span>
      {notice.toldOn === null && mayRecordCases(role) && (
        <Action size="slim" onClick={() => void told()}>
          {t("withholding.recalls.told")}
        </Action>
      )}
      {notice.toldOn !== null && (
        <span className="soft">
          {t("withholding.recalls.toldOn", { on: format.date(notice.toldOn) })}
        </span>
      )}
    </Row>
  );
}
