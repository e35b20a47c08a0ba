import { useState } from "react";
import { useNavigate } from "react-router";
import type { ErrorCode } from "../../../shared/errors";
import { phnomPenhDay } from "../../../shared/domain/local-time";
import { isPublishable } from "../../../shared/report/publishable";
import { reportJson } from "../../../shared/report/report-json";
import type { Audience } from "../../../shared/report/national-table";
import { AppShell, useCommandKeys, useNow, useSingleKeys } from "../../app-frame";
import { saveFile, savePdf } from "../../bridge";
import { useWords } from "../../i18n/i18n";
import { useVaultQuery } from "../../session";
import { Action, Band, EmptyState, Opening, Page, Row, Segment, Stack } from "../../ui";
import { FiguresOfTable } from "./figures-of-table";
import { LeftOutLine } from "./left-out-line";
import { OperationsTable } from "./operations-table";
import { periodOf, quarterAround } from "./period-choice";
import { ReportAside } from "./report-aside";
import { ReportFilters, type ReportChoice } from "./report-filters";
import { ReportSheet } from "./report-sheet";
import { TooSmallBand } from "./too-small-band";
import { useReportWords } from "./use-report-words";

const AUDIENCES = ["own", "partner", "public"] as const;
const FIRST_YEAR = 2015;

type Outcome = { readonly saved: string } | { readonly failed: ErrorCode };

/** Is the table right, and for whom is it: figures of a period, the change, the checks, the trend. */
export function ReportScreen() {
  const { t } = useWords();
  const words = useReportWords();
  const navigate = useNavigate();
  const thisYear = Number(phnomPenhDay(useNow()).slice(0, 4));
  const [choice, setChoice] = useState<ReportChoice>({
    year: thisYear,
    span: "year",
    province: null,
  });
  const [audience, setAudience] = useState<Audience>("own");
  const [cutoffAt] = useState(() => new Date().toISOString());
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const table = useVaultQuery(
    `table ${JSON.stringify(choice)} ${audience}`,
    (vault) =>
      vault.nationalTable({
        period: periodOf(choice.year, choice.span),
        audience,
        province: choice.province,
        cutoffAt,
      }),
    ["incident", "case", "operation"],
  );

  const years = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, back) => thisYear - back);
  const period = words.periodName(choice.year, choice.span);
  const basePeriod = words.periodName(choice.year - 1, choice.span);
  const fileName = `national-table-${choice.year}${choice.span === "year" ? "" : `-${choice.span}`}`;

  function change(next: ReportChoice): void {
    setOutcome(null);
    setChoice(next);
  }

  function nextAudience(): void {
    setOutcome(null);
    setAudience(AUDIENCES[(AUDIENCES.indexOf(audience) + 1) % AUDIENCES.length] ?? "own");
  }

  /** Nothing leaves while it is counted, nor when the table may not be published as it is. */
  const mayLeave = table !== undefined && isPublishable(table);

  async function print(): Promise<void> {
    if (!mayLeave) return;
    const printed = await savePdf({ suggestedName: fileName, landscape: false });
    report(printed);
  }

  async function save(): Promise<void> {
    if (!mayLeave) return;
    const bytes = new TextEncoder().encode(reportJson(table));
    report(await saveFile({ kind: "report_json", suggestedName: fileName, bytes }));
  }

  function report(
    done: { ok: true; value: { fileName: string } } | { ok: false; error: ErrorCode },
  ): void {
    if (done.ok) setOutcome({ saved: done.value.fileName });
    else setOutcome(done.error === "cancelled" ? null : { failed: done.error });
  }

  function yearBefore(): void {
    change({ ...choice, year: choice.year === FIRST_YEAR ? thisYear : choice.year - 1 });
  }

  useCommandKeys({ p: () => void print() });
  useSingleKeys({ v: nextAudience, y: yearBefore });

  const isEmpty =
    table !== undefined &&
    table.lines.every((line) => line.cells.total.value === 0) &&
    table.trend.every((point) => point.total.value === 0);
  return (
    <AppShell
      here="report"
      keys={[
        { keys: "V", label: t("report.keys.audience"), onPress: nextAudience },
        { keys: "Y", label: t("report.keys.year"), onPress: yearBefore },
        ...(mayLeave
          ? [{ keys: "Ctrl P", label: t("report.print"), onPress: () => void print() }]
          : []),
      ]}
    >
      <Page
        title={t("report.title", { period })}
        focusTitle
        sub={
          table &&
          t("report.sub", {
            place: words.placeName(choice.province),
            cutoff: words.cutoff(table),
          })
        }
        actions={
          <>
            <Segment
              label={t("report.audience.label")}
              value={audience}
              onChange={(value) => {
                setOutcome(null);
                setAudience(AUDIENCES.find((one) => one === value) ?? "own");
              }}
              options={AUDIENCES.map((one) => ({
                value: one,
                label: t(`report.audience.${one}`),
              }))}
            />
            <Action onClick={() => void navigate("/report/answers")}>
              {t("report.answers.open")}
            </Action>
            <Action kind="primary" keys="Ctrl P" disabled={!mayLeave} onClick={() => void print()}>
              {t("report.print")}
            </Action>
          </>
        }
        under={<ReportFilters choice={choice} years={years} onChange={change} />}
        aside={table && !isEmpty && <ReportAside table={table} basePeriod={basePeriod} />}
        asideWidth={318}
        hasAsideBelow
      >
        {outcome !== null && <OutcomeLine outcome={outcome} />}
        {table === undefined && <Opening>{`${t("common.loading")} …`}</Opening>}
        {table && isEmpty && (
          <EmptyState
            action={
              <Action onClick={() => void navigate("/incidents/new")}>
                {t("report.emptyAction")}
              </Action>
            }
          >
            {t("report.empty")}
          </EmptyState>
        )}
        {table && (
          <Stack gap={24}>
            {!mayLeave && (
              <TooSmallBand
                table={table}
                quarter={quarterAround(choice.span)}
                onQuarter={(span) => {
                  change({ ...choice, span });
                }}
              />
            )}
            <FiguresOfTable table={table} period={period} basePeriod={basePeriod} />
            <OperationsTable table={table} />
            <LeftOutLine request={table.request} />
            {mayLeave && (
              <>
                <Row gap={12}>
                  <Action onClick={() => void save()}>{t("report.saveJson")}</Action>
                </Row>
                <ReportSheet table={table} period={period} basePeriod={basePeriod} />
              </>
            )}
          </Stack>
        )}
      </Page>
    </AppShell>
  );
}

function OutcomeLine({ outcome }: { outcome: Outcome }) {
  const { t } = useWords();
  if ("saved" in outcome) return <p role="status">{t("report.saved", { name: outcome.saved })}</p>;
  return (
    <Band tone="lamp" title="" isAlert>
      {t(`errors.${outcome.failed}`)}
    </Band>
  );
}
