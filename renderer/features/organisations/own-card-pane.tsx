import { useState } from "react";
import type { ErrorCode } from "../../../shared/errors";
import { useFormKeys } from "../../app-frame";
import { saveFile } from "../../bridge";
import { useWords } from "../../i18n/i18n";
import { answerOf, useVault, useVaultQuery } from "../../session";
import type { CardFile } from "../../store/vault-api";
import { Action, Band, Panel, Row, Stack } from "../../ui";
import { CardCode } from "./card-code";
import { usePrintCard } from "./card-sheet";
import { FingerprintLines } from "./fingerprint-lines";

export interface OwnCardPaneProps {
  readonly mayChangeKeys: boolean;
  readonly onNewKeys: () => void;
  readonly onClose: () => void;
}

type Outcome = { readonly savedAs: string } | { readonly failed: ErrorCode };

/** Our identity card as a file and as a code, and the fingerprint to read out when they call. */
export function OwnCardPane({ mayChangeKeys, onNewKeys, onClose }: OwnCardPaneProps) {
  const { t } = useWords();
  const vault = useVault();
  const card = useVaultQuery("own-card", () => vault.ownCard(), ["organisation"]);
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { print, paper } = usePrintCard(card);

  async function save(what: (card: CardFile) => { name: string; bytes: Uint8Array }) {
    if (isBusy) return;
    setBusy(true);
    setOutcome(null);
    const { name, bytes } = what(card ?? (await vault.ownCard()));
    const file = { kind: "organisation_card", suggestedName: name, bytes } as const;
    const saved = await answerOf(saveFile(file));
    setBusy(false);
    if (saved.ok) setOutcome({ savedAs: saved.value.fileName });
    else if (saved.error !== "cancelled") setOutcome({ failed: saved.error });
  }
  const saveCard = (): void =>
    void save(({ suggestedName, bytes }) => ({ name: suggestedName, bytes }));
  const onPaper = async (): Promise<void> => {
    const failed = await print();
    if (failed !== null) setOutcome({ failed });
  };
  useFormKeys({ primary: saveCard, back: onClose });
  const revocation = card?.revocationBytes ?? null;

  return (
    <Stack gap={16}>
      <Panel title={t("organisations.card.ownTitle")}>
        <p className="small soft">{t("organisations.card.ownRead")}</p>
        {card && <FingerprintLines fingerprint={card.fingerprint} />}
      </Panel>
      <p>{t("organisations.card.ownText")}</p>
      {revocation !== null && (
        <Band tone="lamp" title={t("organisations.card.tellThem")}>
          <Stack gap={8}>
            <p>{t("organisations.card.tellThemText")}</p>
            <div>
              <Action
                isBusy={isBusy}
                onClick={() =>
                  void save(({ suggestedName }) => ({
                    name: `${suggestedName}-revoked`,
                    bytes: revocation,
                  }))
                }
              >
                {t("organisations.card.saveRevocation")}
              </Action>
            </div>
          </Stack>
        </Band>
      )}
      {outcome !== null &&
        ("savedAs" in outcome ? (
          <Band tone="accent" isAlert>
            {t("organisations.card.savedAs", { name: outcome.savedAs })}
          </Band>
        ) : (
          <Band tone="lamp" title={t("common.failed")} isAlert>
            {t(`errors.${outcome.failed}`)}
          </Band>
        ))}
      <Row gap={12}>
        <Action kind="primary" keys="Ctrl Enter" autoFocus isBusy={isBusy} onClick={saveCard}>
          {t("organisations.card.save")}
        </Action>
        <Action onClick={() => void onPaper()}>{t("organisations.card.print")}</Action>
        <Action keys="Esc" onClick={onClose}>
          {t("organisations.card.close")}
        </Action>
      </Row>
      {card && <CardCode codeBytes={card.codeBytes} />}
      <p className="small soft">{t("organisations.card.codeText")}</p>
      {mayChangeKeys && (
        <div>
          <Action kind="quiet" onClick={onNewKeys}>
            {t("organisations.newKeys.open")}
          </Action>
        </div>
      )}
      {paper}
    </Stack>
  );
}
