import { useState } from "react";
import type { ErrorCode } from "../../../shared/errors";
import { useFormKeys } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { answerOf, useVault } from "../../session";
import type { RevocationPreview } from "../../store/vault-api";
import { Action, Band, Facts, Row, Stack, Title } from "../../ui";
import { nameIn } from "./organisation-order";

export interface RevocationPaneProps {
  readonly revocation: RevocationPreview;
  readonly fileBytes: Uint8Array;
  readonly onKept: (orgId: string) => void;
  readonly onClose: () => void;
}

/** A file in which a house says, signed with those very keys, that its keys count no more. */
export function RevocationPane({ revocation, fileBytes, onKept, onClose }: RevocationPaneProps) {
  const { t, lang } = useWords();
  const format = useFormats();
  const vault = useVault();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorCode | null>(null);
  const isNew = revocation.standing === "new";

  async function keep(): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    const saved = await answerOf(vault.keepCard(fileBytes));
    setBusy(false);
    if (saved.ok) onKept(revocation.orgId);
    else setError(saved.error);
  }
  useFormKeys({ primary: isNew ? () => void keep() : onClose, back: onClose });

  return (
    <Stack gap={16}>
      <Title order={2}>
        {t("organisations.revocation.title", { name: nameIn(revocation, lang) })}
      </Title>
      <Facts
        items={[
          { label: t("organisations.revoke.on"), value: format.date(revocation.revokedOn) },
          {
            label: t("organisations.revoke.reason"),
            value: format.code("keyRevocationReason", revocation.reason),
          },
        ]}
      />
      <Band tone={isNew ? "danger" : "accent"} isAlert={isNew}>
        {t(isNew ? "organisations.revocation.text" : "organisations.revocation.known")}
      </Band>
      {error !== null && (
        <Band tone="lamp" title={t("organisations.card.refused")} isAlert>
          {t(`errors.${error}`)}
        </Band>
      )}
      <Row gap={12}>
        {isNew && (
          <Action
            kind="danger"
            keys="Ctrl Enter"
            autoFocus
            isBusy={isBusy}
            onClick={() => void keep()}
          >
            {t("organisations.revoke.confirm")}
          </Action>
        )}
        <Action keys="Esc" autoFocus={!isNew} onClick={onClose}>
          {t("organisations.card.close")}
        </Action>
      </Row>
    </Stack>
  );
}
