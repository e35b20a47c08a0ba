import { useState, type ReactNode } from "react";
import { useNavigate } from "react-router";
import { useWords } from "../i18n/i18n";
import { useFormats } from "../i18n/use-formats";
import { useSession } from "../session";
import { KeyBar, Rail, Shell, type KeyHint } from "../ui";
import { Coverable } from "./coverable";
import { useCovering } from "./covering";
import { HouseBands } from "./house-bands";
import { KeySheet } from "./key-sheet";
import { sectionsFor, type SectionId } from "./sections";
import { useAppKeys } from "./use-app-keys";
import { useClipboardWatch } from "./use-clipboard-watch";
import { useIdleWork } from "./use-idle-work";
import { useSingleKeys } from "./use-single-keys";

export interface AppShellProps {
  readonly here: SectionId;
  /** The keys of this screen; the screen binds them. */
  readonly keys: readonly KeyHint[];
  /** Instead of the sections, e.g. the steps of intake. */
  readonly rail?: ReactNode;
  readonly children: ReactNode;
}

/** Rail, room and key bar around every open screen, with the keys that work anywhere. */
export function AppShell({ here, keys, rail, children }: AppShellProps) {
  const { t, lang, switchTo } = useWords();
  const format = useFormats();
  const navigate = useNavigate();
  const session = useSession();
  const { isCovered, cover } = useCovering();
  const [isSheetOpen, setSheetOpen] = useState(false);
  const go = (path: string): void => void navigate(path);
  const lock = (): void => void session.lock();
  const hide = (): void => {
    session.rememberPlace();
    cover();
  };
  useClipboardWatch();
  useIdleWork();
  const sections = sectionsFor(session.open.user.role);
  useAppKeys({ sections, onSection: go, onHide: hide, onLock: lock });
  useSingleKeys({
    "?": () => {
      setSheetOpen(true);
    },
  });

  const { user, organisation, mode } = session.open;
  const house =
    lang === "km"
      ? organisation.nameKm || organisation.nameEn
      : organisation.nameEn || organisation.nameKm;
  return (
    <>
      <Coverable isCovered={isCovered} onLeave={lock}>
        <Shell
          rail={
            rail ?? (
              <Rail
                brand={t("common.appName")}
                house={house}
                label={t("common.sections.label")}
                sections={sections.map((section) => ({
                  id: section.id,
                  label: t(`common.sections.${section.id}`),
                  ...(section.altDigit === null ? {} : { altNumber: section.altDigit }),
                  isHere: section.id === here,
                  startsGroup: section.startsGroup,
                }))}
                onGo={(id) => {
                  go(`/${id}`);
                }}
                person={{
                  name: user.displayName,
                  role: format.code("role", user.role),
                  note: t("common.locksIn", { minutes: format.number(session.minutesToLock) }),
                }}
                language={{
                  label: t("common.language.other"),
                  lang: lang === "km" ? "en" : "km",
                  onSwitch: () => {
                    switchTo(lang === "km" ? "en" : "km");
                  },
                }}
              />
            )
          }
          keys={
            <KeyBar
              label={t("common.keys.label")}
              keys={[
                ...keys,
                {
                  keys: "?",
                  label: t("common.keys.allKeys"),
                  onPress: () => {
                    setSheetOpen(true);
                  },
                },
              ]}
              hide={{ keys: "F12", label: t("common.keys.hide"), onPress: hide }}
              lock={{ keys: "Ctrl L", label: t("common.keys.lock"), onPress: lock }}
            />
          }
          demo={
            mode === "demo"
              ? {
                  title: t("common.demo.title"),
                  text: t("common.demo.text"),
                  leave: t("common.demo.leave"),
                  onLeave: () => void session.leaveDemo(),
                }
              : undefined
          }
        >
          <HouseBands />
          {children}
        </Shell>
      </Coverable>
      <KeySheet
        isOpen={isSheetOpen}
        keys={keys}
        onClose={() => {
          setSheetOpen(false);
        }}
      />
    </>
  );
}
