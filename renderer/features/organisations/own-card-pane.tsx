import { useState } from "react";
import type { ErrorCode } from "../../../shared/errors";
import { useFormKeys } from "../../app-frame";
import { saveFile } from "../../bridge";
import { useWords } from "../../i18n/i18n";
import { answerOf, useVault, useVaultQuery } from "../../session";
import { Action, Band, Fingerprint, Panel, Row, Stack } from "../../ui";

type Outcome = { readonly savedAs: string } | { readonly failed: ErrorCode };

/** Our identity card as a file, and the fingerprint to read out when they call. */
export function OwnCardPane({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const vault = useVault();
  const card = useVaultQuery("own-card", () => vault.ownCard(), ["organisation"]);
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  async function hand() {
    const { bytes, suggestedName } = card ?? (await vault.ownCard());
    return saveFile({ kind: "organisation_card", suggestedName, bytes });
  }
  async function save(): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    setOutcome(null);
    const saved = await answerOf(hand());
    setBusy(false);
    if (saved.ok) setOutcome({ savedAs: saved.value.fileName });
    else if (saved.error !== "cancelled") setOutcome({ failed: saved.error });
  }
  useFormKeys({ primary: () => void save(), back: onClose });

  return (
    <Stack gap={16}>
      <Panel title={t("organisations.card.ownTitle")}>
        <p className="small soft">{t("organisations.card.ownRead")}</p>
        {card && (
          <Fingerprint
            label={t("organisations.pane.fingerprint")}
            groups={card.fingerprint.split(" ")}
          />
        )}
      </Panel>
      <p>{t("organisations.card.ownText")}</p>
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
        <Action
          kind="primary"
          keys="Ctrl Enter"
          autoFocus
          isBusy={isBusy}
          onClick={() => void save()}
        >
          {t("organisations.card.save")}
        </Action>
        <Action keys="Esc" onClick={onClose}>
          {t("organisations.card.close")}
        </Action>
      </Row>
    </Stack>
  );
}
