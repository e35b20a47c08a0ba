import { useWatch } from "react-hook-form";
import { isSafeGuardian } from "../../../../shared/domain/related-person";
import { valueOf } from "../../../../shared/domain/answer";
import {
  AnswerPlace,
  AnswerSegment,
  AnswerText,
  PlainCheck,
  useCaseField,
  useCodeOptions,
} from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { Action, Band, FormGrid, Panel, Row } from "../../../ui";
import { useIntake } from "../intake-context";
import type { RelatedPersonRow } from "../new-entries";

export interface RelatedPersonCardProps {
  readonly index: number;
  readonly onRemove: () => void;
}

/** One adult: who, whether responsible, and whether safe. */
export function RelatedPersonCard({ index, onRemove }: RelatedPersonCardProps) {
  const { t } = useWords();
  const format = useFormats();
  const f = useCaseField();
  const row = useWatch({ name: `relatedPersons.${index}` }) as RelatedPersonRow;
  const isConditional = valueOf(row.safeToContact) === "with_conditions";
  const guardians = useCodeOptions("legalGuardian");
  const involved = useCodeOptions("involvedInExploitation");
  const contact = useCodeOptions("safeToContact");
  return (
    <Panel title={format.code("relation", row.relation)}>
      <FormGrid>
        <AnswerText {...f(`relatedPersons.${index}.name`)} maxLength={120} />
        <AnswerText {...f(`relatedPersons.${index}.phone`)} inputMode="tel" maxLength={30} />
        <AnswerPlace {...f(`relatedPersons.${index}.adminCode`)} />
        <AnswerSegment
          {...f(`relatedPersons.${index}.isLegalGuardian`)}
          isWide
          options={guardians}
        />
        <AnswerSegment
          {...f(`relatedPersons.${index}.involvedInExploitation`)}
          isWide
          options={involved}
        />
        <AnswerSegment {...f(`relatedPersons.${index}.safeToContact`)} isWide options={contact} />
        {isConditional && (
          <AnswerText
            {...f(`relatedPersons.${index}.contactConditions`)}
            isWide
            hint={t("intake.age.needsConditions")}
          />
        )}
      </FormGrid>
      <PlainCheck {...f(`relatedPersons.${index}.isCaregiver`)} />
      <GuardianSafety index={index} />
      <Row isSpread>
        <span />
        <Action kind="quiet" size="slim" onClick={onRemove}>
          {t("common.remove")}
        </Action>
      </Row>
    </Panel>
  );
}

/** Whether this adult may agree or receive: only when known not to be involved. */
function GuardianSafety({ index }: { readonly index: number }) {
  const { t } = useWords();
  const row = useIntake().readable?.relatedPersons[index];
  if (row === undefined) return null;
  const involved = valueOf(row.involvedInExploitation);
  if (involved === "suspected" || involved === "yes") {
    return (
      <Band tone="danger" isAlert>
        {t("intake.age.involved")}
      </Band>
    );
  }
  if (isSafeGuardian(row)) return <p className="small soft">{t("intake.age.safe")}</p>;
  const claims = row.isCaregiver || (valueOf(row.isLegalGuardian) ?? "no") !== "no";
  return claims ? <Band>{t("intake.age.notYetSafe")}</Band> : null;
}
