import type { CaseContent } from "../../../shared/domain/case-record";
import type { Handover } from "../../../shared/domain/handover";
import type { Referral } from "../../../shared/domain/referral";
import { useWords } from "../../i18n/i18n";
import { DataTable, Stack, StatusDot, Title, type StatusDotProps } from "../../ui";
import type { FactWords } from "./fact-words";
import { ShownFact } from "./shown-fact";

const OPEN: Readonly<Partial<Record<Referral["status"], StatusDotProps["look"]>>> = {
  draft: "ring",
  consent_needed: "wait",
  approval_needed: "wait",
  ready: "wait",
  rejected: "line",
  expired: "line",
  revoked: "line",
  failed: "late",
};

export interface ReferralsTabProps {
  readonly content: CaseContent;
  readonly words: FactWords;
}

/** Who was asked to help, and to whom the person went. */
export function ReferralsTab({ content, words }: ReferralsTabProps) {
  const { t } = useWords();
  return (
    <Stack gap={24}>
      <Title order={2}>{t("cases.referralTable.title")}</Title>
      <Referrals referrals={content.referrals} words={words} />
      <Title order={2}>{t("cases.handoverTable.title")}</Title>
      <Handovers content={content} words={words} />
    </Stack>
  );
}

function Referrals({ referrals, words }: { referrals: readonly Referral[]; words: FactWords }) {
  const { t } = useWords();
  return (
    <DataTable<Referral>
      label={t("cases.referralTable.title")}
      rows={referrals}
      rowKey={(row) => row.referralId}
      empty={<p className="soft">{t("cases.referralTable.empty")}</p>}
      columns={[
        {
          id: "to",
          header: t("cases.referralTable.to"),
          cell: (row) => words.organisation(row.toOrgId),
        },
        {
          id: "service",
          header: t("cases.referralTable.service"),
          cell: (row) => words.code("service", row.serviceType),
        },
        {
          id: "sent",
          header: t("cases.referralTable.sent"),
          cell: (row) =>
            row.referredOn === null ? (
              <span className="faint">{t("cases.referralTable.notSent")}</span>
            ) : (
              words.date(row.referredOn)
            ),
        },
        {
          id: "status",
          header: t("cases.referralTable.status"),
          cell: (row) => (
            <StatusDot look={OPEN[row.status] ?? "dot"}>
              {words.code("referralStatus", row.status)}
            </StatusDot>
          ),
        },
      ]}
    />
  );
}

function Handovers({ content, words }: { content: CaseContent; words: FactWords }) {
  const { t } = useWords();
  return (
    <DataTable<Handover>
      label={t("cases.handoverTable.title")}
      rows={content.handovers}
      rowKey={(row) => row.handoverId}
      empty={<p className="soft">{t("cases.handoverTable.empty")}</p>}
      columns={[
        {
          id: "kind",
          header: t("cases.handoverTable.to"),
          cell: (row) => words.code("handoverKind", row.kind),
        },
        {
          id: "where",
          header: t("cases.handoverTable.where"),
          cell: (row) => <Where handover={row} content={content} words={words} />,
        },
        { id: "date", header: t("cases.handoverTable.date"), cell: (row) => words.date(row.date) },
        {
          id: "agreed",
          header: t("cases.handoverTable.agreed"),
          cell: ({ personAgreed }) => (
            <ShownFact
              shown={
                "value" in personAgreed
                  ? { text: words.code("personAgreed", personAgreed.value), isEstimated: false }
                  : { missing: personAgreed.mv }
              }
            />
          ),
        },
      ]}
    />
  );
}

function Where(props: { handover: Handover; content: CaseContent; words: FactWords }) {
  const { handover, content, words } = props;
  if (handover.toOrgId !== null) return words.organisation(handover.toOrgId);
  const kin = content.relatedPersons.find((one) => one.relatedId === handover.toRelatedId);
  if (kin !== undefined) return words.code("relation", kin.relation);
  return <ShownFact shown={{ missing: "none" }} />;
}
