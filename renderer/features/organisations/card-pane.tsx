import { useState } from "react";
import type { ErrorCode } from "../../../shared/errors";
import { useFormKeys } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { usePlaces } from "../../i18n/place-words";
import { useFormats } from "../../i18n/use-formats";
import { answerOf, useVault } from "../../session";
import type { CardPreview } from "../../store/vault-api";
import { Action, Band, Facts, Fingerprint, Panel, Row, Stack, useConfirm } from "../../ui";
import { contentWithCard } from "./card-content";
import { nameIn } from "./organisation-order";

export interface CardPaneProps {
  readonly card: CardPreview;
  readonly onKept: (orgId: string) => void;
  readonly onClose: () => void;
}

const TONES = { new: "lamp", same_keys: "accent", other_keys: "danger" } as const;

/** A card that was opened: who says it is whom, with which keys, and how that stands to what we have. */
export function CardPane({ card, onKept, onClose }: CardPaneProps) {
  const { t, lang } = useWords();
  const format = useFormats();
  const vault = useVault();
  const confirm = useConfirm();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorCode | null>(null);
  const name = nameIn(card, lang);
  const { line } = usePlaces();
  const { standing } = card;

  async function takeIn() {
    const held = await vault.get("organisation", card.orgId);
    const content = contentWithCard(card, held);
    return vault.saveOrganisation(content, held?.meta.rowVersion ?? 0);
  }
  async function keep(): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    const saved = await answerOf(takeIn());
    setBusy(false);
    if (saved.ok) onKept(card.orgId);
    else setError(saved.error);
  }
  async function replace(): Promise<void> {
    const isSure = await confirm({
      title: t("organisations.card.replaceTitle", { name }),
      text: t("organisations.card.replaceText"),
      confirm: t("organisations.card.replaceConfirm"),
      cancel: t("common.cancel"),
      isDanger: true,
    });
    if (isSure) await keep();
  }
  useFormKeys({ primary: standing === "new" ? () => void keep() : onClose, back: onClose });

  return (
    <Stack gap={16}>
      <Panel title={t("organisations.card.fingerprintOf", { name })}>
        <Fingerprint
          label={t("organisations.pane.fingerprint")}
          groups={card.fingerprint.split(" ")}
        />
      </Panel>
      <Band
        tone={TONES[standing]}
        title={t(`organisations.card.standing.${standing}`)}
        isAlert={standing === "other_keys"}
      >
        {t(`organisations.card.standingText.${standing}`)}
      </Band>
      <Facts
        items={[
          { label: t("organisations.form.nameKm"), value: card.nameKm },
          { label: t("organisations.form.nameEn"), value: card.nameEn },
          { label: t("organisations.columns.type"), value: format.code("orgType", card.orgType) },
          {
            label: t("organisations.pane.place"),
            value: line(card.adminCode),
          },
        ].filter(({ value }) => value !== "")}
      />
      {error !== null && (
        <Band tone="lamp" title={t("organisations.card.refused")} isAlert>
          {t(`errors.${error}`)}
        </Band>
      )}
      <Row gap={12}>
        {standing === "new" && (
          <Action
            kind="primary"
            keys="Ctrl Enter"
            autoFocus
            isBusy={isBusy}
            onClick={() => void keep()}
          >
            {t("organisations.card.keep")}
          </Action>
        )}
        <Action keys="Esc" autoFocus={standing !== "new"} onClick={onClose}>
          {t("organisations.card.close")}
        </Action>
        {standing === "other_keys" && (
          <Action kind="danger" isBusy={isBusy} onClick={() => void replace()}>
            {t("organisations.card.replace")}
          </Action>
        )}
      </Row>
    </Stack>
  );
}
