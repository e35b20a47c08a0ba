import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect, useState } from "react";
import { Controller, useForm, useWatch, type FieldPath } from "react-hook-form";
import { ORG_TYPE, ROLE } from "../../../shared/domain/code-lists/organisations";
import { PROVINCES } from "../../../shared/domain/places/provinces";
import type { ErrorCode } from "../../../shared/errors";
import { newVaultSchema, type NewVault } from "../../../shared/ipc/contract";
import { z } from "../../../shared/zod";
import { codeLabel } from "../../i18n/codes/code-label";
import { useWords } from "../../i18n/i18n";
import { Action, Band, FormGrid, Row, SelectAnswer, Stack, TextAnswer, Title } from "../../ui";
import { DoorLayout } from "./door-layout";
import { DoorLinks } from "./door-links";
import { LEAST_SCORE } from "./passphrase-strength";
import { StrengthLine } from "./strength-line";
import { useStrength } from "./use-strength";

const formSchema = newVaultSchema
  .and(z.object({ repeat: z.string() }))
  .refine((form) => form.repeat === form.passphrase, { path: ["repeat"], message: "not_the_same" });

type FirstStartForm = z.input<typeof formSchema>;

const EMPTY: FirstStartForm = {
  organisation: { nameKm: "", nameEn: "", orgType: "ngo_shelter", adminCode: "", siteCode: "" },
  user: { loginName: "", displayName: "", role: "supervisor" },
  passphrase: "",
  repeat: "",
};

export interface FirstStartScreenProps {
  readonly isBusy: boolean;
  readonly error: ErrorCode | null;
  readonly onCreate: (vault: NewVault) => void;
  readonly onPractise: () => void;
}

