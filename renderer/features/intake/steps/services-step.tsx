import { useFieldArray } from "react-hook-form";
import { randomUuid } from "../../../../shared/crypto/random";
import { SERVICE } from "../../../../shared/domain/code-lists/case-files";
import { useCodeOptions } from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { SelectAnswer, Stack } from "../../../ui";
import { useCaseFormContext } from "../case-form";
import { newService } from "../new-care";
import { ServiceCard } from "./service-card";

/** What this person gets, here or elsewhere: planned, running, ended. */
export function ServicesStep() {
  const { t } = useWords();
  const { control } = useCaseFormContext();
  const { fields, append, remove } = useFieldArray({ control, name: "services", keyName: "key" });
  const kinds = useCodeOptions("service");
  return (
    <Stack gap={16}>
      <p className="small soft">{t("care.services.lead")}</p>
      {fields.map((field, index) => (
        <ServiceCard
          key={field.key}
          index={index}
          onRemove={() => {
            remove(index);
          }}
        />
      ))}
      <SelectAnswer
        id="services"
        label={t("care.services.add")}
        allowedStates={[]}
        mv="known"
        options={kinds}
        value={null}
        onChange={({ value }) => {
          const kind = SERVICE.find((code) => code === value);
          if (kind === undefined) return;
          append(newService(randomUuid(), kind), {
            focusName: `services.${fields.length}.providerOrgId`,
          });
        }}
      />
    </Stack>
  );
}
