import type { CaseInput } from "../../shared/domain/case-record";
import { PURPOSE } from "../../shared/domain/code-lists/case-files";
import { useWords, type Language } from "../i18n/i18n";
import { codeLabel } from "../i18n/codes/code-label";
import { fields } from "../i18n/en/fields";
import { fields as fieldsKm } from "../i18n/km/fields";

type Fields = typeof fields;
type OneOf = "caseFile" | "person" | "triage";
type ManyOf = Exclude<keyof Fields & keyof CaseInput, OneOf>;
/** Lists inside an entry of a list. */
type InnerOf = {
  recruitments: "legs";
  assessments: "risks" | "needs";
  screenings: "answers";
  proceedings: "compensations";
};

/** The path of a field of the case form; a name that does not exist does not compile. */
export type CaseFieldName =
  | { [E in OneOf]: `${E}.${keyof Fields[E] & string}` }[OneOf]
  | { [E in ManyOf]: `${E}.${number}.${keyof Fields[E] & string}` }[ManyOf]
  | {
      [E in keyof InnerOf]: {
        [I in InnerOf[E]]: `${E}.${number}.${I}.${number}.${keyof Fields[I] & string}`;
      }[InnerOf[E]];
    }[keyof InnerOf];

/**
 * The name of the field at a path such as `person.sex`, `episodes.0.country` or, for a question of
 * consent, `consents.receive_services`. A deeper path has the name of its field; an unknown one is itself.
 */
export function fieldLabel(path: string, lang: Language): string {
  const [entity = "", ...below] = path.split(".").filter((part) => !/^\d+$/.test(part));
  const purpose = PURPOSE.find((code) => entity === "consents" && code === below[0]);
  if (purpose !== undefined) return codeLabel("purpose", purpose, lang);
  const words: Record<string, Record<string, string>> = lang === "km" ? fieldsKm : fields;
  const [field = "", inner] = below;
  // An entry inside an entry, such as a need of an assessment, has words of its own.
  const ofInner = inner === undefined ? undefined : words[field]?.[inner];
  return ofInner ?? words[entity]?.[field] ?? path;
}

/** Names fields in the language of the screen. */
export function useFieldLabel(): (path: string) => string {
  const { lang } = useWords();
  return (path) => fieldLabel(path, lang);
}

/** `name` and `label` of a field of the case form, to spread on a bound field. */
export function useCaseField(): (name: CaseFieldName) => { name: CaseFieldName; label: string } {
  const label = useFieldLabel();
  return (name) => ({ name, label: label(name) });
}
