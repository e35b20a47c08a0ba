import type { ReactNode } from "react";
import type { ErrorCode } from "../../../shared/errors";
import { useFormKeys } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { Action, Band, Row, Stack, Title } from "../../ui";

export interface UserFormFrameProps {
  readonly title: string;
  readonly text?: string;
  readonly save: string;
  readonly isBusy: boolean;
  /** What stands beside no field. */
  readonly error: ErrorCode | null;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A form of this screen in the pane: title, fields, Ctrl Enter and Esc. */
export function UserFormFrame(props: UserFormFrameProps) {
  const { t } = useWords();
  const { isBusy, onSubmit, onCancel } = props;
  const submit = (): void => {
    if (!isBusy) onSubmit();
  };
  useFormKeys({ primary: submit, back: isBusy ? undefined : onCancel });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap={16}>
        <Title order={2}>{props.title}</Title>
        {props.text !== undefined && <p>{props.text}</p>}
        {props.children}
        {props.error !== null && (
          <Band tone="lamp" title="" isAlert>
            {t(`errors.${props.error}`)}
          </Band>
        )}
        <Row gap={12}>
          <Action kind="primary" keys="Ctrl Enter" type="submit" isBusy={isBusy}>
            {props.save}
          </Action>
          <Action keys="Esc" onClick={onCancel}>
            {t("common.cancel")}
          </Action>
        </Row>
        {isBusy && <p role="status">{t("users.form.working")}</p>}
      </Stack>
    </form>
  );
}
