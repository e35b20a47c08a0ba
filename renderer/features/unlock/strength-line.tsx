import { useWords } from "../../i18n/i18n";
import { Row, Score } from "../../ui";
import type { StrengthScore } from "./passphrase-strength";

/** The strength in words and four bars; says what would help when it is weak. */
export function StrengthLine({ score }: { score: StrengthScore | null }) {
  const { t } = useWords();
  if (score === null) return <p aria-live="polite" />;
  const words = t("unlock.first.strength", { returnObjects: true })[score];
  return (
    <div aria-live="polite">
      <Row gap={12}>
        <Score value={score} of={4} label={`${t("unlock.first.strength.label")}: ${words}`} />
        <span>
          {words}
          {score < 3 && ` · ${t("unlock.first.strengthAdvice")}`}
        </span>
      </Row>
    </div>
  );
}
