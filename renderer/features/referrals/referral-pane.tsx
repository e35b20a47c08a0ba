import { useNavigate } from "react-router";
import type { CaseRecord } from "../../../shared/domain/case-record";
import type { Referral } from "../../../shared/domain/referral";
import { receiptStanding } from "../../../shared/domain/referral-alarm";
import { isUnsent } from "../../../shared/domain/referral-table";
import { useNow } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { answerOf, useSession, useVault, useVaultQuery } from "../../session";
import { Action, Band, Note, Row, Stack, StatusDot, tell, Title } from "../../ui";
import { mayRecordCases } from "../../../shared/domain/access";
import { ReferralHistory } from "../cases";
import { openCaseForEditing } from "../intake";
import { nextActs } from "./next-acts";
import { PacketView } from "./packet-view";
import css from "./referrals.module.css";
import { useGateWords } from "./use-gate-words";
import { useOrgNames } from "./use-org-names";
import { useReferralMoves } from "./use-referral-moves";

export interface ReferralPaneProps {
  readonly record: CaseRecord;
  readonly referral: Referral;
}

/** One referral: where it stands, its next acts, what goes, and what happened to it. */
export function ReferralPane({ record, referral }: ReferralPaneProps) {
  const { t } = useWords();
  const format = useFormats();
  const nameOf = useOrgNames();
  const now = useNow();
  const { caseId } = record.caseFile;
  const gate = useVaultQuery(
    ["referral-gate", caseId, referral.referralId, record.meta.rowVersion],
    (vault) => vault.referralGate(caseId, referral.referralId),
    ["organisation"],
  );
  const standing = receiptStanding(referral, now);
  return (
    <section aria-label={t("referrals.pane")} className={css["pane"]}>
      <Title order={2}>{nameOf(referral.toOrgId)}</Title>
      <p className="soft">
        {format.code("service", referral.serviceType)}, {format.code("referralKind", referral.kind)}
      </p>
      <StatusDot look={standing === "late" || standing === "over" ? "late" : "wait"}>
        {format.code("referralStatus", referral.status)}
      </StatusDot>
      {(standing === "late" || standing === "over") && (
        <Note tone="lamp" title={t(`referrals.alarm.${standing}`)}>
          {format.code("referralUrgency", referral.urgency)}
        </Note>
      )}
      {referral.status === "sent" && referral.receiptCode !== null && (
        <div>
          <p className="small soft">{t("referrals.code")}</p>
          <p className={css["code"]}>
            {referral.receiptCode.slice(0, 4)} {referral.receiptCode.slice(4)}
          </p>
          <p className="small soft">{t("referrals.codeHow")}</p>
        </div>
      )}
      {gate !== undefined && gate !== null && isUnsent(referral.status) && !gate.isAllowed && (
        <Reasons gate={gate} />
      )}
      {referral.override !== null && (
        <Note tone="lamp">
          {t("referrals.overrideStands", {
            basis: format.code("overrideBasis", referral.override.basis),
            reason: referral.override.reason,
          })}
        </Note>
      )}
      {gate !== undefined && <Acts record={record} referral={referral} gate={gate} now={now} />}
      {gate !== undefined && gate !== null && (
        <div>
          <Title order={3}>{t("referrals.screen.willRead")}</Title>
          <PacketView content={record} referral={referral} gate={gate} />
        </div>
      )}
      <div>
        <Title order={3}>{t("referrals.history")}</Title>
        <ReferralHistory referral={referral} />
      </div>
    </section>
  );
}

function Reasons({ gate }: { gate: NonNullable<Parameters<ReturnType<typeof useGateWords>>[0]> }) {
  const say = useGateWords();
  const { reasons, isStopped, standing } = say(gate);
  return (
    <Band tone={isStopped ? "danger" : "lamp"} title={`${standing}.`}>
      {reasons.join(" ")}
    </Band>
  );
}

interface ActsProps extends ReferralPaneProps {
  readonly gate: Parameters<typeof nextActs>[1];
  readonly now: number;
}

function Acts({ record, referral, gate, now }: ActsProps) {
  const { t } = useWords();
  const vault = useVault();
  const navigate = useNavigate();
  const { role } = useSession().open.user;
  const perform = useReferralMoves(record);
  const { caseId } = record.caseFile;
  if (!mayRecordCases(role)) return null;
  const { main, others } = nextActs(referral, gate, now);

  async function change(step: "plan" | "consent"): Promise<void> {
    const opened = await answerOf(openCaseForEditing(vault, caseId, step));
    if (opened.ok) void navigate(opened.value);
    else tell({ text: t(`errors.${opened.error}`), tone: "lamp" });
  }
  return (
    <Stack gap={8}>
      <Row>
        {main !== null && (
          <Action
            kind="primary"
            keys="N"
            data-act="main"
            onClick={() => {
              perform(main, referral);
            }}
          >
            {t(`referrals.act.${main}`)}
          </Action>
        )}
        {referral.status === "consent_needed" && main === null && (
          <Action kind="primary" keys="N" data-act="main" onClick={() => void change("consent")}>
            {t("referrals.screen.recordConsent")}
          </Action>
        )}
        {others.map((act) => (
          <Action
            key={act}
            onClick={() => {
              perform(act, referral);
            }}
          >
            {t(`referrals.act.${act}`)}
          </Action>
        ))}
      </Row>
      <Row>
        {isUnsent(referral.status) && (
          <Action kind="quiet" size="slim" onClick={() => void change("plan")}>
            {t("referrals.changeIt")}
          </Action>
        )}
        <Action kind="quiet" size="slim" onClick={() => void navigate(`/cases/${caseId}`)}>
          {t("referrals.openCase")}
        </Action>
      </Row>
    </Stack>
  );
}
