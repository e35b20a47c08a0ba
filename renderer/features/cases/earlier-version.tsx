import { phnomPenhMinute } from "../../../shared/domain/local-time";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useVaultQuery } from "../../session";
import { Action, Band, EmptyState, Row, Stack } from "../../ui";
import { caseSections } from "./case-sections";
import { FactSections } from "./fact-sections";
import type { FactWords } from "./fact-words";
import { useHiddenNames } from "./hidden-names";
import { withoutNames } from "./without-names";

export interface EarlierVersionProps {
  readonly caseId: string;
  readonly rowVersion: number;
  readonly words: FactWords;
  readonly onBack: () => void;
}

/** One earlier version of the case, to read only. */
export function EarlierVersion({ caseId, rowVersion, words, onBack }: EarlierVersionProps) {
  const { t } = useWords();
  const format = useFormats();
  const areHidden = useHiddenNames();
  const record = useVaultQuery(
    ["case-version", caseId, rowVersion],
    (vault) => vault.getVersion(caseId, rowVersion),
    [],
  );
  if (record === undefined) return null;
  const back = (
    <Action keys="Esc" onClick={onBack} autoFocus>
      {t("cases.history.backToPresent")}
    </Action>
  );
  if (record?.kind !== "case") {
    return <EmptyState action={back}>{t("cases.history.gone")}</EmptyState>;
  }
  const shown = areHidden ? withoutNames(record, t("cases.hiddenName")) : record;
  const saved = format.dateTime(phnomPenhMinute(Date.parse(record.meta.updatedAt)));
  return (
    <Stack gap={16}>
      <Band title={t("cases.history.reading", { number: format.number(rowVersion), date: saved })}>
        {t("cases.history.readingText")}
      </Band>
      <Row>{back}</Row>
      <FactSections sections={caseSections(shown, words)} />
    </Stack>
  );
}
