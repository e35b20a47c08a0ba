import { useFieldLabel } from "../../forms";

/**
 * `name` and `label` of a field inside an entry, to spread on a bound field: `prefix` is the path of the
 * entry in the form, `entity` where its labels stand.
 */
export function useEntryField(
  prefix: string,
  entity: "assessments" | "needs" | "risks" | "screenings",
): (field: string) => { name: string; label: string } {
  const label = useFieldLabel();
  return (field) => ({ name: `${prefix}.${field}`, label: label(`${entity}.${field}`) });
}
