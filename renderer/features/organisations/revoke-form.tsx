import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect, useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { KEY_REVOCATION_REASON } from "../../../shared/domain/code-lists/organisations";
import { daySchema, phnomPenhDay } from "../../../shared/domain/local-time";
import type { ErrorCode } from "../../../shared/errors";
import { z } from "../../../shared/zod";
import { useFormKeys } from "../../app-frame";
import { PlainDay, PlainSelect, useCodeOptions } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { answerOf, useVault } from "../../session";
import type { OrganisationSummary } from "../../store/vault-api";
import { Action, Band, Note, Row, Stack, Title } from "../../ui";
import { nameIn } from "./organisation-order";

export interface RevokeFormProps {
  readonly org: OrganisationSummary;
  readonly onDone: (name: string) => void;
  readonly onCancel: () => void;
}

/** When keys got into other hands, and how. `today` is a day in Phnom Penh. */
function revokeSchema(today: string) {
  return z.strictObject({
    on: daySchema.refine((day) => day <= today, "in_future"),
    reason: z.enum(KEY_REVOCATION_REASON, "required"),
  });
}
type Revoked = z.output<ReturnType<typeof revokeSchema>>;

/** From now on the keys of an organisation count no more; only a new card brings others. */
export function RevokeForm({ org, onDone, onCancel }: RevokeFormProps) {
  const { t, lang } = useWords();
  const vault = useVault();
  const [error, setError] = useState<ErrorCode | null>(null);
  const [today] = useState(() => phnomPenhDay(Date.now()));
  const form = useForm<Revoked>({
    resolver: zodResolver(revokeSchema(today)),
    defaultValues: { on: today, reason: "stolen" },
  });
  const { setFocus } = form;
  useEffect(() => {
    setFocus("reason");
  }, [setFocus]);
  const { isSubmitting, errors } = form.formState;
  const name = nameIn(org, lang);
  const save = form.handleSubmit(async (given) => {
    const saved = await answerOf(vault.revokeKeys(org.orgId, given));
    if (saved.ok) onDone(name);
    else setError(saved.error);
  });
  const submit = (): void => {
    if (!isSubmitting) void save();
  };
  useFormKeys({ primary: submit, back: onCancel });
  const reasons = useCodeOptions("keyRevocationReason");

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
          <Title order={2}>{t("organisations.revoke.title", { name })}</Title>
          <PlainSelect
            name="reason"
            label={t("organisations.revoke.reason")}
            placeholder={t("organisations.form.choose")}
            options={reasons}
          />
          <PlainDay name="on" label={t("organisations.revoke.on")} />
          {errors.on?.message === "in_future" && (
            <p className="small lamp">{t("organisations.compare.inFuture")}</p>
          )}
          <Note tone="lamp">{t("organisations.revoke.then")}</Note>
          {error !== null && (
            <Band tone="lamp" title={t("common.failed")} isAlert>
              {t(`errors.${error}`)}
            </Band>
          )}
          <Row gap={12}>
            <Action kind="danger" keys="Ctrl Enter" type="submit" isBusy={isSubmitting}>
              {t("organisations.revoke.confirm")}
            </Action>
            <Action keys="Esc" onClick={onCancel}>
              {t("common.cancel")}
            </Action>
          </Row>
        </Stack>
      </form>
    </FormProvider>
  );
}
