import { useFieldLabel } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { incidents } from "../../i18n/en/incidents";

type Fields = typeof incidents.fields;
type VictimField = keyof Fields["victims"];
type SuspectField = keyof Fields["suspects"];
type TopField = Exclude<keyof Fields, "victims" | "suspects">;

/** The path of a field of the incident form; a name that does not exist does not compile. */
export type IncidentFieldName =
  TopField | `victims.${number}.${VictimField}` | `suspects.${number}.${SuspectField}`;

/** Names the field at a path; for the summary of mistakes the victim or suspect is said before it. */
export function useIncidentLabel(): (path: string) => string {
  const { t } = useWords();
  const format = useFormats();
  const fieldLabel = useFieldLabel();
  return (path) => {
    const [top = "", index, field, , inner] = path.split(".");
    if (top !== "victims" && top !== "suspects") {
      return isKey(incidents.fields, top) && typeof incidents.fields[top] === "string"
        ? t(`incidents.fields.${top as TopField}`)
        : t("incidents.one");
    }
    const who = t(`incidents.${top}.numbered`, { n: format.number(Number(index) + 1) });
    if (field === "handovers" && inner !== undefined) {
      return `${who}: ${fieldLabel(`handovers.${inner}`)}`;
    }
    if (top === "victims" && isKey(incidents.fields.victims, field)) {
      return `${who}: ${t(`incidents.fields.victims.${field}`)}`;
    }
    if (top === "suspects" && isKey(incidents.fields.suspects, field)) {
      return `${who}: ${t(`incidents.fields.suspects.${field}`)}`;
    }
    return who;
  };
}

/** `name` and `label` of a field, to spread on a bound field. */
export function useIncidentField(): (name: IncidentFieldName) => {
  name: IncidentFieldName;
  label: string;
} {
  const label = useIncidentLabel();
  return (name) => ({ name, label: label(name).replace(/^.*: /, "") });
}

function isKey<T extends object>(of: T, key: string | undefined): key is keyof T & string {
  return key !== undefined && Object.hasOwn(of, key);
}
