import { useFieldArray } from "react-hook-form";
import { randomUuid } from "../../../../shared/crypto/random";
import { PROCEEDING_KIND } from "../../../../shared/domain/code-lists/casework";
import { useCodeOptions } from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { SelectAnswer, Stack } from "../../../ui";
import { useCaseFormContext } from "../case-form";
import { newProceeding } from "../new-proceeding";
import { AlsoAccused } from "./court-accused";
import { ProceedingCard } from "./proceeding-card";

/** The proceedings in which this person has a part, each with what it brings. */
export function CourtStep() {
  const { t } = useWords();
  const { control } = useCaseFormContext();
  const { fields, append, remove } = useFieldArray({
    control,
    name: "proceedings",
    keyName: "key",
  });
  return (
    <Stack gap={24}>
      <p className="small soft">{t("court.lead")}</p>
      {fields.map((field, index) => (
        <ProceedingCard
          key={field.key}
          index={index}
          onRemove={() => {
            remove(index);
          }}
        />
      ))}
      <SelectAnswer
        id="proceedings"
        label={t("court.add")}
        allowedStates={[]}
        mv="known"
        options={useCodeOptions("proceedingKind")}
        value={null}
        onChange={({ value }) => {
          const kind = PROCEEDING_KIND.find((code) => code === value);
          if (kind === undefined) return;
          append(newProceeding(randomUuid(), kind), {
            focusName: `proceedings.${fields.length}.court`,
          });
        }}
      />
      <AlsoAccused />
    </Stack>
  );
}
