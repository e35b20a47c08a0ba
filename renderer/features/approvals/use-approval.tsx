import { modals } from "@mantine/modals";
import { useCallback } from "react";
import { useNavigate } from "react-router";
import { mayManageUsers } from "../../../shared/domain/access";
import type { ApprovalAction, ApprovalTicket } from "../../../shared/vault/door";
import { useWords } from "../../i18n/i18n";
import { useSession } from "../../session";
import { ApprovalForm } from "./approval-form";
import { approversFor } from "./approvers";
import { NobodyToAsk } from "./nobody-to-ask";

export interface ApprovalAsk {
  readonly action: ApprovalAction;
  /** The case id, `batchTarget`, `erasureTarget` or case number that the ticket is for. */
  readonly targetId: string;
  /** What exactly is agreed to, in words of the screen: which file, which batch, what goes. */
  readonly summary: string;
  /** What kind of act it is, where the words for `action` do not say it well enough. */
  readonly what?: string;
  /** Somebody who may not agree to this though the role would allow it: the owner of a file to be closed. */
  readonly notBy?: string | null;
}

/** A ticket of a second person for this one act, or null when nobody agreed. */
export type AskApproval = (ask: ApprovalAsk) => Promise<ApprovalTicket | null>;

/**
 * Opens the dialog in which a second person agrees with name and passphrase (dictionary §11 R12). Where
 * nobody else could agree it says so, and shows a supervisor the way to add somebody. Escape answers null.
 */
export function useApproval(): AskApproval {
  const { t } = useWords();
  const { open, approve } = useSession();
  const navigate = useNavigate();
  return useCallback(
    ({ action, targetId, summary, what, notBy = null }) =>
      new Promise((resolve) => {
        const approvers = approversFor(action, [open.user.userId, notBy], open.users);
        const settle = (ticket: ApprovalTicket | null): void => {
          resolve(ticket);
          modals.close(id);
        };
        const cancel = (): void => {
          settle(null);
        };
        const id = modals.open({
          title: t(approvers.length === 0 ? "approvals.nobody.title" : "approvals.title"),
          withCloseButton: false,
          // A passphrase half typed is not lost by a stray click.
          closeOnClickOutside: false,
          onClose: () => {
            resolve(null);
          },
          children:
            approvers.length === 0 ? (
              <NobodyToAsk
                onAdd={
                  mayManageUsers(open.user.role)
                    ? () => {
                        cancel();
                        void navigate("/users?add");
                      }
                    : undefined
                }
                onCancel={cancel}
              />
            ) : (
              <ApprovalForm
                what={what ?? t(`approvals.what.${action}`)}
                summary={summary}
                ownLoginName={open.user.loginName}
                ownerLoginName={
                  open.users.find(({ userId }) => userId === notBy)?.loginName ?? null
                }
                practiceNames={
                  open.mode === "demo" ? approvers.map(({ loginName }) => loginName) : []
                }
                approve={(credentials) => approve(action, targetId, credentials)}
                onTicket={settle}
                onCancel={cancel}
              />
            ),
        });
      }),
    [t, open, approve, navigate],
  );
}
