import { useState } from "react";
import { recordFields } from "../../i18n/en/record-fields";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Stack, Title } from "../../ui";
import { RecordForm, type OpenedRecord } from "../record-form";
import { EncounterEntry } from "./encounter-entry";
import { EncounterTable } from "./encounter-table";
import { EncounterTallies, EncounterTotals } from "./encounter-totals";
import { OperationFields } from "./operation-fields";
import { OPERATION } from "./operation-kind";

/** One operation: what it was, whom it met, and the sums. */
export function OperationForm(props: OpenedRecord) {
  const { t } = useWords();
  const label = useOperationLabel();
  const [opened, setOpened] = useState<number | null>(null);
  return (
    <RecordForm
      {...props}
      kind={OPERATION}
      label={label}
      goTo={(path) => {
        setOpened(encounterAt(path));
        // After the panel of somebody who was met is there.
        requestAnimationFrame(() => document.getElementById(path)?.focus());
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

/** The place of whoever the path of a field is about; null for a field of the operation itself. */
function encounterAt(path: string): number | null {
  const index = /^encounters\.(\d+)\./.exec(path)?.[1];
  return index === undefined ? null : Number(index);
}

function isKey<T extends object>(of: T, key: string): key is keyof T & string {
  return Object.hasOwn(of, key);
}
