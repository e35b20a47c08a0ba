import { useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { mayRecordCases } from "../../../shared/domain/access";
import type { IncomingReferral } from "../../../shared/domain/incoming-referral";
import { phnomPenhMinute } from "../../../shared/domain/local-time";
import { AppShell, useNow, useSingleKeys } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useSession, useVaultQuery } from "../../session";
import { Action, DataTable, EmptyState, Page, Split, StatusDot, type Column } from "../../ui";
import { AnswersOwed } from "./answers-owed";
import { IncomingForm } from "./incoming-form";
import { IncomingPane } from "./incoming-pane";
import { answerWord } from "./incoming-words";
import { useOrgNames } from "./use-org-names";

/** Referrals that others made to this house: written down, compared with who is here, and answered. */
export function IncomingScreen() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { role } = useSession().open.user;
  const [params] = useSearchParams();
  const [chosenId, setChosenId] = useState(params.get("referral"));
  const [isWriting, setWriting] = useState(false);
  const columns = useColumns();
  const lines = useVaultQuery("incoming-referrals", (vault) => vault.incomingReferrals(), [
    "case",
    "organisation",
  ]);
  const chosen = lines?.find(({ referralId }) => referralId === chosenId) ?? lines?.[0] ?? null;
  const toBoard = (): void => void navigate("/referrals");
  useSingleKeys(
    isWriting
      ? {}
      : {
          Escape: toBoard,
          n: () => {
            document.querySelector<HTMLElement>('[data-act="main"]')?.click();
          },
        },
  );
  const pane = isWriting ? (
    <IncomingForm
      onSaved={(referralId) => {
        setChosenId(referralId);
        setWriting(false);
      }}
      onCancel={() => {
        setWriting(false);
      }}
    />
  ) : (
    chosen && <IncomingPane key={chosen.referralId} line={chosen} />
  );
  const write = mayRecordCases(role) && !isWriting && (
    <Action
      {...(lines?.length === 0
        ? { kind: "primary" as const, keys: "N", "data-act": "main" }
        : { kind: "plain" as const })}
      onClick={() => {
        setWriting(true);
      }}
    >
      {t("incoming.add")}
    </Action>
  );
  return (
    <AppShell
      here="referrals"
      keys={
        isWriting
          ? [
              { keys: "Ctrl Enter", label: t("incoming.form.save") },
              { keys: "Esc", label: t("common.cancel") },
            ]
          : [
              { keys: "↑ ↓", label: t("common.keys.move") },
              { keys: "N", label: t("referrals.keys.next") },
              { keys: "Esc", label: t("incoming.toBoard"), onPress: toBoard },
            ]
      }
    >
      <Page
        title={t("incoming.title")}
        sub={t("incoming.sub")}
        actions={
          <>
            <Action onClick={toBoard}>{t("incoming.toBoard")}</Action>
            <Action onClick={() => void navigate("/batches/open")}>{t("incoming.openFile")}</Action>
            {write}
          </>
        }
      >
        <AnswersOwed />
        {lines && (
          <Split paneWidth={380} pane={pane}>
            <DataTable<IncomingReferral>
              label={t("incoming.title")}
              columns={columns}
              rows={lines}
              rowKey={({ referralId }) => referralId}
              selectedKey={isWriting ? null : (chosen?.referralId ?? null)}
              onSelect={setChosenId}
              autoFocus={!isWriting}
              empty={<EmptyState>{t("incoming.empty")}</EmptyState>}
            />
          </Split>
        )}
      </Page>
    </AppShell>
  );
}

function useColumns(): readonly Column<IncomingReferral>[] {
  const { t } = useWords();
  const format = useFormats();
  const nameOf = useOrgNames();
  const now = useNow();
  return [
    {
      id: "from",
      header: t("incoming.columns.from"),
      cell: ({ fromOrgId }) => nameOf(fromOrgId),
    },
    {
      id: "service",
      width: "25%",
      header: t("incoming.columns.service"),
      cell: ({ serviceType }) => format.code("service", serviceType),
    },
    {
      id: "answer",
      width: "24%",
      header: t("incoming.columns.answer"),
      cell: (line) => {
        const word = answerWord(line, now);
        const look = { received: "wait", late: "late", accepted: "dot", rejected: "line" } as const;
        return <StatusDot look={look[word]}>{t(`incoming.answer.${word}`)}</StatusDot>;
      },
    },
    {
      id: "since",
      width: "24%",
      header: t("incoming.columns.since"),
      cell: ({ receivedAt }) => format.dateTime(phnomPenhMinute(Date.parse(receivedAt))),
    },
  ];
}
