import type { BatchStep } from "../../../shared/domain/batch-life";
import { phnomPenhDay } from "../../../shared/domain/local-time";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";

export interface BatchStepsProps {
  /** Of a batch that was sent. */
  readonly steps: readonly BatchStep[];
  readonly days: number;
}

/** The way of a batch in one line, as far as it has come, and how long ago it began. */
export function BatchSteps({ steps, days }: BatchStepsProps) {
  const { t } = useWords();
  const format = useFormats();
  const named = steps.flatMap(({ step, at }) => {
    if (step === "applied") return [];
    const word = format.code("batchStatus", step);
    return [at === null ? word : `${word} ${format.date(phnomPenhDay(Date.parse(at)))}`];
  });
  return (
    <p className="small soft">
      {t("recalls.life.steps", {
        ...{ steps: named.join(" → "), count: days, days: format.number(days) },
      })}
    </p>
  );
}
