import { useState } from "react";
import type { CaseRecord } from "../../../shared/domain/case-record";
import { phnomPenhMinute } from "../../../shared/domain/local-time";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useVaultQuery } from "../../session";
import type { VersionInfo } from "../../store/vault-api";
import { Action, Band, EmptyState, Row, SelectAnswer, Stack } from "../../ui";
import { caseSections } from "./case-sections";
import { FactSections } from "./fact-sections";
import type { FactWords } from "./fact-words";
import { useHiddenNames } from "./hidden-names";
import { RestoreVersion } from "./restore-version";
import { VersionCompare } from "./version-compare";
import { withoutNames } from "./without-names";

export interface EarlierVersionProps {
  readonly present: CaseRecord;
  readonly versions: readonly VersionInfo[];
  readonly rowVersion: number;
  readonly words: FactWords;
  readonly onBack: () => void;
}

type Task = "read" | "compare" | "restore";

/** One earlier version of the case: to read, to hold beside another, or to bring back. */
export function EarlierVersion(props: EarlierVersionProps) {
  const { present, versions, rowVersion, words, onBack } = props;
  const { t } = useWords();
  const format = useFormats();
  const areHidden = useHiddenNames();
  const [task, setTask] = useState<Task>("read");
  const [otherVersion, setOtherVersion] = useState(present.meta.rowVersion);
  const record = useVersion(present.caseFile.caseId, rowVersion);
  const other = useVersion(present.caseFile.caseId, otherVersion);
  if (record === undefined || other === undefined) return null;
  const back = (
    <Action keys="Esc" onClick={onBack} autoFocus>
      {t("cases.history.backToPresent")}
    </Action>
  );
  if (record === null) return <EmptyState action={back}>{t("cases.history.gone")}</EmptyState>;
  const shown = (one: CaseRecord): CaseRecord =>
    areHidden ? { ...one, ...withoutNames(one, t("cases.hiddenName")) } : one;
  const savedAt = (updatedAt: string) => format.dateTime(phnomPenhMinute(Date.parse(updatedAt)));
  const nameOf = (version: number) =>
    t("cases.compare.version", { number: format.number(version) });
  return (
    <Stack gap={16}>
      <Band
        title={t("cases.history.reading", {
          number: format.number(rowVersion),
          date: savedAt(record.meta.updatedAt),
        })}
      >
        {t("cases.history.readingText")}
      </Band>
      <Row>
        {back}
        <Action
          onClick={() => {
            setTask(task === "compare" ? "read" : "compare");
          }}
        >
          {t(task === "compare" ? "cases.compare.stop" : "cases.compare.start")}
        </Action>
        <Action
          onClick={() => {
            setTask("restore");
          }}
        >
          {t("cases.restore.start")}
        </Action>
      </Row>
      {task === "restore" && (
        <RestoreVersion
          present={present}
          rowVersion={rowVersion}
          onDone={onBack}
          onCancel={() => {
            setTask("read");
          }}
        />
      )}
      {task === "compare" && (
        <SelectAnswer
          label={t("cases.compare.with")}
          allowedStates={[]}
          options={versions
            .filter((one) => one.rowVersion !== rowVersion)
            .map((one) => ({
              value: String(one.rowVersion),
              label: `${nameOf(one.rowVersion)}, ${savedAt(one.updatedAt)}`,
            }))}
          mv="known"
          value={String(otherVersion)}
          onChange={({ value }) => {
            if (value !== null) setOtherVersion(Number(value));
          }}
        />
      )}
      {task === "compare" && other !== null ? (
        <VersionCompare
          {...inOrder(shown(record), shown(other))}
          heads={{
            earlier: nameOf(Math.min(rowVersion, otherVersion)),
            later: nameOf(Math.max(rowVersion, otherVersion)),
          }}
          words={words}
        />
      ) : (
        <FactSections sections={caseSections(shown(record), words)} />
      )}
    </Stack>
  );
}

/** Undefined while it is fetched; null when it cannot be opened. */
function useVersion(caseId: string, rowVersion: number): CaseRecord | null | undefined {
  const record = useVaultQuery(
    ["case-version", caseId, rowVersion],
    (vault) => vault.getVersion(caseId, rowVersion),
    [],
  );
  return record === undefined || record === null || record.kind === "case" ? record : null;
}

function inOrder(one: CaseRecord, other: CaseRecord) {
  return one.meta.rowVersion < other.meta.rowVersion
    ? { earlier: one, later: other }
    : { earlier: other, later: one };
}
