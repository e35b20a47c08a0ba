import { useController, useWatch } from "react-hook-form";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { SelectAnswer } from "../../ui";
import { useIncidentField } from "./incident-label";
import type { IncidentValues } from "./new-incident";

/** Stands for "none of them" among the victims; in the form that is null. */
const NONE = "none";

/** Which victim of this incident a suspect is too: both roles stay, each with its own access (R8). */
export function AlsoVictim({ index }: { readonly index: number }) {
  const { t } = useWords();
  const { number } = useFormats();
  const f = useIncidentField();
  const { name, label } = f(`suspects.${index}.alsoVictimPersonId`);
  const { field } = useController<IncidentValues, `suspects.${number}.alsoVictimPersonId`>({
    name: `suspects.${index}.alsoVictimPersonId`,
  });
  const victims = useWatch<IncidentValues, "victims">({ name: "victims" });
  const chosen = victims.find(({ personId }) => personId === field.value);
  if (victims.length === 0 && field.value === null) return null;
  return (
    <SelectAnswer
      id={name}
      label={label}
      {...(chosen === undefined ? {} : { hint: t("incidents.suspects.bothRoles") })}
      allowedStates={[]}
      mv="known"
      options={[
        { value: NONE, label: t("incidents.suspects.noVictim") },
        ...victims.map(({ personId }, at) => ({
          value: personId,
          label: t("incidents.victims.numbered", { n: number(at + 1) }),
        })),
      ]}
      value={chosen?.personId ?? NONE}
      onChange={({ value }) => {
        field.onChange(value === NONE ? null : value);
      }}
      onBlur={field.onBlur}
      inputRef={field.ref}
    />
  );
}
