import { mayRecordCases } from "../../../shared/domain/access";
import type { CaseRecord } from "../../../shared/domain/case-record";
import type { Consent } from "../../../shared/domain/consent";
import { newNoes, recallsFor, type Delivery } from "../../../shared/domain/recalls";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { answerOf, useSession, useVault } from "../../session";
import { Stack, tell, useConfirm } from "../../ui";
import { DeliveryList } from "./delivery-list";
import { useOrgGraph } from "./use-org-graph";

/** Shows what went out under a decision, and takes it back; null for somebody who writes no files. */
export function useWithdrawConsent(
  record: CaseRecord,
): ((consent: Consent) => Promise<void>) | null {
  const { t } = useWords();
  const format = useFormats();
  const vault = useVault();
  const confirm = useConfirm();
  const { graph, nameOf } = useOrgGraph();
  const { role } = useSession().open.user;
  if (!mayRecordCases(role)) return null;
  const { caseId } = record.caseFile;

  /** What would have to be called back, as the Worker will find it. */
  async function toCallBack(consent: Consent): Promise<Delivery[]> {
    const deliveries = (await vault.deliveriesOf(caseId)) ?? [];
    const no = { ...consent, consentId: "", decision: "withdrawn" as const };
    const noes = newNoes(record, { ...record, consents: [...record.consents, no] });
    const context = { graph, now: "", newId: () => "" };
    const recalls = recallsFor(noes, deliveries, record.recalls, context);
    return recalls.map(({ orgId, delivery }) => ({ orgId, ...delivery }));
  }

  return async (consent) => {
    const deliveries = await toCallBack(consent).catch(() => []);
    const isSure = await confirm({
      title: t("withholding.withdraw.title"),
      text: (
        <Stack gap={12}>
          <p>
            {t("withholding.withdraw.text", { purpose: format.code("purpose", consent.purpose) })}
          </p>
          <p>
            {deliveries.length === 0
              ? t("withholding.withdraw.nothingWent")
              : t("withholding.withdraw.went")}
          </p>
          {deliveries.length > 0 && <DeliveryList deliveries={deliveries} nameOf={nameOf} />}
        </Stack>
      ),
      confirm: t("withholding.withdraw.confirm"),
      cancel: t("common.cancel"),
    });
    if (!isSure) return;
    const { rowVersion } = record.meta;
    const done = await answerOf(vault.withdrawConsent(caseId, consent.consentId, rowVersion));
    if (done.ok) tell({ text: t("withholding.withdraw.done") });
    else tell({ text: t(`errors.${done.error}`), tone: "lamp" });
  };
}
