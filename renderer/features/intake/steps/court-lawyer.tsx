import { useController } from "react-hook-form";
import { useCaseField } from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { SelectAnswer } from "../../../ui";
import { useCaseFormContext } from "../case-form";
import { useOrganisations } from "../use-organisations";

/** Stands for "nobody" among the organisations; in the form that is null. */
const NOBODY = "nobody";

/** The organisation whose lawyer speaks for this person; nobody until one is found. */
export function LawyerPick({ index }: { readonly index: number }) {
  const { t } = useWords();
  const f = useCaseField();
  const { others, nameOf } = useOrganisations();
  const { control } = useCaseFormContext();
  const { name, label } = f(`proceedings.${index}.lawyerOrgId`);
  const { field } = useController({ control, name: `proceedings.${index}.lawyerOrgId` });
  return (
    <SelectAnswer
      id={name}
      label={label}
      allowedStates={[]}
      mv="known"
      options={[
        { value: NOBODY, label: t("court.noLawyer") },
        ...others.map(({ orgId }) => ({ value: orgId, label: nameOf(orgId) })),
      ]}
      value={field.value ?? NOBODY}
      onChange={({ value }) => {
        field.onChange(value === NOBODY ? null : value);
      }}
      onBlur={field.onBlur}
      inputRef={field.ref}
    />
  );
}
