import { useEffect } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { isRemovedUnscreened } from "../../../shared/domain/operation-rules";
import {
  AnswerSegment,
  AnswerSelect,
  PlainSegment,
  PlainSelect,
  useCodeOptions,
  useNationalityOptions,
} from "../../forms";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Action, Band, FormGrid, Panel, Row } from "../../ui";
import { AnswerDay } from "../incidents";
import { EncounterFile } from "./encounter-file";
import type { OpenedEncounter } from "./encounter-table";
import type { EncounterRow, OperationValues } from "./new-operation";

export interface EncounterPanelProps {
  readonly opened: OpenedEncounter;
  readonly operationId: string;
  readonly onClose: () => void;
  readonly onRemove: () => void;
}

/** One person who was met; opening it brings the focus here. */
export function EncounterPanel({ opened, operationId, onClose, onRemove }: EncounterPanelProps) {
  const { index } = opened;
  const { t } = useWords();
  const { number } = useFormats();
  const { setFocus } = useFormContext<OperationValues>();
  const row = useWatch({ name: `encounters.${index}` }) as EncounterRow;
  const at = `encounters.${index}` as const;
  useEffect(() => {
    setFocus(`encounters.${opened.index}.${opened.field}`);
  }, [opened, setFocus]);
  return (
    <Panel title={t("operations.person", { n: number(index + 1) })}>
      {isRemovedUnscreened(row) && <Band tone="danger">{t("operations.unscreened")}</Band>}
      <FormGrid>
        <AnswerSelect
          name={`${at}.nationality`}
          label={t("recordFields.encounter.nationality")}
          options={useNationalityOptions()}
        />
        <AnswerSegment
          name={`${at}.sex`}
          label={t("recordFields.encounter.sex")}
          options={useCodeOptions("sex", "unknown")}
        />
        <PlainSegment
          name={`${at}.ageBand`}
          label={t("recordFields.encounter.ageBand")}
          options={useCodeOptions("ageBand")}
          isWide
        />
        <PlainSegment
          name={`${at}.involvement`}
          label={t("recordFields.encounter.involvement")}
          options={useCodeOptions("involvement")}
          isWide
        />
        <PlainSelect
          name={`${at}.outcome`}
          label={t("recordFields.encounter.outcome")}
          options={useCodeOptions("encounterOutcome")}
        />
        <AnswerSegment
          name={`${at}.screenedBeforeRemoval`}
          label={t("recordFields.encounter.screenedBeforeRemoval")}
          options={useCodeOptions("yesNo")}
        />
        <AnswerDay name={`${at}.arrestDate`} label={t("recordFields.encounter.arrestDate")} />
        <AnswerDay name={`${at}.courtDate`} label={t("recordFields.encounter.courtDate")} />
      </FormGrid>
      <EncounterFile index={index} operationId={operationId} row={row} />
      <Row isSpread>
        <Action size="slim" onClick={onClose}>
          {t("common.close")}
        </Action>
        <Action kind="quiet" size="slim" onClick={onRemove}>
          {t("common.remove")}
        </Action>
      </Row>
    </Panel>
  );
}
