import { useNavigate } from "react-router";
import { mayRecordCases } from "../../../shared/domain/access";
import type { ErrorCode } from "../../../shared/errors";
import { ok, type Result } from "../../../shared/result";
import { useWords } from "../../i18n/i18n";
import { answerOf, useSession, useVault } from "../../session";
import type { DueRow, VaultApi } from "../../store/vault-api";
import { tell } from "../../ui";
import { openCaseForEditing } from "../intake";

/** Opens what a line is about where it is dealt with: the form at that entry, or the file. */
export function useOpenDue(): (row: DueRow) => Promise<void> {
  const { t } = useWords();
  const navigate = useNavigate();
  const vault = useVault();
  const { role } = useSession().open.user;
  return async (row) => {
    const place = mayRecordCases(role) ? await placeOf(vault, row) : ok(`/cases/${row.caseId}`);
    if (place.ok) void navigate(place.value);
    else tell({ text: t(`errors.${place.error}`), tone: "lamp" });
  };
}

async function placeOf(vault: VaultApi, row: DueRow): Promise<Result<string, ErrorCode>> {
  const { caseId } = row;
  switch (row.kind) {
    case "follow_up": {
      const entry = { list: "followUps", idName: "followUpId", id: row.id, field: "doneOn" };
      return answerOf(openCaseForEditing(vault, caseId, "follow_up", entry));
    }
    case "review":
      return answerOf(openCaseForEditing(vault, caseId, "needs"));
    case "consent":
      return answerOf(openCaseForEditing(vault, caseId, "consent"));
    case "referral":
      return ok("/referrals");
    case "recall":
      return ok(`/cases/${caseId}`);
  }
}
