import type { CaseFile } from "../../../shared/domain/case-file";
import { useWords } from "../../i18n/i18n";
import { Quote, Stack } from "../../ui";
import type { CaseSection } from "./case-sections";
import css from "./cases.module.css";
import { FactSections } from "./fact-sections";
import { ShownFact } from "./shown-fact";

export interface AccountTabProps {
  readonly caseFile: CaseFile;
  readonly sections: readonly CaseSection[];
}

/** First what this person wants, in their words; then what happened. */
export function AccountTab({ caseFile, sections }: AccountTabProps) {
  const { t } = useWords();
  const told = sections.filter(({ id }) => id === "recruitments" || id === "episodes");
  return (
    <Stack gap={24}>
      <Voice label={t("cases.wish")} words={caseFile.wishOfPerson} />
      {told.length > 0 && <FactSections sections={told} />}
      <Voice label={t("cases.narrative")} words={caseFile.narrative} />
      {told.length === 0 && caseFile.narrative.mv === "not_asked" && (
        <p className="soft">{t("cases.nothingTold")}</p>
      )}
    </Stack>
  );
}

/** Words of the person in the voice face, or why there are none. */
export function Voice({ label, words }: { label: string; words: CaseFile["wishOfPerson"] }) {
  if (!("value" in words)) {
    return (
      <div>
        <p className="tiny faint">{label}</p>
        <ShownFact shown={{ missing: words.mv }} />
      </div>
    );
  }
  return (
    <div className={css["voice"]}>
      <Quote label={label}>{words.value}</Quote>
    </div>
  );
}
