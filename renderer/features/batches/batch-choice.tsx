import { useCallback, useEffect, useRef } from "react";
import type { BatchRequest } from "../../store/vault-api";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { FormGrid, PickList, SelectAnswer, Stack, Title } from "../../ui";
import type { MonthChoice } from "./recent-months";
import { BATCH_KINDS } from "./use-batch-form";

export interface BatchChoiceProps {
  readonly months: readonly MonthChoice[];
  readonly month: string;
  readonly onMonth: (month: string) => void;
  readonly kind: BatchRequest["kind"];
  readonly onKind: (kind: BatchRequest["kind"]) => void;
}

/** Which month, and whole records or figures. */
export function BatchChoice({ months, month, onMonth, kind, onKind }: BatchChoiceProps) {
  const { t } = useWords();
  const format = useFormats();
  const element = useRef<HTMLElement>(null);
  const monthField = useCallback((field: HTMLElement | null) => {
    element.current = field;
  }, []);
  // The month is what the person decides first.
  useEffect(() => {
    element.current?.focus();
  }, []);
  return (
    <Stack gap={16}>
      <FormGrid>
        <SelectAnswer
          label={t("batches.new.month")}
          allowedStates={[]}
          isSearchable={false}
          inputRef={monthField}
          mv="known"
          value={month}
          nothingFound={t("common.nothingFound")}
          options={months.map((choice) => ({
            value: choice.month,
            label: choice.isRunning
              ? t("batches.new.running", { month: format.month(choice.month) })
              : format.month(choice.month),
          }))}
          onChange={({ value }) => {
            if (value !== null) onMonth(value);
          }}
        />
      </FormGrid>
      <Title order={2}>{t("batches.new.kind")}</Title>
      <PickList
        label={t("batches.new.kind")}
        value={kind}
        onChange={(value) => {
          onKind(BATCH_KINDS.find((one) => one === value) ?? "sync");
        }}
        options={BATCH_KINDS.map((one) => ({
          value: one,
          title: t(`batches.new.kinds.${one}.name`),
          detail: t(`batches.new.kinds.${one}.text`),
        }))}
      />
    </Stack>
  );
}
