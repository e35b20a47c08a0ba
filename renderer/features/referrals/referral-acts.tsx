import { useNavigate } from "react-router";
import { mayRecordCases } from "../../../shared/domain/access";
import type { CaseRecord } from "../../../shared/domain/case-record";
import type { Referral } from "../../../shared/domain/referral";
import { isUnsent } from "../../../shared/domain/referral-table";
import { acceptedTransfer } from "../../../shared/domain/referral-transfer";
import { useWords } from "../../i18n/i18n";
import { answerOf, useSession, useVault } from "../../session";
import { Action, Row, Stack, tell } from "../../ui";
import { openCaseForEditing } from "../intake";
import { actsAfterTransfer, nextActs } from "./next-acts";
import { useReferralMoves } from "./use-referral-moves";

export interface ReferralActsProps {
  readonly record: CaseRecord;
  readonly referral: Referral;
  /** The gate's answer now; null for an organisation that is not known here. */
  readonly gate: Parameters<typeof nextActs>[1];
  /** Milliseconds since 1970. */
  readonly now: number;
  /** A sealed file can be made of it: that is its main act then. */
  readonly goesAsFile: boolean;
}

/** What can be done about a referral now, and the ways to change it; nothing for who writes no files. */
export function ReferralActs({ record, referral, gate, now, goesAsFile }: ReferralActsProps) {
  const { t } = useWords();
  const vault = useVault();
  const navigate = useNavigate();
  const { role } = useSession().open.user;
  const perform = useReferralMoves(record);
  const { caseId } = record.caseFile;
  if (!mayRecordCases(role)) return null;
  const isGivenAway = acceptedTransfer(record) !== null;
  const next = nextActs(referral, gate, now, goesAsFile);
  const { main, others } = isGivenAway ? actsAfterTransfer(next) : next;

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
        {referral.status === "consent_needed" && main === null && !isGivenAway && (
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
            {act === "send" && goesAsFile
              ? t("referralFiles.send.otherWay")
              : t(`referrals.act.${act}`)}
          </Action>
        ))}
      </Row>
      <Row>
        {isUnsent(referral.status) && !isGivenAway && (
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
