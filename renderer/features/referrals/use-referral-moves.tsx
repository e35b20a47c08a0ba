import { modals } from "@mantine/modals";
import { useNavigate } from "react-router";
import type { CaseRecord } from "../../../shared/domain/case-record";
import type { Referral } from "../../../shared/domain/referral";
import type { ReferralEvent } from "../../../shared/domain/referral-life";
import type { ApprovalTicket } from "../../../shared/vault/door";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { answerOf, useVault } from "../../session";
import { tell } from "../../ui";
import { useApproval } from "../approvals";
import { useOrgNames } from "./use-org-names";
import { isAsked, MoveForm, type AskedEvent } from "./move-form";
import type { ReferralAct } from "./next-acts";

/** Does an act of a referral: asks what it needs, gets the second person where two are needed, and says so. */
export function useReferralMoves(record: CaseRecord): (act: ReferralAct, of: Referral) => void {
  const { t } = useWords();
  const format = useFormats();
  const vault = useVault();
  const navigate = useNavigate();
  const askApproval = useApproval();
  const nameOf = useOrgNames();
  const { caseId, caseNo } = record.caseFile;

  async function move(of: Referral, event: ReferralEvent, ticket?: ApprovalTicket): Promise<void> {
    const moved = await answerOf(
      vault.moveReferral(caseId, of.referralId, record.meta.rowVersion, event, ticket),
    );
    if (moved.ok) {
      const after = await vault.get("case", caseId);
      const status = after?.referrals.find(
        ({ referralId }) => referralId === of.referralId,
      )?.status;
      tell({
        text: t(`referrals.done.${event.type}`, {
          status: format.code("referralStatus", status ?? of.status),
        }),
      });
      return;
    }
    const needsSecond = moved.error === "approval_needed" && ticket === undefined;
    const second = needsSecond ? await secondYes(of, event) : null;
    if (second !== null) await move(of, event, second);
    else if (!needsSecond) tell({ text: t(`errors.${moved.error}`), tone: "lamp" });
  }

  function secondYes(of: Referral, event: ReferralEvent): Promise<ApprovalTicket | null> {
    return askApproval({
      action: event.type === "override" ? "override" : "approve_referral",
      targetId: of.referralId,
      ...(event.type === "override" ? { what: t("referrals.act.override") } : {}),
      summary: t("approvals.summary.referral", {
        caseNo,
        name: nameOf(of.toOrgId),
        service: format.code("service", of.serviceType),
        scopes: of.packetScope.map((scope) => format.code("dataScope", scope)).join(", "),
      }),
    });
  }

  function ask(type: AskedEvent, of: Referral): void {
    const close = (): void => {
      modals.close(id);
    };
    const id = modals.open({
      title: t(`referrals.ask.${type}.title`),
      withCloseButton: false,
      closeOnClickOutside: false,
      children: (
        <MoveForm
          event={type}
          onSubmit={(event) => {
            close();
            void move(of, event);
          }}
          onCancel={close}
        />
      ),
    });
  }

  return (act, of) => {
    if (act === "resend") void navigate(`/cases/${caseId}/refer?again=${of.referralId}`);
    else if (isAsked(act)) ask(act, of);
    else void move(of, { type: act });
  };
}
