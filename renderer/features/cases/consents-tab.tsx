import type { CaseRecord } from "../../../shared/domain/case-record";
import { latestConsent, type Consent } from "../../../shared/domain/consent";
import { useWords } from "../../i18n/i18n";
import { Action, DataTable, EmptyState, Stack, StatusDot, type StatusDotProps } from "../../ui";
import { RecallsOwed, useWithdrawConsent } from "../withholding";
import type { FactWords } from "./fact-words";
import { useToday } from "./use-today";

const LOOKS: Readonly<Record<Consent["decision"], StatusDotProps["look"]>> = {
  given: "dot",
  refused: "line",
  not_able_to_decide: "ring",
  withdrawn: "line",
};

export interface ConsentsTabProps {
  readonly record: CaseRecord;
  readonly words: FactWords;
}

/** Purpose by purpose and recipient by recipient: what was decided, and until when. */
export function ConsentsTab({ record, words }: ConsentsTabProps) {
  const { consents } = record;
  const { t } = useWords();
  const today = useToday();
  const isLatest = (row: Consent): boolean =>
    latestConsent(consents, row.purpose, row.recipientOrgId) === row;
  const withdraw = useWithdrawConsent(record);
  return (
    <Stack gap={16}>
      <RecallsOwed record={record} />
      <DataTable<Consent>
        label={t("cases.tabs.consents")}
        rows={consents}
        rowKey={(row) => row.consentId}
        empty={<EmptyState>{t("cases.consentTable.empty")}</EmptyState>}
        columns={[
          {
            id: "purpose",
            header: t("cases.consentTable.purpose"),
            cell: (row) => words.code("purpose", row.purpose),
          },
          {
            id: "recipient",
            header: t("cases.consentTable.recipient"),
            cell: (row) =>
              row.recipientOrgId === null ? (
                <span className="faint">{t("cases.consentTable.noRecipient")}</span>
              ) : (
                words.organisation(row.recipientOrgId)
              ),
          },
          {
            id: "decision",
            header: t("cases.consentTable.decision"),
            cell: (row) =>
              isLatest(row) ? (
                <StatusDot look={LOOKS[row.decision]}>
                  {words.code("consentDecision", row.decision)}
                </StatusDot>
              ) : (
                <span className="faint">
                  {words.code("consentDecision", row.decision)} ({t("cases.consentTable.earlier")})
                </span>
              ),
          },
          {
            id: "until",
            header: t("cases.consentTable.until"),
            cell: (row) => {
              if (row.decision !== "given") return <span className="faint">–</span>;
              const until = words.date(row.expiresOn);
              if (row.expiresOn > today) return until;
              return (
                <span className="lamp">
                  {until}, {t("cases.consentTable.ended")}
                </span>
              );
            },
          },
          {
            id: "withdraw",
            header: t("withholding.withdraw.start"),
            cell: (row) =>
              withdraw !== null && row.decision === "given" && isLatest(row) ? (
                <Action
                  size="slim"
                  onClick={() => void withdraw(row)}
                  aria-label={t("withholding.withdraw.of", {
                    purpose: words.code("purpose", row.purpose),
                  })}
                >
                  {t("withholding.withdraw.start")}
                </Action>
              ) : (
                ""
              ),
          },
        ]}
      />
    </Stack>
  );
}
