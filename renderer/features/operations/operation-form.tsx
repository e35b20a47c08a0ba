import { useState } from "react";
import { recordFields } from "../../i18n/en/record-fields";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Stack, Title } from "../../ui";
import { RecordForm, type OpenedRecord } from "../record-form";
import { EncounterEntry } from "./encounter-entry";
import { EncounterTable, type OpenedEncounter } from "./encounter-table";
import { EncounterTallies, EncounterTotals } from "./encounter-totals";
import { NEW_ENCOUNTER, type EncounterKind } from "./new-operation";
import { OperationFields } from "./operation-fields";
import { OPERATION } from "./operation-kind";

/** One operation: what it was, whom it met, and the sums. */
export function OperationForm(props: OpenedRecord) {
  const { t } = useWords();
  const label = useOperationLabel();
  const [opened, setOpened] = useState<OpenedEncounter | null>(null);
  return (
    <RecordForm
      {...props}
      kind={OPERATION}
      label={label}
      goTo={(path) => {
        const met = encounterAt(path);
        if (met === null) document.getElementById(path)?.focus();
        else setOpened(met);
      }}
    >
      <OperationFields />
      <Stack gap={12}>
        <Title order={2}>{t("recordFields.operation.encounters")}</Title>
        <p className="soft">{t("operations.notVictims")}</p>
        <EncounterTotals />
      </Stack>
      <EncounterEntry />
      <EncounterTable opened={opened} onOpen={setOpened} operationId={props.draft.recordId} />
      <EncounterTallies />
    </RecordForm>
  );
}

/** Names the field at a path; somebody who was met is named by number. */
function useOperationLabel(): (path: string) => string {
  const { t } = useWords();
  const { number } = useFormats();
  return (path) => {
    const [top = "", index, field = ""] = path.split(".");
    if (index === undefined) {
      return isKey(recordFields.operation, top)
        ? t(`recordFields.operation.${top}`)
        : t("operations.one");
    }
    const who = t("operations.person", { n: number(Number(index) + 1) });
    return isKey(recordFields.encounter, field)
      ? t("operations.fieldOf", { who, field: t(`recordFields.encounter.${field}`) })
      : who;
  };
}

/** Whom the path of a field is about, and which field; null for a field of the operation itself. */
function encounterAt(path: string): OpenedEncounter | null {
  const [, index, field] = /^encounters\.(\d+)\.(\w+)/.exec(path) ?? [];
  return index === undefined || !isKey(NEW_ENCOUNTER, field ?? "")
    ? null
    : { index: Number(index), field: field as keyof EncounterKind };
}

function isKey<T extends object>(of: T, key: string): key is keyof T & string {
  return Object.hasOwn(of, key);
}
