import { useState } from "react";
import type { Organisation } from "../../../shared/domain/organisation";
import type { ErrorCode } from "../../../shared/errors";
import { useWords } from "../../i18n/i18n";
import { answerOf, useVault } from "../../session";
import { Band, Check } from "../../ui";
import { contentOf } from "./organisation-content";

export interface SealChoiceProps {
  /** With a hybrid key on its card. */
  readonly org: Organisation;
  readonly isDisabled: boolean;
}

/** Whether files for it are sealed against quantum computers too, which older tools cannot open by hand. */
export function SealChoice({ org, isDisabled }: SealChoiceProps) {
  const { t } = useWords();
  const vault = useVault();
  const [error, setError] = useState<ErrorCode | null>(null);
  const { keys } = org;
  if (keys === null) return null;

  async function choose(isSealedHybrid: boolean): Promise<void> {
    const content = { ...contentOf(org), keys: keys && { ...keys, isSealedHybrid } };
    const saved = await answerOf(vault.saveOrganisation(content, org.meta.rowVersion));
    setError(saved.ok ? null : saved.error);
  }
  return (
    <div>
      <Check
        label={t("organisations.pane.hybrid")}
        isOn={keys.isSealedHybrid}
        isDisabled={isDisabled}
        onChange={(isOn) => void choose(isOn)}
      />
      <p className="small soft">{t("organisations.pane.hybridHint")}</p>
      {error !== null && (
        <Band tone="lamp" title={t("common.failed")} isAlert>
          {t(`errors.${error}`)}
        </Band>
      )}
    </div>
  );
}
