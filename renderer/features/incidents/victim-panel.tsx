import {
  AnswerMulti,
  AnswerNumber,
  AnswerSegment,
  PlainDay,
  PlainSegment,
  useCodeOptions,
  useNationalityOptions,
} from "../../forms";
import { useWatch } from "react-hook-form";
import { ageOn } from "../../../shared/domain/age";
import { daySchema } from "../../../shared/domain/local-time";
import { summariseCase } from "../../../shared/domain/case-summary";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useVaultQuery } from "../../session";
import { FormGrid } from "../../ui";
import { describeAge, describePerson } from "../cases";
import { EntryPanel } from "./entry-panel";
import { useIncidentField } from "./incident-label";
import type { IncidentValues } from "./new-incident";
import { VictimHandovers } from "./victim-handovers";

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
  const { title, age } = useVictimFile(caseId, index);
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
      {caseId === null && <VictimHandovers index={index} />}
      {caseId !== null && (
        <p className="small faint">
          {t("incidents.victims.fromFile")}{" "}
          {age !== null && t("incidents.victims.ageAtRescue", { age })}
        </p>
      )}
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

interface VictimFile {
  readonly title: string;
  /** Completed years on the day of the rescue, in words; null while the day or the file is not known. */
  readonly age: string | null;
}

function useVictimFile(caseId: string | null, index: number): VictimFile {
  const { t } = useWords();
  const format = useFormats();
  const record = useVaultQuery(
    ["victim", caseId],
    async (vault) => (caseId === null ? null : vault.get("case", caseId)),
    ["case"],
  );
  const rescueDate = useWatch<IncidentValues, `victims.${number}.rescueDate`>({
    name: `victims.${index}.rescueDate`,
  });
  if (caseId === null) return { title: t("incidents.victims.policeOnly"), age: null };
  if (record === undefined) return { title: "", age: null };
  if (record === null) return { title: t("incidents.victims.caseGone"), age: null };
  const summary = summariseCase(record);
  const rescued = daySchema.safeParse(rescueDate);
  const age = rescued.success ? ageOn(record.person, rescued.data) : null;
  return {
    title: [summary.caseNo, describePerson(summary, t, format)].join(t("cases.comma")),
    age: age && describeAge({ ageYears: age.years, isAgeEstimated: age.isEstimated }, t, format),
  };
}
