import {
  MantineProvider,
  mergeThemeOverrides,
  type MantineColorSchemeManager,
} from "@mantine/core";
import { ModalsProvider } from "@mantine/modals";
import { Notifications } from "@mantine/notifications";
import { useLayoutEffect, useMemo, type ReactNode } from "react";
import "@mantine/core/styles.layer.css";
import "@mantine/notifications/styles.layer.css";
import "./fonts.css";
import "./tokens.css";
import "./base.css";
import { AnswerWordsProvider, type AnswerWords } from "./answer/answer-words";
import { DemoMarks } from "./demo-marks";
import { KeysOfDialogs, OpenModals } from "./feedback/open-dialogs";
import { NOTICES_AT_ONCE } from "./feedback/tell";
import floats from "./look/mantine-floats.module.css";
import { readStyleNonce } from "./style-nonce";
import { cssVariablesResolver, theme as mantineTheme } from "./theme";
import { UiLookProvider } from "./ui-look";

export type UiLanguage = "en" | "km";
export type UiTheme = "day" | "night";

export interface UiProviderProps {
  lang: UiLanguage;
  theme?: UiTheme;
  /** Practice: four signs on screen and paper. */
  isDemo?: boolean;
  /** The word across the page in practice, the same in every language. */
  demoMark?: string;
  /** Words of the answer states for every field below that brings none of its own. */
  answerWords?: AnswerWords;
  /** Names the cross of a notice. */
  closeLabel: string;
  children: ReactNode;
}

/** The theme is handed in; Mantine's own manager would leave a trace in localStorage. */
const noSchemeManager: MantineColorSchemeManager = {
  get: (fallback) => fallback,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};

/** Theme, language, practice colours, modals and notifications around the whole window. */
export function UiProvider(props: UiProviderProps) {
  const {
    lang,
    closeLabel,
    theme = "day",
    isDemo = false,
    demoMark = "DEMO \u00a0 សាកល្បង",
  } = props;

  useLayoutEffect(() => {
    const root = document.documentElement;
    root.lang = lang;
    root.dataset["theme"] = theme;
    root.toggleAttribute("data-demo", isDemo);
    return () => {
      root.removeAttribute("data-demo");
    };
  }, [lang, theme, isDemo]);

  const spokenTheme = useMemo(
    () =>
      mergeThemeOverrides(mantineTheme, {
        components: {
          Notification: { defaultProps: { closeButtonProps: { "aria-label": closeLabel } } },
        },
      }),
    [closeLabel],
  );

  return (
    <MantineProvider
      theme={spokenTheme}
      cssVariablesResolver={cssVariablesResolver}
      forceColorScheme={theme === "night" ? "dark" : "light"}
      colorSchemeManager={noSchemeManager}
      getStyleNonce={readStyleNonce}
    >
      <UiLookProvider value={{ lang, theme, isDemo, demoMark }}>
        <AnswerWordsProvider value={props.answerWords ?? null}>
          <KeysOfDialogs />
          <ModalsProvider>
            <OpenModals />
            <Notifications
              position="top-left"
              containerWidth={420}
              limit={NOTICES_AT_ONCE}
              classNames={{ root: floats["notices"] }}
            />
            {props.children}
          </ModalsProvider>
        </AnswerWordsProvider>
        {isDemo && <DemoMarks mark={demoMark} />}
      </UiLookProvider>
    </MantineProvider>
  );
}
