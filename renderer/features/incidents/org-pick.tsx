import { useController } from "react-hook-form";
import { useWords } from "../../i18n/i18n";
import { useVaultQuery } from "../../session";
import { SelectAnswer } from "../../ui";

/** Stands for "not known" among the organisations; in the form that is null. */
const NOT_KNOWN = "not_known";

export interface OrgPickProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Whether our own house is one of the choices. */
  readonly withOwn: boolean;
}

/** One of the organisations known here, or that it is not known. */
export function OrgPick({ name, label, hint, withOwn }: OrgPickProps) {
  const { t, lang } = useWords();
  const all = useVaultQuery("organisations", (vault) => vault.listOrganisations(), [
    "organisation",
  ]);
  const { field } = useController({ name });
  const value: unknown = field.value;
  const offered = (all ?? []).filter(({ isOwn }) => withOwn || !isOwn);
  return (
    <SelectAnswer
      id={name}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      allowedStates={[]}
      mv="known"
      options={[
        { value: NOT_KNOWN, label: t("incidents.orgNotKnown") },
        ...offered.map(({ orgId, nameKm, nameEn }) => ({
          value: orgId,
          label: lang === "km" ? nameKm || nameEn : nameEn || nameKm,
          find: lang === "km" ? nameEn : nameKm,
        })),
      ]}
      value={typeof value === "string" ? value : NOT_KNOWN}
      onChange={(next) => {
        field.onChange(next.value === NOT_KNOWN ? null : next.value);
      }}
      onBlur={field.onBlur}
      inputRef={field.ref}
    />
  );
}
