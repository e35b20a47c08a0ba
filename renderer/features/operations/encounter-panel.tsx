import { useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
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
import { AnswerDay, CaseFinder } from "../incidents";
import { isRemovedUnscreened } from "../../../shared/domain/operation-rules";
import type { EncounterRow, OperationValues } from "./new-operation";

export interface EncounterPanelProps {
  readonly index: number;
  readonly onClose: () => void;
  readonly onRemove: () => void;
}

/** One person who was met; who has a file here is linked to it, without a name. */
export function EncounterPanel({ index, onClose, onRemove }: EncounterPanelProps) {
  const { t } = useWords();
  const { number } = useFormats();
  const { setValue } = useFormContext<OperationValues>();
  const row = useWatch({ name: `encounters.${index}` }) as EncounterRow;
  const [isFinding, setFinding] = useState(false);
  const at = `encounters.${index}` as const;
  const link = (personId: string | null): void => {
    setFinding(false);
    setValue(`${at}.linkedPersonId`, personId, { shouldDirty: true });
  };
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
        />
        <PlainSegment
          name={`${at}.involvement`}
          label={t("recordFields.encounter.involvement")}
          options={useCodeOptions("involvement")}
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
      <p className="small soft">
        {t("recordFields.encounter.linkedPersonId")}:{" "}
        {t(row.linkedPersonId === null ? "operations.notLinked" : "operations.linked")}
      </p>
      <Row>
        <Action size="slim" onClick={onClose}>
          {t("common.close")}
        </Action>
        <Action
          size="slim"
          onClick={() => {
            if (row.linkedPersonId === null) setFinding(true);
            else link(null);
          }}
        >
          {t(row.linkedPersonId === null ? "operations.link" : "operations.unlink")}
        </Action>
        <Action kind="quiet" size="slim" onClick={onRemove}>
          {t("common.remove")}
        </Action>
      </Row>
      <CaseFinder
        isOpen={isFinding}
        taken={new Set()}
        onClose={() => {
          setFinding(false);
        }}
        onPick={({ personId }) => {
          link(personId);
        }}
      />
    </Panel>
  );
}
