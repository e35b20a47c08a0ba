import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect, useState } from "react";
import { Controller, FormProvider, useForm } from "react-hook-form";
import { phnomPenhDay } from "../../../shared/domain/local-time";
import type { Organisation } from "../../../shared/domain/organisation";
import type { ErrorCode } from "../../../shared/errors";
import { useFormKeys } from "../../app-frame";
import { PlainDay, PlainText, useSayError } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { answerOf, useSession, useVault } from "../../session";
import { Action, Band, Note, Panel, Row, Stack, TextAnswer } from "../../ui";
import { compareSchema, type CompareForm as FormValues } from "./compare-schema";
import { FingerprintLines } from "./fingerprint-lines";
import { contentOf } from "./organisation-content";
import { nameIn } from "./organisation-order";
import { useAskBeforeLeaving } from "./use-ask-before-leaving";

export interface CompareFormProps {
  readonly org: Organisation;
  readonly fingerprint: string;
  readonly onDone: (name: string) => void;
  readonly onCancel: () => void;
}

/** Two people say that they compared the fingerprint by phone; from then on files may go there. */
export function CompareForm({ org, fingerprint, onDone, onCancel }: CompareFormProps) {
  const { t, lang } = useWords();
  const vault = useVault();
  const { displayName } = useSession().open.user;
  const [error, setError] = useState<ErrorCode | null>(null);
  const [today] = useState(() => phnomPenhDay(Date.now()));
  const form = useForm<FormValues>({
    resolver: zodResolver(compareSchema(today)),
    defaultValues: { first: displayName, second: "", on: today },
  });
  const say = useSayError();
  const { setFocus } = form;
  useEffect(() => {
    setFocus("second");
  }, [setFocus]);
  const { isSubmitting, isDirty, errors } = form.formState;
  const name = nameIn(org, lang);

  const confirm = form.handleSubmit(async ({ first, second, on }) => {
    if (org.keys === null) return;
    const keys = { ...org.keys, fingerprintCheckedBy: [first, second], fingerprintCheckedOn: on };
    const saved = await answerOf(
      vault.saveOrganisation({ ...contentOf(org), keys }, org.meta.rowVersion),
    );
    if (saved.ok) onDone(name);
    else setError(saved.error);
  });
  const submit = (): void => {
    if (!isSubmitting) void confirm();
  };
  const mayLeave = useAskBeforeLeaving(isDirty);
  const leave = async (): Promise<void> => {
    if (await mayLeave()) onCancel();
  };
  useFormKeys({ primary: submit, back: () => void leave() });

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
          <Panel title={t("organisations.compare.title", { name })}>
            <FingerprintLines fingerprint={fingerprint} />
          </Panel>
          <p className="small">{t("organisations.compare.how")}</p>
          <PlainText
            name="first"
            label={t("organisations.compare.first")}
            hint={t("organisations.compare.firstHint")}
          />
          <Controller
            name="second"
            control={form.control}
            render={({ field, fieldState }) => (
              <TextAnswer
                label={t("organisations.compare.second")}
                hint={t("organisations.compare.secondHint")}
                allowedStates={[]}
                mv="known"
                value={field.value}
                onChange={({ value }) => {
                  field.onChange(value);
                }}
                onBlur={field.onBlur}
                inputRef={field.ref}
                error={
                  fieldState.error?.message === "not_two"
                    ? t("organisations.compare.notTwo")
                    : say(fieldState.error?.message ?? null)
                }
              />
            )}
          />
          <PlainDay name="on" label={t("organisations.compare.on")} />
          {errors.on?.message === "in_future" && (
            <p className="small lamp">{t("organisations.compare.inFuture")}</p>
          )}
          <Note tone="lamp">{t("organisations.compare.different")}</Note>
          {error !== null && (
            <Band tone="lamp" title={t("common.failed")} isAlert>
              {t(`errors.${error}`)}
            </Band>
          )}
          <Row gap={12}>
            <Action kind="primary" keys="Ctrl Enter" type="submit" isBusy={isSubmitting}>
              {t("organisations.compare.same")}
            </Action>
            <Action keys="Esc" onClick={() => void leave()}>
              {t("organisations.compare.cancel")}
            </Action>
          </Row>
        </Stack>
      </form>
    </FormProvider>
  );
}
