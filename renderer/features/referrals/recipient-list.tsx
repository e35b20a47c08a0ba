import { useNavigate } from "react-router";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { answerOf, useVault } from "../../session";
import type { PossibleRecipient } from "../../store/vault-api";
import { Action, Band, PickList, StatusDot, tell } from "../../ui";
import { openCaseForEditing } from "../intake";
import { useGateWords } from "./use-gate-words";

export interface RecipientListProps {
  readonly caseId: string;
  readonly recipients: readonly PossibleRecipient[];
  readonly value: string | null;
  readonly onChange: (orgId: string) => void;
}

/** Who could help, each with where consent and withholding put it; a stop can be read, not chosen. */
export function RecipientList({ caseId, recipients, value, onChange }: RecipientListProps) {
  const { t, lang } = useWords();
  const format = useFormats();
  const vault = useVault();
  const navigate = useNavigate();
  const say = useGateWords();

  async function recordConsent(): Promise<void> {
    const opened = await answerOf(openCaseForEditing(vault, caseId, "consent"));
    if (opened.ok) void navigate(opened.value);
    else tell({ text: t(`errors.${opened.error}`), tone: "lamp" });
  }
  if (recipients.length === 0) return <p className="soft">{t("referrals.screen.nobody")}</p>;
  return (
    <PickList
      label={t("referrals.screen.who")}
      value={value}
      onChange={onChange}
      options={recipients.map(({ orgId, nameKm, nameEn, orgType, phone, gate }) => {
        const { look, standing, reasons, isStopped } = say(gate);
        const isToAsk = look === "wait";
        return {
          value: orgId,
          title: lang === "km" ? nameKm || nameEn : nameEn || nameKm,
          status: <StatusDot look={look}>{standing}</StatusDot>,
          detail: [format.code("orgType", orgType), phone].filter((one) => one !== "").join(", "),
          isStopped,
          extra: isStopped ? (
            <Band tone="danger">{reasons.join(" ")}</Band>
          ) : isToAsk ? (
            <>
              <p className="small">{reasons.join(" ")}</p>
              <Action size="slim" onClick={() => void recordConsent()}>
                {t("referrals.screen.recordConsent")}
              </Action>
            </>
          ) : undefined,
        };
      })}
    />
  );
}
