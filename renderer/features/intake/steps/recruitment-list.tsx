import { useFieldArray } from "react-hook-form";
import { randomUuid } from "../../../../shared/crypto/random";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { Action, Stack, Title } from "../../../ui";
import { useCaseFormContext } from "../case-form";
import { newRecruitment } from "../new-entries";
import { EntryCard } from "./entry-card";
import { LegList } from "./leg-list";
import { RecruitmentFields } from "./recruitment-fields";

/** How it began: none, one, or more when somebody was passed on. */
export function RecruitmentList() {
  const { t } = useWords();
  const { number } = useFormats();
  const { control } = useCaseFormContext();
  const { fields, append, remove } = useFieldArray({
    control,
    name: "recruitments",
    keyName: "key",
  });
  return (
    <Stack gap={16}>
      <Title order={2}>{t("intake.account.recruitments")}</Title>
      {fields.map((field, index) => (
        <EntryCard
          key={field.key}
          title={t("intake.account.recruitment", { n: number(index + 1) })}
          onRemove={() => {
            remove(index);
          }}
        >
          <RecruitmentFields index={index} />
          <LegList index={index} />
        </EntryCard>
      ))}
      <div id="recruitments">
        <Action
          onClick={() => {
            append(newRecruitment(randomUuid()), {
              focusName: `recruitments.${fields.length}.method`,
            });
          }}
        >
          {t("intake.account.addRecruitment")}
        </Action>
      </div>
    </Stack>
  );
}
