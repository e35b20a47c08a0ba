import { useController } from "react-hook-form";
import { valueOf } from "../../../../shared/domain/answer";
import { rescueOutside } from "../../../../shared/domain/operation-rules";
import { useCaseField } from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { useVaultQuery } from "../../../session";
import { SelectAnswer } from "../../../ui";
import { useCaseFormContext } from "../case-form";
import { useIntake } from "../intake-context";

/** Stands for "none of them" among the operations; in the form that is null. */
const NONE = "none";

/** The operation in which this person was found; a rescue outside its days is saved, and said. */
export function RescueOperation() {
  const { t } = useWords();
  const { date } = useFormats();
  const f = useCaseField();
  const { readable } = useIntake();
  const { control } = useCaseFormContext();
  const { name, label } = f("caseFile.rescueOperationId");
  const { field } = useController({ control, name: "caseFile.rescueOperationId" });
  const operations = useVaultQuery("operations", (vault) => vault.listOperations(), ["operation"]);
  const chosen = operations?.find(({ operationId }) => operationId === field.value);
  const rescue = readable === null ? null : valueOf(readable.caseFile.rescueDate);
  const isOutside = chosen !== undefined && rescue !== null && rescueOutside(rescue, chosen);
  if (operations === undefined || (operations.length === 0 && field.value === null)) return null;
  return (
    <SelectAnswer
      id={name}
      label={label}
      {...(isOutside ? { hint: t("operations.rescueOutside") } : {})}
      allowedStates={[]}
      mv="known"
      options={[
        { value: NONE, label: t("operations.noOperation") },
        ...(field.value === null || chosen !== undefined
          ? []
          : [{ value: field.value, label: t("operations.notSavedYet") }]),
        ...operations.map((one) => ({
          value: one.operationId,
          label: `${one.name}, ${date(one.periodStart)} – ${date(one.periodEnd)}`,
        })),
      ]}
      value={field.value ?? NONE}
      onChange={({ value }) => {
        field.onChange(value === NONE ? null : value);
      }}
      onBlur={field.onBlur}
      inputRef={field.ref}
    />
  );
}
