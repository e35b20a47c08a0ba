import { useWatch } from "react-hook-form";
import { valueOf } from "../../../shared/domain/answer";
import { incidentSuspectSchema, isForeign } from "../../../shared/domain/suspect";
import {
  AnswerMulti,
  AnswerNumber,
  AnswerSegment,
  AnswerSelect,
  AnswerText,
  useCodeOptions,
  useNationalityOptions,
} from "../../forms";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { FormGrid } from "../../ui";
import { AlsoVictim } from "./suspect-also-victim";
import { AnswerDay } from "./answer-day";
import { EntryPanel } from "./entry-panel";
import { useIncidentField } from "./incident-label";
import type { IncidentValues, SuspectInput } from "./new-incident";

/** One suspect in this incident. */
export function SuspectPanel({ index, onRemove }: { index: number; onRemove: () => void }) {
  const { t } = useWords();
  const format = useFormats();
  const f = useIncidentField();
  const yesNo = useCodeOptions("yesNo");
  const row = useWatch<IncidentValues, `suspects.${number}`>({ name: `suspects.${index}` });
  const foreign = isForeign(valueOf(row.nationality));
  const years = yearsOf(row.ageYears);
  return (
    <EntryPanel
      kicker={t("incidents.suspects.numbered", { n: format.number(index + 1) })}
      title=""
      onRemove={onRemove}
    >
      <FormGrid>
        <AnswerText {...f(`suspects.${index}.nameText`)} maxLength={160} />
        <AnswerSegment {...f(`suspects.${index}.sex`)} options={useCodeOptions("sex", "unknown")} />
        <AnswerNumber {...f(`suspects.${index}.ageYears`)} />
        <AnswerSegment
          {...f(`suspects.${index}.isMinor`)}
          options={yesNo}
          {...(years === null
            ? {}
            : { hint: t(`incidents.suspects.minorByAge.${years < 18 ? "yes" : "no"}`) })}
        />
        <AnswerMulti
          {...f(`suspects.${index}.nationality`)}
          options={useNationalityOptions()}
          {...(foreign === "unknown" ? {} : { hint: t(`incidents.suspects.foreign.${foreign}`) })}
        />
        <AlsoVictim index={index} />
        <AnswerSegment {...f(`suspects.${index}.isOfficial`)} options={yesNo} />
        <AnswerMulti
          {...f(`suspects.${index}.roles`)}
          isWide
          options={useCodeOptions("suspectRole")}
        />
        <AnswerSelect
          {...f(`suspects.${index}.relationToVictim`)}
          options={useCodeOptions("recruiterRelation")}
        />
        <AnswerSelect
          {...f(`suspects.${index}.courtAction`)}
          options={useCodeOptions("courtAction")}
        />
        <AnswerDay {...f(`suspects.${index}.arrestDate`)} />
        <AnswerDay {...f(`suspects.${index}.courtDate`)} />
      </FormGrid>
    </EntryPanel>
  );
}

/** The age as far as it can be read while it is typed. */
function yearsOf(typed: SuspectInput["ageYears"]): number | null {
  const read = incidentSuspectSchema.shape.ageYears.safeParse(typed);
  return read.success ? valueOf(read.data) : null;
}
