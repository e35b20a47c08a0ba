import { useNavigate } from "react-router";
import type { ErrorCode } from "../../shared/errors";
import { useWords } from "../i18n/i18n";
import { Action, EmptyState, Page, Row } from "../ui";
import { AppShell, type AppShellProps } from "./app-shell";
import { useSingleKeys } from "./use-single-keys";

export interface NotOpenedProps {
  readonly here: AppShellProps["here"];
  readonly title: string;
  readonly error: ErrorCode;
  readonly back: { readonly label: string; readonly path: string };
  readonly onAgain: () => void;
}

/** A screen whose file could not be opened: why, once more, and the way back. */
export function NotOpened({ here, title, error, back, onAgain }: NotOpenedProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const goBack = (): void => void navigate(back.path);
  useSingleKeys({ Escape: goBack });
  return (
    <AppShell here={here} keys={[{ keys: "Esc", label: back.label, onPress: goBack }]}>
      <Page title={title}>
        <EmptyState
          action={
            <Row>
              <Action kind="primary" autoFocus onClick={onAgain}>
                {t("common.tryAgain")}
              </Action>
              <Action keys="Esc" onClick={goBack}>
                {back.label}
              </Action>
            </Row>
          }
        >
          <span role="alert">{t(`errors.${error}`)}</span>
        </EmptyState>
      </Page>
    </AppShell>
  );
}
