import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect, useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { REFERRAL_KIND } from "../../../shared/domain/code-lists/case-files";
import { phnomPenhMinute } from "../../../shared/domain/local-time";
import type { ErrorCode } from "../../../shared/errors";
import { useFormKeys } from "../../app-frame";
import {
  PlainMinute,
  PlainSegment,
  PlainSelect,
  PlainText,
  useCodeOptions,
  usePlainField,
} from "../../forms";
import { useWords } from "../../i18n/i18n";
import { answerOf, useVault, useVaultQuery } from "../../session";
import { Action, Band, Row, Stack, tell, TextAreaAnswer, Title } from "../../ui";
import {
  incomingFormSchema,
  type IncomingForm as Told,
  type IncomingFormInput,
} from "./incoming-form-schema";

export interface IncomingFormProps {
  readonly onSaved: (referralId: string) => void;
  readonly onCancel: () => void;
}

/** Writes down a referral that came by telephone, on paper or with somebody. */
export function IncomingForm({ onSaved, onCancel }: IncomingFormProps) {
  const { t } = useWords();
  const vault = useVault();
  const [error, setError] = useState<ErrorCode | null>(null);
  const [receivedAt] = useState(() => phnomPenhMinute(Date.now()));
  const form = useForm<IncomingFormInput, unknown, Told>({
    resolver: zodResolver(incomingFormSchema),
    defaultValues: {
      receivedAt,
      kind: "referral",
      urgency: "3_days",
      ...{ contact: "", personName: "", note: "" },
    },
  });
  const { setFocus } = form;
  useEffect(() => {
    setFocus("fromOrgId");
  }, [setFocus]);
  const { isSubmitting } = form.formState;
  const save = form.handleSubmit(async (told) => {
    const done = await answerOf(vault.receiveReferral(told));
    if (!done.ok) {
      setError(done.error);
      return;
    }
    tell({ text: t("incoming.form.saved") });
    onSaved(done.value.referralId);
  });
  const submit = (): void => {
    if (!isSubmitting) void save();
  };
  useFormKeys({ primary: submit, back: onCancel });
  return (
    <FormProvider {...form}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack gap={16}>
          <Title order={2}>{t("incoming.form.title")}</Title>
          <Fields />
          {error !== null && <Band isAlert>{t(`errors.${error}`)}</Band>}
          <Row>
            <Action kind="primary" type="submit" keys="Ctrl Enter" isBusy={isSubmitting}>
              {t("incoming.form.save")}
            </Action>
            <Action onClick={onCancel} keys="Esc">
              {t("common.cancel")}
            </Action>
          </Row>
        </Stack>
      </form>
    </FormProvider>
  );
}

function Fields() {
  const { t, lang } = useWords();
  const organisations = useVaultQuery("organisations", (vault) => vault.listOrganisations(), [
    "organisation",
  ]);
  const offices = (organisations ?? [])
    .filter(({ isOwn }) => !isOwn)
    .map(({ orgId, nameKm, nameEn }) => ({
      value: orgId,
      label: lang === "km" ? nameKm || nameEn : nameEn || nameKm,
    }));
  // What came as a sealed file is opened, not written down.
  const ways = useCodeOptions("sentVia").filter(({ value }) => value !== "encrypted_file");
  const word = (name: "from" | "via" | "contact" | "personName") => t(`incoming.form.${name}`);
  return (
    <>
      <PlainSelect
        name="fromOrgId"
        label={word("from")}
        hint={t("incoming.form.fromHint")}
        options={offices}
      />
      <PlainSelect name="sentVia" label={word("via")} options={ways} />
      <PlainMinute
        name="receivedAt"
        label={t("incoming.form.on")}
        timeLabel={t("incoming.form.time")}
      />
      <PlainSelect
        name="serviceType"
        label={t("referrals.screen.what")}
        options={useCodeOptions("service")}
      />
      <PlainSelect
        name="kind"
        label={t("fields.referrals.kind")}
        options={REFERRAL_KIND.map((kind) => ({ value: kind, label: t(`incoming.kind.${kind}`) }))}
      />
      <PlainSegment
        name="urgency"
        label={t("fields.referrals.urgency")}
        options={useCodeOptions("referralUrgency")}
      />
      <PlainText
        name="personName"
        label={word("personName")}
        hint={t("incoming.form.personNameHint")}
        maxLength={120}
      />
      <PlainText name="contact" label={word("contact")} maxLength={120} />
      <Note />
    </>
  );
}

function Note() {
  const { t } = useWords();
  const field = usePlainField("note", (stored) => (typeof stored === "string" ? stored : ""));
  return (
    <TextAreaAnswer
      id="note"
      label={t("incoming.form.note")}
      hint={t("incoming.form.noteHint")}
      allowedStates={[]}
      isWide
      minRows={3}
      maxLength={1000}
      {...field}
    />
  );
}
