import type { PseudonymousCase } from "../../../shared/domain/pseudonymous-case";
import { AGE_BAND } from "../../../shared/domain/code-lists/people";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useVaultQuery } from "../../session";
import { Columns, Stack, Tally, Title } from "../../ui";
import css from "./measure.module.css";

const SEXES = ["female", "male", "other_registered", "unknown"] as const;

/** Rows without identifiers, counted by sex and age: they are for counting elsewhere, never case files. */
export function RowsInShort({ rows }: { readonly rows: readonly PseudonymousCase[] }) {
  const { t } = useWords();
  const format = useFormats();
  const countOf = (isMeant: (row: PseudonymousCase) => boolean): string =>
    format.number(rows.filter(isMeant).length);
  return (
    <div className={css["measure"]}>
      <Stack gap={12}>
        <Title order={2}>{t("recalls.rows.title")}</Title>
        <p className="soft">
          {t("recalls.rows.text", { count: rows.length, n: format.number(rows.length) })}
        </p>
        <Columns>
          <Tally
            items={SEXES.map((sex) => ({
              label: sex === "unknown" ? t("recalls.rows.sexUnknown") : format.code("sex", sex),
              value: countOf((row) => row.sex === sex),
            }))}
          />
          <Tally
            items={AGE_BAND.map((band) => ({
              label: format.code("ageBand", band),
              value: countOf((row) => row.ageBand === band),
            }))}
          />
        </Columns>
      </Stack>
    </div>
  );
}

/** The rows of a batch that came, as they still stand. */
export function ReceivedRows({ batchId }: { readonly batchId: string }) {
  const rows = useVaultQuery(["received-rows", batchId], (vault) => vault.receivedRows(batchId), [
    "batch",
  ]);
  return rows === undefined || rows.length === 0 ? null : <RowsInShort rows={rows} />;
}
