import { modals } from "@mantine/modals";
import { mayManageUsers } from "../../../shared/domain/access";
import type { CaseSummary } from "../../../shared/domain/case-summary";
import { useWords } from "../../i18n/i18n";
import { answerOf, useSession, useVault } from "../../session";
import { tell } from "../../ui";
import { HoldForm, type HoldChange } from "./hold-form";
import { useToday } from "./use-today";

export type HeldFile = Pick<CaseSummary, "caseId" | "caseNo" | "rowVersion" | "legalHold">;

/** Opens the question of a legal hold on a file; null for somebody who may not answer it. */
export function useLegalHold(): ((file: HeldFile) => void) | null {
  const { t } = useWords();
  const vault = useVault();
  const today = useToday();
  const { role } = useSession().open.user;
  if (!mayManageUsers(role)) return null;

  async function save(file: HeldFile, { hold, reason }: HoldChange): Promise<void> {
    const saved = await answerOf(vault.setLegalHold(file.caseId, hold, reason, file.rowVersion));
    if (!saved.ok) tell({ text: t(`errors.${saved.error}`), tone: "lamp" });
    else tell({ text: t(hold === null ? "retention.hold.lifted" : "retention.hold.saved") });
  }

  return (file) => {
    const close = (): void => {
      modals.close(id);
    };
    const id = modals.open({
      title: t("retention.hold.title", { caseNo: file.caseNo }),
      withCloseButton: false,
      closeOnClickOutside: false,
      children: (
        <HoldForm
          hold={file.legalHold}
          today={today}
          onSave={(change) => {
            close();
            void save(file, change);
          }}
          onCancel={close}
        />
      ),
    });
  };
}
