import { useFieldArray } from "react-hook-form";
import { RELATION } from "../../../../shared/domain/code-lists/people";
import { randomUuid } from "../../../../shared/crypto/random";
import { useCodeOptions } from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { SelectAnswer, Stack, Title } from "../../../ui";
import type { CaseForm } from "../case-form";
import { useCaseFormContext } from "../case-form";
import { focusField } from "../focus-field";
import { newRelatedPerson } from "../new-entries";
import { RelatedPersonCard } from "./related-person-card";

/** The adults around a child: add one by the relation, take one away again. */
export function RelatedPersons() {
  const { t } = useWords();
  const { control }: CaseForm = useCaseFormContext();
  const { fields, append, remove } = useFieldArray({
    control,
    name: "relatedPersons",
    keyName: "key",
  });
  const relations = useCodeOptions("relation");
  return (
    <Stack gap={16}>
      <div>
        <Title order={2}>{t("intake.age.adults")}</Title>
        <p className="small soft">{t("intake.age.adultsLead")}</p>
      </div>
      {fields.map((field, index) => (
        <RelatedPersonCard
          key={field.key}
          index={index}
          onRemove={() => {
            remove(index);
            focusField("relatedPersons");
          }}
        />
      ))}
      <SelectAnswer
        id="relatedPersons"
        label={t("intake.age.addAdult")}
        allowedStates={[]}
        mv="known"
        options={relations}
        value={null}
        onChange={(next) => {
          const relation = RELATION.find((code) => code === next.value);
          if (relation === undefined) return;
          append(newRelatedPerson(randomUuid(), relation), {
            focusName: `relatedPersons.${fields.length}.name`,
          });
        }}
      />
    </Stack>
  );
}
