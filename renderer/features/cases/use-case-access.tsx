import { modals } from "@mantine/modals";
import { mayRestrict } from "../../../shared/domain/case-access";
import type { CaseRecord } from "../../../shared/domain/case-record";
import { useWords } from "../../i18n/i18n";
import { answerOf, useSession, useVault } from "../../session";
import { tell } from "../../ui";
import { AccessForm, type Access } from "./access-form";
import { contentOf } from "../../../shared/domain/case-record";

/** Opens the question who may see this file; null for somebody who may not answer it. */
export function useCaseAccess(record: CaseRecord): (() => void) | null {
  const { t } = useWords();
  const vault = useVault();
  const { user, users } = useSession().open;
  const { caseFile } = record;
  if (!mayRestrict(user, caseFile)) return null;

  async function save(access: Access): Promise<void> {
    const content = contentOf(record);
    const next = { ...content, caseFile: { ...content.caseFile, ...access } };
    const saved = await answerOf(vault.saveCase(next, record.meta.rowVersion));
    if (saved.ok) tell({ text: t("cases.access.saved") });
    else tell({ text: t(`errors.${saved.error}`), tone: "lamp" });
  }

  return () => {
    const close = (): void => {
      modals.close(id);
    };
    const id = modals.open({
      title: t("cases.access.title"),
      withCloseButton: false,
      children: (
        <AccessForm
          access={caseFile}
          caseOwner={caseFile.caseOwner}
          users={users}
          onSave={(access) => {
            close();
            void save(access);
          }}
          onCancel={close}
        />
      ),
    });
  };
}
