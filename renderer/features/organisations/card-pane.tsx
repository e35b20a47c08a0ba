import { useState } from "react";
import type { ErrorCode } from "../../../shared/errors";
import { useFormKeys } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { usePlaces } from "../../i18n/place-words";
import { useFormats } from "../../i18n/use-formats";
import { answerOf, useVault } from "../../session";
import type { CardPreview } from "../../store/vault-api";
import { Action, Band, Facts, Panel, Row, Stack, useConfirm } from "../../ui";
import { FingerprintLines } from "./fingerprint-lines";
import { nameIn } from "./organisation-order";

export interface CardPaneProps {
  readonly card: CardPreview;
  readonly fileBytes: Uint8Array;
  readonly onKept: (orgId: string) => void;
  readonly onClose: () => void;
}

const TONES = {
  new: "lamp",
  same_keys: "accent",
  adds_hybrid: "lamp",
  succeeded: "lamp",
  other_keys: "danger",
  older_card: "danger",
  revoked: "danger",
} as const;

/** Whether taking the card in is the thing to do, needs a warning first, or is not offered. */
const OFFERS = {
  new: "keep",
  same_keys: "nothing",
  adds_hybrid: "keep",
  succeeded: "keep",
  other_keys: "replace",
  older_card: "nothing",
  revoked: "nothing",
} as const;

/** A card that was opened: who says it is whom, with which keys, and how that stands to what we have. */
export function CardPane({ card, fileBytes, onKept, onClose }: CardPaneProps) {
  const { t, lang } = useWords();
  const format = useFormats();
  const vault = useVault();
  const confirm = useConfirm();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorCode | null>(null);
  const name = nameIn(card, lang);
  const { line } = usePlaces();
  const { standing } = card;
  const offer = OFFERS[standing];

  async function keep(): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    const saved = await answerOf(vault.keepCard(fileBytes));
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
  useFormKeys({ primary: offer === "keep" ? () => void keep() : onClose, back: onClose });

  return (
    <Stack gap={16}>
      <Panel title={t("organisations.card.fingerprintOf", { name })}>
        <FingerprintLines fingerprint={card.fingerprint} />
      </Panel>
      <Band
        tone={TONES[standing]}
        title={t(`organisations.card.standing.${standing}`)}
        isAlert={TONES[standing] === "danger"}
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
        {offer === "keep" && (
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
        <Action keys="Esc" autoFocus={offer !== "keep"} onClick={onClose}>
          {t("organisations.card.close")}
        </Action>
        {offer === "replace" && (
          <Action kind="danger" isBusy={isBusy} onClick={() => void replace()}>
            {t("organisations.card.replace")}
          </Action>
        )}
      </Row>
    </Stack>
  );
}