/** The first start: the house, the first person, the passphrase. One page, finished alone. */
export function FirstStartScreen({ isBusy, error, onCreate, onPractise }: FirstStartScreenProps) {
  const { t, lang } = useWords();

  const form = useForm<FirstStartForm, unknown, z.output<typeof formSchema>>({
    resolver: zodResolver(formSchema),
    defaultValues: EMPTY,
    mode: "onTouched",
  });
  const [isWeak, setWeak] = useState(false);
  const { control } = form;
  const passphrase = useWatch({ control, name: "passphrase" });
  const own = useWatch({
    control,
    name: ["organisation.nameEn", "user.loginName", "user.displayName"],
  });
  const score = useStrength(passphrase, own);
  const { setFocus } = form;
  useEffect(() => {
    setFocus(lang === "km" ? "organisation.nameKm" : "organisation.nameEn");
  }, [setFocus, lang]);

  const submit = form.handleSubmit((valid) => {
    if (score === null || score < LEAST_SCORE) {
      setWeak(true);
      setFocus("passphrase");
      return;
    }
    onCreate({
      organisation: valid.organisation,
      user: valid.user,
      passphrase: valid.passphrase,
    });
  });

  const words: Partial<Record<FieldPath<FirstStartForm>, string>> = {
    "organisation.siteCode": t("unlock.first.siteCodeWrong"),
    "user.loginName": t("unlock.first.loginTooShort"),
    repeat: t("unlock.first.notTheSame"),
  };

  function text(
    name:
      | "organisation.nameKm"
      | "organisation.nameEn"
      | "organisation.siteCode"
      | "user.displayName"
      | "user.loginName"
      | "passphrase"
      | "repeat",
    props: { label: string; hint?: string; isSecret?: boolean; error?: string | undefined },
  ) {
    return (
      <Controller
        name={name}
        control={form.control}
        render={({ field, fieldState }) => (
          <TextAnswer
            {...props}
            secretLabel={t("unlock.showTyped")}
            allowedStates={[]}
            value={field.value}
            mv="known"
            onChange={({ value }) => {
              field.onChange(name === "organisation.siteCode" ? value.toUpperCase() : value);
            }}
            onBlur={field.onBlur}
            inputRef={field.ref}
            error={
              props.error ??
              (fieldState.error ? (words[name] ?? t("validation.required")) : undefined)
            }
          />
        )}
      />
    );
  }

  return (
    <DoorLayout>
      <form
        onSubmit={(event) => {
          void submit(event);
        }}
        onKeyDown={(event) => {
          if (event.ctrlKey && event.key === "Enter") void submit();
        }}
      >
        <Stack gap={24}>
          <div>
            <h1>{t("unlock.first.title")}</h1>
            <p>{t("unlock.first.sub")}</p>
          </div>
          <Title order={2}>{t("unlock.first.organisation")}</Title>
          <FormGrid>
            {text("organisation.nameKm", { label: t("unlock.first.nameKm") })}
            {text("organisation.nameEn", {
              label: t("unlock.first.nameEn"),
              hint: t("unlock.first.nameHint"),
            })}
            <Controller
              name="organisation.orgType"
              control={form.control}
              render={({ field }) => (
                <SelectAnswer
                  label={t("unlock.first.orgType")}
                  allowedStates={[]}
                  options={ORG_TYPE.map((code) => ({
                    value: code,
                    label: codeLabel("orgType", code, lang),
                  }))}
                  value={field.value}
                  mv="known"
                  onChange={({ value }) => {
                    field.onChange(value ?? field.value);
                  }}
                  inputRef={field.ref}
                />
              )}
            />
            <Controller
              name="organisation.adminCode"
              control={form.control}
              render={({ field }) => (
                <SelectAnswer
                  label={t("unlock.first.province")}
                  allowedStates={[]}
                  options={PROVINCES.map((province) => ({
                    value: province.code,
                    label: lang === "km" ? province.nameKm : province.nameLatin,
                    find: `${province.nameKm} ${province.nameLatin}`,
                  }))}
                  value={field.value === "" ? null : field.value}
                  mv="known"
                  onChange={({ value }) => {
                    field.onChange(value ?? "");
                  }}
                  inputRef={field.ref}
                />
              )}
            />
            {text("organisation.siteCode", {
              label: t("unlock.first.siteCode"),
              hint: t("unlock.first.siteCodeHint"),
            })}
          </FormGrid>
          <Title order={2}>{t("unlock.first.you")}</Title>
          <FormGrid>
            {text("user.displayName", { label: t("unlock.first.displayName") })}
            {text("user.loginName", {
              label: t("unlock.first.loginName"),
              hint: t("unlock.first.loginHint"),
            })}
            <Controller
              name="user.role"
              control={form.control}
              render={({ field }) => (
                <SelectAnswer
                  label={t("unlock.first.role")}
                  hint={t("unlock.first.roleHint")}
                  allowedStates={[]}
                  options={ROLE.map((code) => ({
                    value: code,
                    label: codeLabel("role", code, lang),
                  }))}
                  value={field.value}
                  mv="known"
                  onChange={({ value }) => {
                    field.onChange(value ?? field.value);
                  }}
                  inputRef={field.ref}
                />
              )}
            />
          </FormGrid>
          <Title order={2}>{t("unlock.first.passphraseTitle")}</Title>
          <p>{t("unlock.first.passphraseHint")}</p>
          <FormGrid>
            {text("passphrase", {
              label: t("unlock.passphrase"),
              isSecret: true,
              error:
                isWeak && score !== null && score < LEAST_SCORE
                  ? t("errors.weak_passphrase")
                  : undefined,
            })}
            {text("repeat", { label: t("unlock.first.repeat"), isSecret: true })}
          </FormGrid>
          <StrengthLine score={passphrase === "" ? null : score} />
          {error !== null && (
            <Band tone="lamp" title="" isAlert>
              {t(`errors.${error}`)}
            </Band>
          )}
          <Row gap={12}>
            <Action kind="primary" size="big" keys="Ctrl Enter" type="submit" isBusy={isBusy}>
              {t("unlock.first.create")}
            </Action>
            {isBusy && <span role="status">{t("unlock.first.creating")}</span>}
          </Row>
          <DoorLinks onPractise={onPractise} />
        </Stack>
      </form>
    </DoorLayout>
  );
}
