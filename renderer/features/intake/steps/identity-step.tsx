import { useWatch } from "react-hook-form";
import {
  AnswerPlace,
  AnswerSegment,
  AnswerText,
  AnswerMulti,
  PlainSegment,
  useCaseField,
  useCodeOptions,
  useNationalityOptions,
} from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { FormGrid, Note, Stack } from "../../../ui";
import { useAgeWords } from "../use-age-words";
import { DocumentFields } from "./document-fields";
import { PerhapsHere } from "./perhaps-here";
import { OtherNumbers } from "./other-numbers";
import { PersonMore } from "./person-more";
import { PhoneFields } from "./phone-fields";
import { ToldAside } from "./told-aside";

/** Step 6: what this person wants to be called, and what else may help. */
export function IdentityStep() {
  const { t } = useWords();
  const f = useCaseField();
  return (
    <Stack gap={16}>
      <FormGrid>
        <AnswerText {...f("person.familyNameKm")} lang="km" maxLength={80} />
        <AnswerText {...f("person.givenNameKm")} lang="km" maxLength={80} />
        <AnswerText
          {...f("person.familyNameLatin")}
          note={t("intake.identity.asOnDocument")}
          maxLength={80}
        />
        <AnswerText {...f("person.givenNameLatin")} maxLength={80} />
        <NameOrder />
        <AnswerText {...f("person.otherNames")} maxLength={200} />
        <AnswerSegment
          {...f("person.sex")}
          options={useCodeOptions("sex", "unknown")}
          hint={t("intake.identity.sexHint")}
        />
        <AnswerMulti {...f("person.nationality")} options={useNationalityOptions()} />
        <AnswerPlace {...f("person.homeAdminCode")} />
        <AnswerText {...f("person.homeAddressText")} isWide maxLength={300} />
      </FormGrid>
      <PerhapsHere />
      <DocumentFields />
      <PhoneFields />
      <OtherNumbers />
      <PersonMore />
    </Stack>
  );
}

function NameOrder() {
  const { t } = useWords();
  const f = useCaseField();
  const order: unknown = useWatch({ name: "person.nameOrder" });
  return (
    <PlainSegment
      {...f("person.nameOrder")}
      isWide
      options={useCodeOptions("nameOrder")}
      hint={order === "given_then_father" ? t("intake.identity.fatherName") : undefined}
    />
  );
}

export function IdentityAside() {
  const { t } = useWords();
  const code = useWatch({ name: "person.survivorCode" }) as string;
  return (
    <Stack gap={12}>
      <ToldAside about="identity" />
      <p className="small soft">{useAgeWords()}</p>
      <p className="small soft">{t("intake.identity.noName", { code })}</p>
      <Note title={t("intake.identity.namesInView")}>
        <span className="small">{t("intake.identity.namesInViewText")}</span>
      </Note>
    </Stack>
  );
}
