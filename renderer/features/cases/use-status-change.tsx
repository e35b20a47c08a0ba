import { useState } from "react";
import type { CaseStatus } from "../../../shared/domain/case-file";
import type { CaseContent, CaseRecord } from "../../../shared/domain/case-record";
import {
  changeStatus,
  isClosed,
  needsTwoPeople,
  reasonOwed,
  type StatusActor,
  type StatusRefusal,
} from "../../../shared/domain/case-status";
import type { ApprovalTicket } from "../../../shared/vault/door";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { answerOf, useSession, useVault } from "../../session";
import { tell, useConfirm } from "../../ui";
import { useApproval } from "../approvals";
import { contentOf } from "../../../shared/domain/case-record";
import { useToday } from "./use-today";
import { askStatus } from "./ask-status";
import type { StatusAnswer } from "./status-form";
import { mainStep, statusSteps, withClosure } from "./status-steps";

export interface StatusChange {
  readonly steps: readonly CaseStatus[];
  readonly main: CaseStatus | null;
  /** Why the last try was refused, until another one. */
  readonly refusal: StatusRefusal | null;
  readonly change: (to: CaseStatus) => Promise<void>;
}

/** Moves a case to its next status and saves it; what cannot be undone here is asked first. */
export function useStatusChange(record: CaseRecord): StatusChange {
  const { t } = useWords();
  const format = useFormats();
  const vault = useVault();
  const confirm = useConfirm();
  const askApproval = useApproval();
  const { user } = useSession().open;
  const today = useToday();
  const [refusal, setRefusal] = useState<StatusRefusal | null>(null);
  const content = contentOf(record);
  const actor: StatusActor = { userId: user.userId, isSupervisor: user.role === "supervisor" };

  async function change(to: CaseStatus): Promise<void> {
    const owed = reasonOwed(content, to);
    // Nothing else may stand against it before somebody is asked for a reason.
    const tried = changeStatus(content, to, actor, owed);
    setRefusal(tried.ok ? null : tried.error);
    if (!tried.ok) return;
    const answer = await ask(to);
    if (answer === null) return;
    const changed = changeStatus(content, to, actor, answer.reason);
    setRefusal(changed.ok ? null : changed.error);
    if (!changed.ok) return;
    const next = withClosure(changed.value, today, answer.closure);
    if (!needsTwoPeople(content.caseFile.status, to)) {
      await save(next, answer.reason);
      return;
    }
    const approval = await secondYes(to);
    if (approval !== null) await save(next, answer.reason, approval);
  }

  /** Closing and cancelling take two people, and no owner agrees to the closing of the own file. */
  function secondYes(to: CaseStatus): Promise<ApprovalTicket | null> {
    const { caseNo, caseOwner } = content.caseFile;
    return askApproval({
      action: "close",
      targetId: content.caseFile.caseId,
      summary: t("approvals.summary.status", { caseNo, status: format.code("caseStatus", to) }),
      notBy: isClosed(to) ? caseOwner : null,
    });
  }

  async function ask(to: CaseStatus): Promise<StatusAnswer | null> {
    if (to !== "void_error") {
      const { status: from } = content.caseFile;
      const owed = reasonOwed(content, to);
      return askStatus({ title: t("cases.statusConfirm.title"), from, to, owed });
    }
    const isSure = await confirm({
      title: t("cases.statusConfirm.voidTitle"),
      text: t("cases.statusConfirm.voidText"),
      confirm: t("cases.statusConfirm.voidConfirm"),
      cancel: t("common.cancel"),
      isDanger: true,
    });
    return isSure ? { closure: null, reason: null } : null;
  }

  async function save(
    next: CaseContent,
    reason: string | null,
    approval?: ApprovalTicket,
  ): Promise<void> {
    const { rowVersion } = record.meta;
    const said = reason ?? undefined;
    const saved = await answerOf(vault.saveCase(next, rowVersion, undefined, approval, said));
    if (saved.ok) {
      const status = format.code("caseStatus", next.caseFile.status);
      tell({ text: t("cases.statusChanged", { status }) });
    } else {
      tell({ text: t(`errors.${saved.error}`), tone: "lamp" });
    }
  }

  return {
    steps: statusSteps(content, actor),
    main: mainStep(content, actor),
    refusal,
    change,
  };
}
