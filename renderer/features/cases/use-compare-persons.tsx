import { modals } from "@mantine/modals";
import type { CaseContent, CaseRecord } from "../../../shared/domain/case-record";
import { useWords } from "../../i18n/i18n";
import { answerOf, useVault } from "../../session";
import { tell } from "../../ui";
import { ComparePersons } from "./compare-persons";
import { useHiddenNames } from "./hidden-names";
import { useFactWords } from "./use-fact-words";
import { withoutNames } from "./without-names";

/** Opens two people side by side, and does what somebody says of them. */
export function useComparePersons(record: CaseRecord): (otherCaseId: string) => Promise<void> {
  const { t } = useWords();
  const vault = useVault();
  const words = useFactWords();
  const areHidden = useHiddenNames();
  const shown = (one: CaseRecord): CaseContent =>
    areHidden ? withoutNames(one, t("cases.hiddenName")) : one;
  const own = { caseId: record.caseFile.caseId, rowVersion: record.meta.rowVersion };

  async function merge(other: CaseRecord): Promise<void> {
    const read = { caseId: other.caseFile.caseId, rowVersion: other.meta.rowVersion };
    const done = await answerOf(vault.mergePersons(own, read));
    if (done.ok) tell({ text: t("matching.merged") });
    else tell({ text: t(`errors.${done.error}`), tone: "lamp" });
  }
  async function keepApart(other: CaseRecord): Promise<void> {
    const done = await answerOf(vault.keepPersonsApart(own, other.caseFile.caseId));
    if (done.ok) tell({ text: t("matching.keptApart") });
    else tell({ text: t(`errors.${done.error}`), tone: "lamp" });
  }

  return async (otherCaseId) => {
    const other = await vault.get("case", otherCaseId).catch(() => null);
    if (other === null) {
      tell({ text: t("matching.gone"), tone: "lamp" });
      return;
    }
    const id = modals.open({
      title: t("matching.title"),
      size: "xl",
      withCloseButton: false,
      children: (
        <ComparePersons
          here={shown(record)}
          there={shown(other)}
          words={words}
          onSame={() => {
            modals.close(id);
            void merge(other);
          }}
          onOther={() => {
            modals.close(id);
            void keepApart(other);
          }}
          onCancel={() => {
            modals.close(id);
          }}
        />
      ),
    });
  };
}
