import { useFieldArray, useWatch } from "react-hook-form";
import { MISSING_STATES, NOT_ASKED } from "../../../../shared/domain/answer";
import { RISK } from "../../../../shared/domain/code-lists/casework";
import { AnswerSegment, AnswerText, useCodeOptions } from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { Action, FormGrid, Row, SelectAnswer, Stack, Title } from "../../../ui";
import { useCaseFormContext } from "../case-form";
import type { RiskRow } from "../new-assessment";
import { useEntryField } from "../use-entry-field";
import css from "./needs.module.css";

/** What may happen, who it comes from and how soon. */
export function RiskList({ index }: { readonly index: number }) {
  const { t } = useWords();
  const { control } = useCaseFormContext();
  const { fields, append, remove } = useFieldArray({
    control,
    name: `assessments.${index}.risks`,
    keyName: "key",
  });
  const options = useCodeOptions("risk");
  return (
    <Stack gap={12}>
      <Title order={3}>{t("needs.risksTitle")}</Title>
      {fields.map((field, at) => (
        <RiskItem
          key={field.key}
          path={`assessments.${String(index)}.risks.${String(at)}`}
          onRemove={() => {
            remove(at);
          }}
        />
      ))}
      <SelectAnswer
        id={`assessments.${String(index)}.risks`}
        label={t("needs.addRisk")}
        allowedStates={[]}
        mv="known"
        options={options}
        value={null}
        onChange={({ value }) => {
          const risk = RISK.find((code) => code === value);
          if (risk === undefined) return;
          append(
            { risk, who: NOT_ASKED, immediacy: NOT_ASKED },
            { focusName: `assessments.${index}.risks.${fields.length}.who` },
          );
        }}
      />
    </Stack>
  );
}

interface RiskItemProps {
  readonly path: string;
  readonly onRemove: () => void;
}

function RiskItem({ path, onRemove }: RiskItemProps) {
  const { t } = useWords();
  const format = useFormats();
  const f = useEntryField(path, "risks");
  const row = useWatch({ name: path }) as RiskRow;
  const immediacies = useCodeOptions("riskImmediacy");
  const risk = format.code("risk", row.risk);
  return (
    <section className={css["entry"]}>
      <Row isSpread>
        <h4>{risk}</h4>
        <Action
          kind="quiet"
          size="slim"
          aria-label={t("needs.removeRisk", { risk })}
          onClick={onRemove}
        >
          {t("common.remove")}
        </Action>
      </Row>
      <FormGrid>
        <AnswerText {...f("who")} maxLength={200} />
        <AnswerSegment {...f("immediacy")} options={immediacies} allowedStates={MISSING_STATES} />
      </FormGrid>
    </section>
  );
}
