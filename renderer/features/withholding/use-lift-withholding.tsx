import { modals } from "@mantine/modals";
import { mayRecordCases } from "../../../shared/domain/access";
import type { CaseRecord } from "../../../shared/domain/case-record";
import type { WithholdingRule } from "../../../shared/domain/withholding";
import { useWords } from "../../i18n/i18n";
import { answerOf, useSession, useVault } from "../../session";
import { tell } from "../../ui";
import { useApproval } from "../approvals";
import { LiftForm } from "./lift-form";

/** Asks why and for a second person, and lifts a rule; null for somebody who writes no files. */
export function useLiftWithholding(
  record: CaseRecord,
): ((rule: WithholdingRule, office: string) => void) | null {
  const { t } = useWords();
  const vault = useVault();
  const askApproval = useApproval();
  const { role } = useSession().open.user;
  if (!mayRecordCases(role)) return null;
  const { caseId, caseNo } = record.caseFile;

  async function lift({ ruleId }: WithholdingRule, office: string, reason: string): Promise<void> {
    const ticket = await askApproval({
      action: "withhold_lift",
      targetId: ruleId,
      summary: t("withholding.lift.summary", { caseNo, office }),
    });
    if (ticket === null) return;
    const { rowVersion } = record.meta;
    const done = await answerOf(vault.liftWithholding(caseId, ruleId, reason, rowVersion, ticket));
    if (done.ok) tell({ text: t("withholding.lift.done", { office }) });
    else tell({ text: t(`errors.${done.error}`), tone: "lamp" });
  }

  return (rule, office) => {
    const close = (): void => {
      modals.close(id);
    };
    const id = modals.open({
      title: t("withholding.lift.start"),
      withCloseButton: false,
      closeOnClickOutside: false,
      children: (
        <LiftForm
          office={office}
          onGo={(reason) => {
            close();
            void lift(rule, office, reason);
          }}
          onCancel={close}
        />
      ),
    });
  };
}
