import { useFieldArray } from "react-hook-form";
import { randomUuid } from "../../../../shared/crypto/random";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { Action, Stack, Title } from "../../../ui";
import { useCaseFormContext } from "../case-form";
import { newEpisode } from "../new-entries";
import { EntryCard } from "./entry-card";
import { EpisodeFields } from "./episode-fields";
import { MeansList } from "./means-list";

/** What was done, one entry per stretch of time or place. */
export function EpisodeList() {
  const { t } = useWords();
  const { number } = useFormats();
  const { control } = useCaseFormContext();
  const { fields, append, remove } = useFieldArray({ control, name: "episodes", keyName: "key" });
  return (
    <Stack gap={16}>
      <Title order={2}>{t("intake.account.episodes")}</Title>
      {fields.map((field, index) => (
        <EntryCard
          key={field.key}
          title={t("intake.account.episode", { n: number(index + 1) })}
          onRemove={() => {
            remove(index);
          }}
        >
          <EpisodeFields index={index} />
          <MeansList index={index} />
        </EntryCard>
      ))}
      <div id="episodes">
        <Action
          onClick={() => {
            append(newEpisode(randomUuid()), {
              focusName: `episodes.${fields.length}.stageReached`,
            });
          }}
        >
          {t("intake.account.addEpisode")}
        </Action>
      </div>
    </Stack>
  );
}
