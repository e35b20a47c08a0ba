import { useState } from "react";
import { useFormContext } from "react-hook-form";
import { useNavigate } from "react-router";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Action, Row, Stack } from "../../ui";
import { CaseFinder } from "../incidents";
import { useBeginIntake } from "../intake";
import type { EncounterRow, OperationValues } from "./new-operation";

export interface EncounterFileProps {
  readonly index: number;
  readonly operationId: string;
  readonly row: EncounterRow;
}

/**
 * Whether somebody who was met has a file here: a link without a name, a file that begins with what is
 * known, or nothing but what became of the person.
 */
export function EncounterFile({ index, operationId, row }: EncounterFileProps) {
  const { t } = useWords();
  const { code } = useFormats();
  const navigate = useNavigate();
  const begin = useBeginIntake();
  const { setValue } = useFormContext<OperationValues>();
  const [isFinding, setFinding] = useState(false);
  const isLinked = row.linkedPersonId !== null;
  const link = (personId: string | null): void => {
    setFinding(false);
    setValue(`encounters.${index}.linkedPersonId`, personId, { shouldDirty: true });
  };
  async function beginFile(): Promise<void> {
    const { sex, nationality } = row;
    const begun = await begin({ rescueOperationId: operationId, sex, nationality });
    if (begun === null) return;
    link(begun.personId);
    void navigate(begun.path);
  }
  return (
    <Stack gap={8}>
      <p className="small soft">
        {t("recordFields.encounter.linkedPersonId")}:{" "}
        {isLinked
          ? t("operations.linked")
          : t("operations.notTakenIn", { why: code("encounterOutcome", row.outcome) })}
      </p>
      <Row>
        {isLinked ? (
          <Action
            size="slim"
            onClick={() => {
              link(null);
            }}
          >
            {t("operations.unlink")}
          </Action>
        ) : (
          <>
            <Action size="slim" onClick={() => void beginFile()}>
              {t("operations.beginFile")}
            </Action>
            <Action
              size="slim"
              onClick={() => {
                setFinding(true);
              }}
            >
              {t("operations.link")}
            </Action>
          </>
        )}
      </Row>
      <CaseFinder
        isOpen={isFinding}
        title={t("operations.link")}
        taken={NOBODY}
        onClose={() => {
          setFinding(false);
        }}
        onPick={({ personId }) => {
          link(personId);
        }}
      />
    </Stack>
  );
}

const NOBODY: ReadonlySet<string> = new Set();
