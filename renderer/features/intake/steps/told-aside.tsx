import { valueOf } from "../../../../shared/domain/answer";
import type { CaseContent } from "../../../../shared/domain/case-record";
import { fieldOf, useFieldLabel, useFieldSource } from "../../../forms";
import { countryName } from "../../../i18n/countries";
import { useWords } from "../../../i18n/i18n";
import { languageName } from "../../../i18n/languages";
import { usePlaces } from "../../../i18n/place-words";
import { useFormats, type Formats } from "../../../i18n/use-formats";
import { Stack, Title } from "../../../ui";
import { valueAt } from "../case-check";
import { useIntake } from "../intake-context";

type Told = readonly (readonly [path: string, text: string])[];

/** What earlier steps already hold, so that nobody is asked twice. `about` leaves out the present step's own. */
export function ToldAside({ about }: { readonly about: "age" | "identity" | "account" }) {
  const { t, lang } = useWords();
  const format = useFormats();
  const label = useFieldLabel();
  const { readable, check } = useIntake();
  const source = useFieldSource();
  const { line } = usePlaces();
  const told = readable === null ? [] : toldSoFar(readable, lang, format, line);
  // What cannot be read stands there with a stand-in value, which nobody told.
  const unread = new Set(check.issues.map((issue) => fieldOf(issue.path)));
  const items = told.filter(
    ([path, text]) => text !== "" && !OWN[about].includes(path) && !unread.has(path),
  );
  return (
    <Stack gap={12}>
      <Title order={2}>{t("intake.told.title")}</Title>
      {items.length === 0 ? (
        <p className="small soft">{t("intake.told.nothing")}</p>
      ) : (
        <>
          <p className="small soft">{t("intake.told.lead")}</p>
          <Stack gap={8}>
            {items.map(([path, text]) => (
              <dl key={path}>
                <dt className="tiny soft">{label(path)}</dt>
                <dd>{text}</dd>
                <ToldTo text={source(path, valueAt(readable, path.split(".")))} />
              </dl>
            ))}
          </Stack>
        </>
      )}
    </Stack>
  );
}

function ToldTo({ text }: { readonly text: string | null }) {
  return text === null ? null : <dd className="tiny soft">{text}</dd>;
}

const OWN: Readonly<Record<"age" | "identity" | "account", readonly string[]>> = {
  age: ["person.birthDate", "person.ageYearsStated"],
  identity: ["person.sex", "person.nationality", "person.homeAdminCode"],
  account: [],
};

function toldSoFar(
  content: CaseContent,
  lang: "en" | "km",
  format: Formats,
  place: (code: string) => string,
): Told {
  const { person, caseFile } = content;
  const birth = valueOf(person.birthDate);
  const age = valueOf(person.ageYearsStated);
  const sex = valueOf(person.sex);
  return [
    ["caseFile.receptionBasis", format.code("receptionBasis", caseFile.receptionBasis)],
    ["person.languages", names(valueOf(person.languages), (code) => languageName(code, lang))],
    ["person.birthDate", birth === null ? "" : format.partialDate(birth)],
    ["person.ageYearsStated", age === null ? "" : format.number(age)],
    ["person.sex", sex === null ? "" : format.code("sex", sex)],
    ["person.nationality", names(valueOf(person.nationality), (code) => countryName(code, lang))],
    ["person.homeAdminCode", place(valueOf(person.homeAdminCode) ?? "")],
    ["triage.note", valueOf(content.triage.note) ?? ""],
  ];
}

function names(codes: readonly string[] | null, name: (code: string) => string): string {
  return (codes ?? []).map(name).join(", ");
}
