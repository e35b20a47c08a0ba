import type { CaseRecord } from "../../../shared/domain/case-record";
import type { GateAnswer } from "../../../shared/domain/gate";
import { mayReceiveFiles } from "../../../shared/domain/organisation";
import type { Referral } from "../../../shared/domain/referral";
import { receivedAt } from "../../../shared/domain/referral-alarm";
import { hasEnded, isUnsent } from "../../../shared/domain/referral-table";
import { useNow } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useVaultQuery } from "../../session";
import { Band, Note, StatusDot, Title } from "../../ui";
import { ReferralHistory } from "../cases";
import { AnswersOwed } from "./answers-owed";
import { PacketView } from "./packet-view";
import { ReferralActs } from "./referral-acts";
import { ReferralFile } from "./referral-file";
import { ReferralAnswer, TransferNote } from "./referral-answer";
import css from "./referrals.module.css";
import { useGateWords } from "./use-gate-words";
import { useOrgNames } from "./use-org-names";
import { alarmOf } from "./waiting-groups";

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
  const recipient = useVaultQuery(
    ["organisation", referral.toOrgId],
    (vault) => vault.get("organisation", referral.toOrgId),
    ["organisation"],
  );
  const isReady = referral.status === "ready" && referral.direction === "out";
  const goesAsFile =
    isReady && recipient !== undefined && recipient !== null && mayReceiveFiles(recipient);
  const alarm = alarmOf({ ...referral, receivedAt: receivedAt(referral) }, now);
  const isIn = referral.direction === "in";
  return (
    <section aria-label={t("referrals.pane")} className={css["pane"]}>
      <Title order={2}>{nameOf(isIn ? referral.fromOrgId : referral.toOrgId)}</Title>
      {isIn && <p className="small soft">{t("referrals.askedUs")}</p>}
      <p className="soft">
        {format.code("service", referral.serviceType)},{" "}
        {isIn ? t(`incoming.kind.${referral.kind}`) : format.code("referralKind", referral.kind)}
      </p>
      <StatusDot look={alarm === null ? "wait" : "late"}>
        {format.code("referralStatus", referral.status)}
      </StatusDot>
      {alarm !== null && (
        <Note tone="lamp" title={t(`referrals.alarm.${alarm}`)}>
          {format.code("referralUrgency", referral.urgency)}
        </Note>
      )}
      <ReferralAnswer referral={referral} />
      <TransferNote record={record} />
      {referral.status === "sent" && referral.receiptCode !== null && (
        <div>
          <p className="small soft">{t("referrals.code")}</p>
          <p className={css["code"]}>
            {referral.receiptCode.slice(0, 4)} {referral.receiptCode.slice(4)}
          </p>
          <p className="small soft">{t("referrals.codeHow")}</p>
        </div>
      )}
      {gate && <Reasons referral={referral} gate={gate} />}
      {referral.override !== null && (
        <Note tone="lamp">
          {t("referrals.overrideStands", {
            basis: format.code("overrideBasis", referral.override.basis),
            reason: referral.override.reason,
          })}
        </Note>
      )}
      <ReferralFile record={record} referral={referral} isReady={goesAsFile} />
      {gate !== undefined && (
        <ReferralActs
          record={record}
          referral={referral}
          gate={gate}
          now={now}
          goesAsFile={goesAsFile}
        />
      )}
      {isIn && referral.packetSha256 !== null && <AnswersOwed orgId={referral.fromOrgId} />}
      {gate !== undefined && gate !== null && !isIn && (
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

interface ReasonsProps {
  readonly referral: Referral;
  readonly gate: GateAnswer;
}

/** Why it may not go, or may not stay there any more: then it has to be called back. */
function Reasons({ referral: { status, override }, gate }: ReasonsProps) {
  const { t } = useWords();
  const say = useGateWords();
  const { reasons, isStopped, standing } = say(gate);
  if (gate.isAllowed || hasEnded(status)) return null;
  if (!isUnsent(status) && !isStopped) return null;
  // Two people have set the missing yes aside; the pane says on which ground.
  if (override !== null && gate.canOverride) return null;
  return (
    <Band tone={isStopped ? "danger" : "lamp"} title={`${standing}.`}>
      {reasons.join(" ")} {!isUnsent(status) && t("referrals.callBack")}
    </Band>
  );
}
