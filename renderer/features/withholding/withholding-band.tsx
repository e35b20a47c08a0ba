import type { CaseRecord } from "../../../shared/domain/case-record";
import { isRuleActive, type WithholdingRule } from "../../../shared/domain/withholding";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Action, Band, Row, Stack } from "../../ui";
import { CoveredList } from "./covered-list";
import { useLiftWithholding } from "./use-lift-withholding";
import { useOrgGraph } from "./use-org-graph";

export interface WithholdingBandProps {
  readonly record: CaseRecord;
  /** Phnom Penh day. */
  readonly today: string;
}

/** At the head of a withheld file: whom nobody may tell of it, one line for each standing rule. */
export function WithholdingBand({ record, today }: WithholdingBandProps) {
  const { t } = useWords();
  const rules = record.withholdings.filter((rule) => isRuleActive(rule, today));
  if (rules.length === 0) return null;
  return (
    <Band tone="lamp" title={t("withholding.band")}>
      <Stack gap={8}>
        {rules.map((rule) => (
          <BandLine key={rule.ruleId} record={record} rule={rule} />
        ))}
      </Stack>
    </Band>
  );
}

function BandLine({
  record,
  rule,
}: {
  readonly record: CaseRecord;
  readonly rule: WithholdingRule;
}) {
  const { t } = useWords();
  const format = useFormats();
  const { nameOf } = useOrgGraph();
  const lift = useLiftWithholding(record);
  const office = nameOf(rule.targetOrgId);
  const key = rule.includeForwarders ? "doNotTellOrReporters" : "doNotTell";
  return (
    <div>
      <p>
        {t(`withholding.${key}`, { office })}{" "}
        {t("withholding.keeps", { level: format.code("withholdLevel", rule.level) })}
      </p>
      <details>
        <summary>{t("withholding.whoElse")}</summary>
        <CoveredList rule={rule} />
        {lift !== null && (
          <Row>
            <Action
              size="slim"
              onClick={() => {
                lift(rule, office);
              }}
            >
              {t("withholding.lift.start")}
            </Action>
          </Row>
        )}
      </details>
    </div>
  );
}
