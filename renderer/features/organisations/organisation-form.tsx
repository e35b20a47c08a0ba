import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect, useState } from "react";
import { Controller, FormProvider, useForm } from "react-hook-form";
import type { Organisation } from "../../../shared/domain/organisation";
import type { ErrorCode } from "../../../shared/errors";
import { useFormKeys } from "../../app-frame";
import { PlainPlace, PlainSelect, PlainText, useCodeOptions } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { answerOf, useVault } from "../../session";
import { Action, Band, Check, Row, Stack, Title } from "../../ui";
import { LinksFields } from "./links-fields";
import { newOrganisationId } from "./new-organisation-id";
import {
  fromForm,
  organisationFormSchema,
  toForm,
  type OrganisationForm as FormOutput,
  type OrganisationFormInput,
} from "./organisation-form-schema";
import { nameIn } from "./organisation-order";
import { useAskBeforeLeaving } from "./use-ask-before-leaving";

export interface OrganisationFormProps {
  /** The one to edit, or null for a new one. */
  readonly org: Organisation | null;
  readonly onSaved: (orgId: string, name: string) => void;
  readonly onCancel: () => void;
}

/** Adds or edits an organisation, in the pane beside the list. */
export function OrganisationForm({ org, onSaved, onCancel }: OrganisationFormProps) {
  const { t, lang } = useWords();
  const vault = useVault();
  const [error, setError] = useState<ErrorCode | null>(null);
  const form = useForm<OrganisationFormInput, unknown, FormOutput>({
    // The kind may be empty in the form; the schema says so beside it.
    resolver: zodResolver(organisationFormSchema) as never,
    defaultValues: toForm(org),
  });
  const { setFocus } = form;
  useEffect(() => {
    setFocus(lang === "km" ? "nameKm" : "nameEn");
  }, [setFocus, lang]);
  const { isSubmitting, isDirty } = form.formState;

  const save = form.handleSubmit(async (valid) => {
    const content = fromForm(valid, org, newOrganisationId());
    const saved = await answerOf(vault.saveOrganisation(content, org?.meta.rowVersion ?? 0));
    if (saved.ok) onSaved(content.orgId, nameIn(content, lang));
    else setError(saved.error);
  });
  const submit = (): void => {
    if (!isSubmitting) void save();
  };
  const mayLeave = useAskBeforeLeaving(isDirty);
  const leave = async (): Promise<void> => {
    if (await mayLeave()) onCancel();
  };
  useFormKeys({ primary: submit, back: () => void leave() });
  const types = useCodeOptions("orgType");
  const words = {
    placeholder: t("organisations.form.choose"),
    nothingFound: t("common.nothingFound"),
  };

  return (
    <FormProvider {...form}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack gap={12}>
          <Title order={2}>
            {org === null
              ? t("organisations.form.titleNew")
              : t("organisations.form.titleEdit", { name: nameIn(org, lang) })}
          </Title>
          <PlainText name="nameKm" label={t("organisations.form.nameKm")} lang="km" />
          <PlainText
            name="nameEn"
            label={t("organisations.form.nameEn")}
            hint={t("organisations.form.nameHint")}
          />
          <PlainSelect
            name="orgType"
            label={t("organisations.form.orgType")}
            options={types}
            {...words}
          />
          <PlainPlace
            name="adminCode"
            label={t("organisations.form.place")}
            deepest="commune"
            {...words}
          />
          <PlainText
            name="phone"
            label={t("organisations.form.phone")}
            hint={t("organisations.form.phoneHint")}
            inputMode="tel"
          />
          {(["isHotline", "siteSecret"] as const).map((name) => (
            <Controller
              key={name}
              name={name}
              render={({ field }) => (
                <div>
                  <Check
                    label={t(
                      name === "isHotline"
                        ? "organisations.form.hotline"
                        : "organisations.form.secret",
                    )}
                    isOn={field.value === true}
                    onChange={field.onChange}
                    inputRef={field.ref}
                  />
                </div>
              )}
            />
          ))}
          <LinksFields orgId={org?.orgId ?? null} />
          {error !== null && (
            <Band tone="lamp" title={t("common.failed")} isAlert>
              {t(`errors.${error}`)}
            </Band>
          )}
          <Row gap={12}>
            <Action kind="primary" keys="Ctrl Enter" type="submit" isBusy={isSubmitting}>
              {t("organisations.form.save")}
            </Action>
            <Action keys="Esc" onClick={() => void leave()}>
              {t("organisations.form.cancel")}
            </Action>
          </Row>
        </Stack>
      </form>
    </FormProvider>
  );
}
