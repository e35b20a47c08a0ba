import { modals } from "@mantine/modals";
import { useNavigate } from "react-router";
import type { CaseSummary } from "../../../shared/domain/case-summary";
import type { IncomingReferral } from "../../../shared/domain/incoming-referral";
import { useWords } from "../../i18n/i18n";
import { answerOf, useVault } from "../../session";
import { tell, useConfirm } from "../../ui";
import { useBeginReferred } from "../intake";
import { DeclineForm } from "./decline-form";

export interface IncomingActs {
  /** A yes, and on to the intake; for one that was accepted before, on with its intake. */
  readonly begin: (line: IncomingReferral) => Promise<void>;
  /** A yes, into a file that is here. */
  readonly takeInto: (line: IncomingReferral, file: CaseSummary) => Promise<void>;
  readonly decline: (line: IncomingReferral) => void;
}

/** How this house answers; each act says what came of it. */
export function useIncomingActs(): IncomingActs {
  const { t } = useWords();
  const vault = useVault();
  const navigate = useNavigate();
  const confirm = useConfirm();
  const beginReferred = useBeginReferred();

  async function takeInto(line: IncomingReferral, file: CaseSummary): Promise<void> {
    const { caseId, caseNo, rowVersion } = file;
    const isSure = await confirm({
      title: t("incoming.sureInto"),
      text: t("incoming.sureIntoText", { caseNo }),
      confirm: t("incoming.intoFile"),
      cancel: t("common.cancel"),
    });
    if (!isSure) return;
    const done = await answerOf(vault.acceptIntoFile(line.referralId, { caseId, rowVersion }));
    if (done.ok) tell({ text: t("incoming.done.intoFile", { caseNo }) });
    else tell({ text: t(`errors.${done.error}`), tone: "lamp" });
  }

  function decline(line: IncomingReferral): void {
    const close = (): void => {
      modals.close(id);
    };
    const id = modals.open({
      title: t("incoming.declineTitle"),
      withCloseButton: false,
      closeOnClickOutside: false,
      children: (
        <DeclineForm
          label={t(
            line.status === "accepted" ? "incoming.act.nothingCame" : "incoming.act.decline",
          )}
          onCancel={close}
          onGo={(reason) => {
            close();
            void answerOf(vault.declineReferral(line.referralId, reason)).then((done) => {
              if (done.ok) tell({ text: t("incoming.done.decline") });
              else tell({ text: t(`errors.${done.error}`), tone: "lamp" });
            });
          }}
        />
      ),
    });
  }

  return {
    begin: async (line) => {
      const begun = await beginReferred(line);
      if (begun.ok) void navigate(begun.value);
      else tell({ text: t(`errors.${begun.error}`), tone: "lamp" });
    },
    takeInto,
    decline,
  };
}
