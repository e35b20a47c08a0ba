import { useState } from "react";
import { addDays, phnomPenhDay } from "../../../shared/domain/local-time";
import { AppShell, StillOpening, useCommandKeys, useNow, useSingleKeys } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Action, Page, Row, Stack, Tally, Title } from "../../ui";
import { BedFigures } from "./bed-figures";
import { GuestTable } from "./guest-table";
import { usePrintNight } from "./use-print-night";
import { useStayBoard } from "./use-stay-board";

/** Who sleeps here, tonight or in any other night. */
export function StaysScreen() {
  const { t } = useWords();
  const format = useFormats();
  const today = phnomPenhDay(useNow());
  const [chosen, setChosen] = useState<string | null>(null);
  const night = chosen ?? today;
  const board = useStayBoard(night);
  const { print, paper } = usePrintNight(board ?? null);
  const move = (by: 1 | -1) => (): void => {
    setChosen(addDays(night, by));
  };
  useSingleKeys({ "[": move(-1), "]": move(1) });
  useCommandKeys({ p: () => void print() });
  if (board === undefined) return <StillOpening here="stays" />;
  return (
    <AppShell
      here="stays"
      keys={[
        { keys: "↑ ↓", label: t("common.keys.move") },
        { keys: "[", label: t("care.stays.earlier"), onPress: move(-1) },
        { keys: "]", label: t("care.stays.later"), onPress: move(1) },
        { keys: "Ctrl P", label: t("common.keys.print"), onPress: () => void print() },
      ]}
    >
      <Page
        title={t("care.stays.title")}
        focusTitle
        sub={t("care.stays.sub", { date: format.date(night) })}
        actions={
          <Action keys="Ctrl P" onClick={() => void print()}>
            {t("care.stays.print")}
          </Action>
        }
        aside={
          <Stack gap={24}>
            <BedFigures board={board} />
            <Tally
              items={[
                { label: t("care.stays.arrived"), value: format.number(board.arrived) },
                { label: t("care.stays.left"), value: format.number(board.left) },
              ]}
            />
          </Stack>
        }
      >
        <Stack gap={24}>
          <Row gap={12}>
            <Action size="slim" keys="[" onClick={move(-1)}>
              {t("care.stays.earlier")}
            </Action>
            <Action
              size="slim"
              disabled={night === today}
              onClick={() => {
                setChosen(null);
              }}
            >
              {t("care.stays.tonight")}
            </Action>
            <Action size="slim" keys="]" onClick={move(1)}>
              {t("care.stays.later")}
            </Action>
          </Row>
          <section aria-label={t("care.stays.adults")}>
            <Title order={2}>{t("care.stays.adults")}</Title>
            <GuestTable label={t("care.stays.adults")} guests={board.adults} night={night} />
          </section>
          <section aria-label={t("care.stays.children")}>
            <Title order={2}>{t("care.stays.children")}</Title>
            <GuestTable label={t("care.stays.children")} guests={board.children} night={night} />
          </section>
        </Stack>
      </Page>
      {paper}
    </AppShell>
  );
}
