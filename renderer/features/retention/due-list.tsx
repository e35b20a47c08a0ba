import { useNavigate } from "react-router";
import { MAX_ERASED_AT_ONCE, RETENTION_CLASSES } from "../../../shared/domain/retention";
import { useWords } from "../../i18n/i18n";
import { EmptyState, Stack, Title } from "../../ui";
import { DueTable } from "./due-table";
import type { DueRow } from "./use-due-cases";

export interface DueListProps {
  readonly due: readonly DueRow[];
  readonly chosen: readonly string[];
  readonly onChosen: (caseIds: readonly string[]) => void;
}

/** What is due, by the clock it runs under; the most urgent file first in each. */
export function DueList({ due, chosen, onChosen }: DueListProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  if (due.length === 0) return <EmptyState>{t("retention.nothing")}</EmptyState>;
  const groups = RETENTION_CLASSES.map((id) => ({
    id,
    rows: due.filter(({ retentionClass }) => retentionClass === id),
  })).filter(({ rows }) => rows.length > 0);
  return (
    <Stack gap={24}>
      {groups.map(({ id, rows }) => (
        <section key={id} aria-label={t(`retention.clocks.${id}`)}>
          <Stack gap={8}>
            <Title order={2}>{t(`retention.clocks.${id}`)}</Title>
            <p className="soft">{t(`retention.why.${id}`)}</p>
            <DueTable
              label={t(`retention.clocks.${id}`)}
              rows={rows}
              chosen={chosen}
              isFull={chosen.length >= MAX_ERASED_AT_ONCE}
              onChoose={(caseId, isChosen) => {
                const others = chosen.filter((one) => one !== caseId);
                onChosen(isChosen ? [...others, caseId] : others);
              }}
              onOpen={(caseId) => void navigate(`/cases/${caseId}`)}
            />
          </Stack>
        </section>
      ))}
    </Stack>
  );
}
