import { useNavigate } from "react-router";
import { phnomPenhMinute } from "../../../shared/domain/local-time";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useVaultQuery } from "../../session";
import { WorkList } from "../../ui";
import { useOrgGraph } from "./use-org-graph";

/** Today's list of who has still to be told that what they got must go; nothing while there is nobody. */
export function RecallsToday({ today }: { readonly today: string }) {
  const { t } = useWords();
  const format = useFormats();
  const navigate = useNavigate();
  const { nameOf } = useOrgGraph();
  const owed = useVaultQuery("recalls-owed", (vault) => vault.recallsOwed(), ["case"]) ?? [];
  if (owed.length === 0) return null;
  return (
    <WorkList
      title={t("withholding.recalls.today")}
      tone="danger"
      count={format.number(owed.length)}
      onOpen={(noticeId) => {
        const found = owed.find(({ notice }) => notice.noticeId === noticeId);
        if (found !== undefined) void navigate(`/cases/${found.caseId}`);
      }}
      items={owed.map(({ caseNo, notice }) => ({
        id: notice.noticeId,
        when: format.relativeDay(phnomPenhMinute(Date.parse(notice.raisedAt)).slice(0, 10), today),
        title: t("withholding.recalls.tell", { office: nameOf(notice.orgId) }),
        detail: format.code("recallReason", notice.reason),
        code: caseNo,
      }))}
    />
  );
}
