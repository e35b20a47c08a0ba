import type { BatchPreview } from "../../store/vault-api";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Band, BigNumber, BigNumbers, Stack, Tally, Title } from "../../ui";
import { FiguresOfTable } from "../report";
import { LeftOutList } from "./left-out-list";
import { RowsRisk } from "./rows-risk";
import { useOrgName } from "./use-org-name";

const KINDS = ["case", "incident", "operation", "organisation"] as const;

/** What the file would hold: how many people, what of each kind or the table itself, and what stays. */
export function BatchContents({ preview }: { readonly preview: BatchPreview }) {
  const { t } = useWords();
  const format = useFormats();
  const { counts, leftOut, lateCount, table, request, risk } = preview;
  const leftOutCount = leftOut.reduce((sum, { caseIds }) => sum + caseIds.length, 0);
  const main = table === null ? counts.case : counts.incident;
  const month = format.month(request.period);
  const name = useOrgName()(preview.recipientName);
  return (
    <Stack gap={24}>
      {preview.replaces !== null && (
        <Band
          tone="lamp"
          title={t("recalls.replaced.makes", { name, sequence: format.number(preview.replaces) })}
        />
      )}
      {risk !== null && <RowsRisk risk={risk} name={name} />}
      <BigNumbers>
        <BigNumber
          value={format.number(main)}
          label={t(table === null ? "batches.new.goIn" : "batches.new.incidentsGoIn", {
            count: main,
          })}
        />
        <BigNumber
          value={format.number(leftOutCount)}
          label={t("batches.new.leftOut", { count: leftOutCount })}
        />
      </BigNumbers>
      {table === null ? (
        <section>
          <Stack gap={8}>
            <Title order={2}>{t("batches.new.whatGoesIn")}</Title>
            <Tally
              items={[
                ...(risk === null ? KINDS : KINDS.slice(0, 1)).map((kind) => ({
                  label: t(`batches.new.goes.${kind}`),
                  value: format.number(counts[kind]),
                })),
                { label: t("batches.new.goes.late"), value: format.number(lateCount) },
              ]}
            />
          </Stack>
        </section>
      ) : (
        <section>
          <Stack gap={8}>
            <Title order={2}>{t("batches.new.figures")}</Title>
            <FiguresOfTable
              table={table}
              period={month}
              basePeriod={format.month(table.comparedWith.from.slice(0, 7))}
            />
          </Stack>
        </section>
      )}
      <LeftOutList leftOut={leftOut} />
    </Stack>
  );
}
