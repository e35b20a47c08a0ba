import { phnomPenhMinute } from "../../../shared/domain/local-time";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useVaultQuery } from "../../session";
import type { HealthReport } from "../../store/vault-api";
import { Action, Band, Facts, Stack, Title, type Fact } from "../../ui";
import { CheckOutcome } from "./check-outcome";
import { useJournalCheck } from "./use-journal-check";

/** What opening found, how large journal and snapshots are, what is damaged, and a check of all of it. */
export function StoreHealth() {
  const { t } = useWords();
  const { check, start } = useJournalCheck();
  const health = useVaultQuery(["health", check.is], (vault) => vault.health(), ["case"], {
    keepLast: true,
  });
  return (
    <Stack gap={12}>
      <Title order={2}>{t("settings.health.title")}</Title>
      {health && <HealthFacts health={health} />}
      {health && health.damagedRowIds.length > 0 && (
        <Band title={t("settings.health.damaged")}>
          {t("settings.health.damagedText")}
          {health.isRepairDue && <p>{t("settings.health.repairDue")}</p>}
          <ul className="code">
            {health.damagedRowIds.map((id) => (
              <li key={id}>{id}</li>
            ))}
          </ul>
        </Band>
      )}
      <div>
        <Action isBusy={check.is === "checking"} onClick={() => void start()}>
          {t("settings.health.check")}
        </Action>
      </div>
      <CheckOutcome check={check} />
    </Stack>
  );
}

function HealthFacts({ health }: { health: HealthReport }) {
  const { t } = useWords();
  const format = useFormats();
  const { opening, snapshots } = health;
  const free = format.size(health.freeBytes);
  const facts: Fact[] = [
    {
      label: t("settings.health.opening"),
      value: t(`settings.health.found.${opening.kind}`),
      ...(opening.kind === "loss" || opening.kind === "healed" ? { tone: "lamp" as const } : {}),
    },
    { label: t("settings.health.records"), value: format.number(health.recordCount) },
    { label: t("settings.health.journal"), value: format.size(health.journalBytes) },
    {
      label: t("settings.health.free"),
      value: health.isDiskLow ? t("settings.health.low", { size: free }) : free,
      ...(health.isDiskLow ? { tone: "lamp" as const } : {}),
    },
    {
      label: t("settings.health.snapshots"),
      value:
        snapshots.length === 0 ? (
          t("settings.health.noSnapshot")
        ) : (
          <ul>
            {snapshots.map(({ snapshotId, createdAt, sizeBytes }) => (
              <li key={snapshotId}>
                {t("settings.health.snapshot", {
                  date: format.dateTime(phnomPenhMinute(Date.parse(createdAt))),
                  size: format.size(sizeBytes),
                })}
              </li>
            ))}
          </ul>
        ),
    },
  ];
  return <Facts items={facts} />;
}
