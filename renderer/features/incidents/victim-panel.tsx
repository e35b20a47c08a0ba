import {
  AnswerMulti,
  AnswerNumber,
  AnswerSegment,
  PlainDay,
  PlainSegment,
  useCodeOptions,
  useNationalityOptions,
} from "../../forms";
import { summariseCase } from "../../../shared/domain/case-summary";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useVaultQuery } from "../../session";
import { FormGrid } from "../../ui";
import { describePerson } from "../cases";
import { EntryPanel } from "./entry-panel";
import { useIncidentField } from "./incident-label";

export interface VictimPanelProps {
  readonly index: number;
  readonly caseId: string | null;
  readonly onRemove: () => void;
}

/** One victim of this incident; who has a case file is shown by number, without a name. */
export function VictimPanel({ index, caseId, onRemove }: VictimPanelProps) {
  const { t } = useWords();
  const format = useFormats();
  const f = useIncidentField();
  const title = useVictimTitle(caseId);
  return (
    <EntryPanel
      kicker={t("incidents.victims.numbered", { n: format.number(index + 1) })}
      title={title}
      onRemove={onRemove}
    >
      <FormGrid>
        <PlainDay {...f(`victims.${index}.rescueDate`)} isWide={false} />
        <PlainSegment
          {...f(`victims.${index}.victimStatus`)}
          options={useCodeOptions("victimStatus")}
        />
        {caseId === null && <PoliceOnly index={index} />}
      </FormGrid>
      {caseId !== null && <p className="small faint">{t("incidents.victims.fromFile")}</p>}
    </EntryPanel>
  );
}

function PoliceOnly({ index }: { index: number }) {
  const f = useIncidentField();
  return (
    <>
      <AnswerSegment {...f(`victims.${index}.sex`)} options={useCodeOptions("sex", "unknown")} />
      <AnswerNumber {...f(`victims.${index}.ageAtRescue`)} />
      <AnswerMulti {...f(`victims.${index}.nationality`)} options={useNationalityOptions()} />
    </>
  );
}

function useVictimTitle(caseId: string | null): string {
  const { t } = useWords();
  const format = useFormats();
  const record = useVaultQuery(
    ["victim", caseId],
    async (vault) => (caseId === null ? null : vault.get("case", caseId)),
    ["case"],
  );
  if (caseId === null) return t("incidents.victims.policeOnly");
  if (record === undefined) return "";
  if (record === null) return t("incidents.victims.caseGone");
  const summary = summariseCase(record);
  return [summary.caseNo, describePerson(summary, t, format)].join(t("cases.comma"));
}
