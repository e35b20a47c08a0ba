import { useController } from "react-hook-form";
import { NOT_ASKED } from "../../../../shared/domain/answer";
import { useCaseField } from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { SelectAnswer } from "../../../ui";
import { useCaseFormContext } from "../case-form";
import { useOrganisations } from "../use-organisations";

/** Stands for this house among the organisations; in the form that is null. */
const OURS = "ours";

export interface ServiceProviderProps {
  readonly index: number;
  /** The referral says who gives it. */
  readonly isFixed: boolean;
}

/** Who gives a service: this house, or one of the organisations known here. */
export function ServiceProvider({ index, isFixed }: ServiceProviderProps) {
  const { t } = useWords();
  const f = useCaseField();
  const { others, nameOf } = useOrganisations();
  const { control, setValue } = useCaseFormContext();
  const { name, label } = f(`services.${index}.providerOrgId`);
  const { field } = useController({ control, name: `services.${index}.providerOrgId` });
  return (
    <SelectAnswer
      id={name}
      label={label}
      allowedStates={[]}
      mv="known"
      isDisabled={isFixed}
      options={[
        { value: OURS, label: t("care.services.thisHouse") },
        ...others.map(({ orgId }) => ({ value: orgId, label: nameOf(orgId) })),
      ]}
      value={field.value ?? OURS}
      onChange={({ value }) => {
        const isOurs = value === OURS || value === null;
        field.onChange(isOurs ? null : value);
        // What was asked about another provider is no judgement of our own help.
        if (isOurs) setValue(`services.${index}.feedback`, NOT_ASKED, { shouldDirty: true });
      }}
      onBlur={field.onBlur}
      inputRef={field.ref}
    />
  );
}
