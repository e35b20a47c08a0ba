import type { CaseSummary } from "../../../shared/domain/case-summary";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useSession, useVaultQuery } from "../../session";
import { EVERY_CASE } from "../../store/vault-api";
import { BigNumber, Stack, Tally, Title } from "../../ui";

/** Who is in the house: open files of this site by sex and age. Bed places come with the stay board. */
export function HouseCount() {
  const { t } = useWords();
  const format = useFormats();
  const { organisation } = useSession().open;
  const page = useVaultQuery(
    "house-count",
    (vault) =>
      vault.queryCases({
        ...EVERY_CASE,
        statuses: ["draft", "pending_review", "active", "follow_up"],
        limit: 1000,
      }),
    ["case"],
  );
  if (page === undefined) return null;
  const here = page.rows.filter((row) => row.siteOrgId === organisation.orgId);
  const groups = ["women", "girls", "men", "boys", "others"] as const;
  return (
    <Stack gap={12}>
      <Title order={2}>{t("today.here")}</Title>
      <BigNumber value={format.number(here.length)} label={t("today.hereCount")} size="big" />
      <Tally
        items={groups.map((group) => ({
          label: t(`today.${group}`),
          value: format.number(here.filter((row) => groupOf(row) === group).length),
        }))}
      />
    </Stack>
  );
}

function groupOf(row: CaseSummary): "women" | "girls" | "men" | "boys" | "others" {
  const isMinor = row.ageBand === "u15" || row.ageBand === "a15_17";
  if (row.sex === "female") return isMinor ? "girls" : "women";
  if (row.sex === "male") return isMinor ? "boys" : "men";
  return "others";
}
