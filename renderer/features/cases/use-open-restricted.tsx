import { modals } from "@mantine/modals";
import { useNavigate } from "react-router";
import { useWords } from "../../i18n/i18n";
import { answerOf, useVault } from "../../session";
import { tell } from "../../ui";
import { useApproval } from "../approvals";
import { OpenRestrictedForm, type RestrictedAsk } from "./open-restricted-form";

/**
 * Opens a file that one is not named in: number, reason, a second person's yes. Whatever stands in the
 * way, the answer is the same as for a number that nobody has (domain §11, R4 and R12).
 */
export function useOpenRestricted(): () => void {
  const { t } = useWords();
  const vault = useVault();
  const navigate = useNavigate();
  const askApproval = useApproval();

  async function openFile({ caseNo, reason }: RestrictedAsk): Promise<void> {
    const ticket = await askApproval({
      action: "restricted_view",
      targetId: caseNo,
      summary: t("cases.byNumber.summary", { caseNo, reason }),
    });
    if (ticket === null) return;
    const opened = await answerOf(vault.openRestricted(caseNo, reason, ticket));
    if (opened.ok) void navigate(`/cases/${opened.value.caseId}`);
    else tell({ text: t("cases.byNumber.nothing"), tone: "lamp" });
  }

  return () => {
    const id = modals.open({
      title: t("cases.byNumber.title"),
      withCloseButton: false,
      closeOnClickOutside: false,
      children: (
        <OpenRestrictedForm
          onAsk={(ask) => {
            modals.close(id);
            void openFile(ask);
          }}
          onCancel={() => {
            modals.close(id);
          }}
        />
      ),
    });
  };
}
