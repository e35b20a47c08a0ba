import { useController } from "react-hook-form";
import { isChildPresumed } from "../../../../shared/domain/age";
import { MEANS } from "../../../../shared/domain/code-lists/exploitation";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { Segment, Stack, Title } from "../../../ui";
import { useIntake } from "../intake-context";
import { answerMeans, meansAnswer, type MeansAnswer, type MeansRow } from "../means-rows";
import css from "./means-list.module.css";

/** The twenty means of control, yes, no or not known for each. What stands at none of them was not asked. */
export function MeansList({ index }: { readonly index: number }) {
  const { t } = useWords();
  const format = useFormats();
  const { readable, today } = useIntake();
  const { field } = useController({ name: `episodes.${index}.means` });
  const rows = field.value as readonly MeansRow[];
  const isChild = readable !== null && isChildPresumed(readable.person, today);
  const options = [
    { value: "yes", label: t("common.yes") },
    { value: "no", label: t("common.no"), tone: "calm" as const },
    { value: "unknown", label: t("intake.account.unknown"), tone: "calm" as const },
  ];
  return (
    <Stack gap={8}>
      <Title order={3}>{t("intake.account.means")}</Title>
      <p className="small soft">{t("intake.account.meansLead")}</p>
      {isChild && <p className="small soft">{t("intake.account.meansChild")}</p>}
      <ul className={css["list"]}>
        {MEANS.map((means) => (
          <li key={means} className={css["row"]}>
            <span>{format.code("means", means)}</span>
            <Segment
              label={format.code("means", means)}
              isSlim
              options={options}
              value={meansAnswer(rows, means)}
              onChange={(answer) => {
                field.onChange(answerMeans(rows, means, answer as MeansAnswer));
              }}
            />
          </li>
        ))}
      </ul>
    </Stack>
  );
}
