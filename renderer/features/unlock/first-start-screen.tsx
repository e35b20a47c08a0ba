import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { ORG_TYPE } from "../../../shared/domain/code-lists/organisations";
import { PROVINCES } from "../../../shared/domain/places/provinces";
import type { ErrorCode } from "../../../shared/errors";
import type { NewVault } from "../../../shared/vault/door";
import { codeLabel } from "../../i18n/codes/code-label";
import { useWords } from "../../i18n/i18n";
import { Action, Band, FormGrid, Row, Stack, Title } from "../../ui";
import { DoorLayout } from "./door-layout";
import { DoorLinks } from "./door-links";
import {
  EMPTY_FIRST_START,
  firstStartSchema,
  type FirstStartAnswers,
  type FirstStartForm,
} from "./first-start-form";
import { FirstStartSelect } from "./first-start-select";
import { FirstStartText } from "./first-start-text";
import { LEAST_SCORE } from "./passphrase-strength";
import { StrengthLine } from "./strength-line";
import { useStrength } from "./use-strength";

export interface FirstStartScreenProps {
  readonly isBusy: boolean;
  readonly error: ErrorCode | null;
  readonly onCreate: (vault: NewVault) => void;
  readonly onRestore: () => void;
  readonly onPractise: () => void;
}

/** The first start: the house, the first person, the passphrase; or the way to a backup, or to practice. */
export function FirstStartScreen(props: FirstStartScreenProps) {
  const { isBusy, error, onCreate } = props;
  const { t, lang } = useWords();

  const form = useForm<FirstStartForm, unknown, FirstStartAnswers>({
    resolver: zodResolver(firstStartSchema),
    defaultValues: EMPTY_FIRST_START,
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
            <p>
              {t("unlock.first.otherwise")}{" "}
              <Action kind="quiet" size="slim" onClick={props.onRestore}>
                {t("unlock.ways.restore")}
              </Action>
            </p>
          </div>
          <Title order={2}>{t("unlock.first.organisation")}</Title>
          <FormGrid>
            <FirstStartText
              control={control}
              name="organisation.nameKm"
              label={t("unlock.first.nameKm")}
            />
            <FirstStartText
              control={control}
              name="organisation.nameEn"
              label={t("unlock.first.nameEn")}
              hint={t("unlock.first.nameHint")}
            />
            <FirstStartSelect
              control={control}
              name="organisation.orgType"
              label={t("unlock.first.orgType")}
              options={ORG_TYPE.map((code) => ({
                value: code,
                label: codeLabel("orgType", code, lang),
              }))}
            />
            <FirstStartSelect
              control={control}
              name="organisation.adminCode"
              label={t("unlock.first.province")}
              options={PROVINCES.map((province) => ({
                value: province.code,
                label: lang === "km" ? province.nameKm : province.nameLatin,
                find: `${province.nameKm} ${province.nameLatin}`,
              }))}
            />
            <FirstStartText
              control={control}
              name="organisation.siteCode"
              label={t("unlock.first.siteCode")}
              hint={t("unlock.first.siteCodeHint")}
              wrong={t("unlock.first.siteCodeWrong")}
            />
          </FormGrid>
          <div>
            <Title order={2}>{t("unlock.first.you")}</Title>
            <p>{t("unlock.first.supervisor")}</p>
          </div>
          <FormGrid>
            <FirstStartText
              control={control}
              name="user.displayName"
              label={t("unlock.first.displayName")}
            />
            <FirstStartText
              control={control}
              name="user.loginName"
              label={t("unlock.first.loginName")}
              hint={t("unlock.first.loginHint")}
              wrong={t("unlock.first.loginTooShort")}
            />
          </FormGrid>
          <Title order={2}>{t("unlock.first.passphraseTitle")}</Title>
          <p>{t("unlock.first.passphraseHint")}</p>
          <FormGrid>
            <FirstStartText
              control={control}
              name="passphrase"
              label={t("unlock.passphrase")}
              isSecret
              error={
                isWeak && score !== null && score < LEAST_SCORE
                  ? t("errors.weak_passphrase")
                  : undefined
              }
            />
            <FirstStartText
              control={control}
              name="repeat"
              label={t("unlock.first.repeat")}
              wrong={t("unlock.first.notTheSame")}
              isSecret
            />
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
          <DoorLinks onPractise={props.onPractise} />
        </Stack>
      </form>
    </DoorLayout>
  );
}
