import { useWatch } from "react-hook-form";
import { MISSING_STATES } from "../../../../shared/domain/answer";
import {
  AnswerArea,
  PlainCheck,
  PlainDay,
  PlainSegment,
  PlainSelect,
  useCaseField,
  useCodeOptions,
} from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { Facts, FormGrid, Note } from "../../../ui";
import { CoveredList } from "../../withholding";
import { useIntake } from "../intake-context";
import type { WithholdingRow } from "../new-withholding";
import { EntryCard } from "./entry-card";

export interface WithholdingCardProps {
  readonly index: number;
  readonly title: string;
  readonly onRemove: () => void;
}

/** One rule: how much is kept back, why, how far it reaches, and everybody whom that covers. */
export function WithholdingCard({ index, title, onRemove }: WithholdingCardProps) {
  const { savedRuleIds } = useIntake();
  const row = useWatch({ name: `withholdings.${index}` }) as WithholdingRow | undefined;
  // For a moment after it was taken away the card is still here, and its row is not.
  if (row === undefined) return null;
  const isSaved = savedRuleIds.has(row.ruleId);
  return (
    <EntryCard title={title} {...(isSaved ? {} : { onRemove })}>
      {isSaved ? <SavedRule row={row} /> : <RuleFields index={index} row={row} />}
      <CoveredList rule={row} />
    </EntryCard>
  );
}

function RuleFields({ index, row }: { readonly index: number; readonly row: WithholdingRow }) {
  const f = useCaseField();
  const levels = useCodeOptions("withholdLevel");
  const reasons = useCodeOptions("withholdReason");
  return (
    <FormGrid>
      <PlainSegment {...f(`withholdings.${index}.level`)} isWide options={levels} />
      <PlainSelect {...f(`withholdings.${index}.reason`)} options={reasons} />
      {/* While an official is alleged nobody knows when it will be safe: such a rule has no end. */}
      {row.reason !== "official_alleged" && (
        <PlainDay {...f(`withholdings.${index}.validUntil`)} isWide={false} whenEmpty={null} />
      )}
      <PlainCheck {...f(`withholdings.${index}.includeDescendants`)} />
      <PlainCheck {...f(`withholdings.${index}.includeForwarders`)} />
      <PlainCheck {...f(`withholdings.${index}.includeAncestors`)} />
      <AnswerArea
        {...f(`withholdings.${index}.note`)}
        isWide
        minRows={2}
        allowedStates={MISSING_STATES}
      />
    </FormGrid>
  );
}

function SavedRule({ row }: { readonly row: WithholdingRow }) {
  const { t } = useWords();
  const format = useFormats();
  const f = useCaseField();
  const label = (name: "level" | "reason" | "setOn" | "validUntil"): string =>
    f(`withholdings.0.${name}`).label;
  return (
    <>
      <Facts
        items={[
          { label: label("level"), value: format.code("withholdLevel", row.level) },
          { label: label("reason"), value: format.code("withholdReason", row.reason) },
          { label: label("setOn"), value: format.date(row.setOn) },
          ...(row.validUntil === null
            ? []
            : [{ label: label("validUntil"), value: format.date(row.validUntil) }]),
        ]}
      />
      <Note>
        {row.liftedOn === null
          ? t("withholding.step.saved")
          : t("withholding.step.lifted", { on: format.date(row.liftedOn) })}
      </Note>
    </>
  );
}
