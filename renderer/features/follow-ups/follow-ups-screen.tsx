import { useState } from "react";
import { useNavigate } from "react-router";
import { AppShell, StillOpening, useSingleKeys } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { EmptyState, FilterChip, Finder, Page, Stack, WorkList } from "../../ui";
import type { DueRow } from "../../store/vault-api";
import { dueId, useDueItem } from "./use-due-item";
import { useDueRows, type Due } from "./use-due-rows";
import { useOpenDue } from "./use-open-due";

/** What is owed to whom: overdue, today, and day by day what is to come. */
export function FollowUpsScreen() {
  const due = useDueRows();
  return due === null ? <StillOpening here="follow-ups" /> : <DueBoard due={due} />;
}

const KINDS = ["follow_up", "review", "referral", "recall", "consent"] as const;

function DueBoard({ due: { today, rows } }: { readonly due: Due }) {
  const { t } = useWords();
  const format = useFormats();
  const navigate = useNavigate();
  const [kind, setKind] = useState<DueRow["kind"] | null>(null);
  const shown = kind === null ? rows : rows.filter((row) => row.kind === kind);
  const search = (): void => void navigate("/cases");
  useSingleKeys({ "/": search });
  const count = (isCounted: (on: string) => boolean): string =>
    format.number(rows.filter(({ on }) => isCounted(on)).length);
  const all = { value: "", label: t("care.due.all") };
  return (
    <AppShell
      here="follow-ups"
      keys={[
        { keys: "↑ ↓", label: t("common.keys.move") },
        { keys: "Enter", label: t("common.keys.open") },
        { keys: "/", label: t("common.keys.search"), onPress: search },
      ]}
    >
      <Page
        title={t("care.due.title")}
        focusTitle={shown.length === 0}
        sub={t("care.due.sub", {
          late: count((on) => on < today),
          today: count((on) => on === today),
          ahead: count((on) => on > today),
        })}
      >
        <Stack gap={24}>
          <Finder>
            <FilterChip
              label={t("care.due.show")}
              value={kind === null ? all.label : t(`care.due.kinds.${kind}`)}
              options={[
                all,
                ...KINDS.map((one) => ({ value: one, label: t(`care.due.kinds.${one}`) })),
              ]}
              selected={kind ?? ""}
              onSelect={(value) => {
                setKind(KINDS.find((one) => one === value) ?? null);
              }}
            />
          </Finder>
          {shown.length === 0 ? (
            <EmptyState>{t("care.due.none")}</EmptyState>
          ) : (
            <DueLists rows={shown} today={today} />
          )}
        </Stack>
      </Page>
    </AppShell>
  );
}

/** One list for what is late, one for today, and one for each day that is to come. */
function DueLists({ rows, today }: { readonly rows: readonly DueRow[]; readonly today: string }) {
  const { t } = useWords();
  const format = useFormats();
  const itemOf = useDueItem(today);
  const open = useOpenDue();
  const titleOf = (day: string): string => {
    if (day < today) return t("care.due.overdue");
    return day === today ? t("care.due.today") : format.relativeDay(day, today);
  };
  const groups = new Map<string, DueRow[]>();
  for (const row of rows) {
    const title = titleOf(row.on);
    groups.set(title, [...(groups.get(title) ?? []), row]);
  }
  return [...groups].map(([title, ofGroup], index) => (
    <WorkList
      key={title}
      title={title}
      count={format.number(ofGroup.length)}
      autoFocus={index === 0}
      items={ofGroup.map(itemOf)}
      onOpen={(id) => {
        const row = ofGroup.find((one) => dueId(one) === id);
        if (row !== undefined) void open(row);
      }}
    />
  ));
}
