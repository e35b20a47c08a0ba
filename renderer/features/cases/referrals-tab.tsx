import type { CaseContent } from "../../../shared/domain/case-record";
import type { Handover } from "../../../shared/domain/handover";
import type { Referral } from "../../../shared/domain/referral";
import { useNavigate } from "react-router";
import { mayRecordCases } from "../../../shared/domain/access";
import { phnomPenhDay } from "../../../shared/domain/local-time";
import { acceptedTransfer } from "../../../shared/domain/referral-transfer";
import { useWords } from "../../i18n/i18n";
import { useSession } from "../../session";
import {
  Action,
  Band,
  DataTable,
  Row,
  Stack,
  StatusDot,
  Title,
  type StatusDotProps,
} from "../../ui";
import type { FactWords } from "./fact-words";
import { ReferralHistory } from "./referral-history";
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

/** Who was asked to help, with what happened to each, and to whom the person went. */
export function ReferralsTab({ content, words }: ReferralsTabProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { role } = useSession().open.user;
  const { caseId, status } = content.caseFile;
  const canRefer =
    mayRecordCases(role) && status !== "void_error" && acceptedTransfer(content) === null;
  return (
    <Stack gap={24}>
      <Row isSpread>
        <Title order={2}>{t("cases.referralTable.title")}</Title>
        {canRefer && (
          <Action onClick={() => void navigate(`/cases/${caseId}/refer`)}>
            {t("referrals.refer")}
          </Action>
        )}
      </Row>
      <TransferBand content={content} words={words} />
      {content.referrals.length === 0 && <p className="soft">{t("cases.referralTable.empty")}</p>}
      {content.referrals.map((referral) => (
        <OneReferral key={referral.referralId} referral={referral} words={words} />
      ))}
      <Title order={2}>{t("cases.handoverTable.title")}</Title>
      <Handovers content={content} words={words} />
    </Stack>
  );
}

/** Tells that the file belongs to another house since it was taken over (dictionary §6). */
function TransferBand({ content, words }: ReferralsTabProps) {
  const { t } = useWords();
  const transfer = acceptedTransfer(content);
  if (transfer === null) return null;
  const taken = transfer.events.find(({ toStatus }) => toStatus === "accepted")?.at ?? null;
  return (
    <Band title={t("referrals.transferred.title", { name: words.organisation(transfer.toOrgId) })}>
      {taken !== null &&
        t("referrals.transferred.text", {
          date: words.date(phnomPenhDay(Date.parse(taken))),
        })}
    </Band>
  );
}

function OneReferral({ referral, words }: { referral: Referral; words: FactWords }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const other = referral.direction === "in" ? referral.fromOrgId : referral.toOrgId;
  return (
    <section aria-label={words.organisation(other ?? referral.toOrgId)}>
      <Stack gap={8}>
        <Row isSpread>
          <Title order={3}>{words.organisation(other ?? referral.toOrgId)}</Title>
          <StatusDot look={OPEN[referral.status] ?? "dot"}>
            {words.code("referralStatus", referral.status)}
          </StatusDot>
        </Row>
        <p className="soft">
          {[
            words.code("service", referral.serviceType),
            words.code("referralUrgency", referral.urgency),
            referral.referredOn === null
              ? t("cases.referralTable.notSent")
              : words.date(referral.referredOn),
          ].join(", ")}
        </p>
        {referral.resentFrom !== null && <p className="small soft">{t("referrals.againOf")}</p>}
        {referral.events.length > 0 && <ReferralHistory referral={referral} />}
        {!isDone(referral.status) && (
          <Row>
            <Action
              size="slim"
              onClick={() => void navigate(`/referrals?referral=${referral.referralId}`)}
            >
              {t("referrals.title")}
            </Action>
          </Row>
        )}
      </Stack>
    </section>
  );
}

/** Nothing of it stands on the board any more. */
function isDone(status: Referral["status"]): boolean {
  return status === "completed" || status === "revoked";
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
