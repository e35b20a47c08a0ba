import { useFieldArray } from "react-hook-form";
import { randomUuid } from "../../../../shared/crypto/random";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { Action, Stack } from "../../../ui";
import { useCaseFormContext } from "../case-form";
import { useIntake } from "../intake-context";
import { newScreening } from "../sign-rows";
import { useScreening } from "../use-screening";
import { ScreeningCard } from "./screening-card";
import { ScreeningSuggestion } from "./screening-suggestion";
import { ScreeningTold } from "./screening-told";

/** Step 8: what was said, sign by sign, quickly and without asking anything twice. */
export function ScreeningStep() {
  const { t } = useWords();
  const { date } = useFormats();
  const { today } = useIntake();
  const { isChild } = useScreening();
  const { control } = useCaseFormContext();
  const { fields, append, remove } = useFieldArray({ control, name: "screenings", keyName: "key" });
  return (
    <Stack gap={24}>
      {fields.map((field, index) => (
        <ScreeningCard
          key={field.key}
          index={index}
          title={t("screening.entry", { date: date(field.screenedOn) })}
          isChild={isChild}
          onRemove={() => {
            remove(index);
          }}
        />
      ))}
      <div id="screenings">
        <Action
          onClick={() => {
            append(newScreening(randomUuid(), today, isChild), {
              focusName: `screenings.${fields.length}.instrument`,
            });
          }}
        >
          {t(fields.length === 0 ? "screening.begin" : "screening.again")}
        </Action>
      </div>
    </Stack>
  );
}

/** What the answers suggest, and below it what was told already. */
export function ScreeningAside() {
  return (
    <Stack gap={24}>
      <ScreeningSuggestion />
      <ScreeningTold />
    </Stack>
  );
}
