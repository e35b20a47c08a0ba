import { useMemo } from "react";
import type { CaseRecord } from "../../../shared/domain/case-record";
import type { IntakeStep } from "../../../shared/domain/completeness";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useVaultQuery } from "../../session";
import { Tabs } from "../../ui";
import { AttachmentsTab, useAttachments } from "../attachments";
import { AccountTab } from "./account-tab";
import { caseSections, type SectionId } from "./case-sections";
import { CareTab } from "./care-tab";
import css from "./cases.module.css";
import { CourtTab } from "./court-tab";
import { ConsentsTab } from "./consents-tab";
import { EarlierVersion } from "./earlier-version";
import { FactSections } from "./fact-sections";
import { useHiddenNames } from "./hidden-names";
import { HistoryTab } from "./history-tab";
import { NeedsTab } from "./needs-tab";
import { PART_IDS, type PartId } from "./part-ids";
import { ReferralsTab } from "./referrals-tab";
import { SoFar } from "./so-far";
import { buildTimeline } from "./timeline";
import { useFactWords } from "./use-fact-words";
import { useToday } from "./use-today";
import { withoutNames } from "./without-names";

export interface CasePartsProps {
  readonly record: CaseRecord;
  readonly part: PartId;
  readonly onPart: (part: PartId) => void;
  /** The earlier version being read in the history, or null. */
  readonly readVersion: number | null;
  readonly onReadVersion: (rowVersion: number | null) => void;
  /** Opens the form at a step; null where the file cannot be changed. */
  readonly onEdit: ((step: IntakeStep) => void) | null;
}

const IDENTITY: readonly SectionId[] = ["person", "relatedPersons"];
const RECEPTION: readonly SectionId[] = ["reception", "triage", "assessment", "screenings"];

/** What happened so far, and beside it the parts of the case. */
export function CaseParts(props: CasePartsProps) {
  const { record, part, onPart, readVersion, onReadVersion, onEdit } = props;
  const { t } = useWords();
  const format = useFormats();
  const words = useFactWords();
  const areHidden = useHiddenNames();
  const { caseId } = record.caseFile;
  const today = useToday();
  const versions = useVaultQuery(
    ["case-versions", caseId],
    (vault) => vault.listVersions(caseId),
    ["case"],
    { keepLast: true },
  );
  const shown = areHidden ? withoutNames(record, t("cases.hiddenName")) : record;
  const sections = useMemo(() => caseSections(shown, words), [shown, words]);
  const events = useMemo(
    () => buildTimeline(record, versions ?? [], today),
    [record, versions, today],
  );
  const only = (ids: readonly SectionId[]) => sections.filter(({ id }) => ids.includes(id));
  const attachments = useAttachments(caseId);
  const counts: Partial<Record<PartId, number>> = {
    consents: record.consents.length,
    referrals: record.referrals.length + record.handovers.length,
    care: record.services.length + record.followUps.length,
    court: record.proceedings.length,
    attachments: attachments?.length ?? 0,
  };

  return (
    <div className={css["parts"]}>
      <SoFar events={events} words={words} today={today} />
      <Tabs
        label={t("cases.tabs.label")}
        value={part}
        onChange={(id) => {
          const chosen = PART_IDS.find((known) => known === id);
          if (chosen !== undefined) onPart(chosen);
        }}
        tabs={PART_IDS.map((id) => ({
          id,
          label: t(`cases.tabs.${id}`),
          ...((counts[id] ?? 0) > 0 ? { count: format.number(counts[id] ?? 0) } : {}),
        }))}
      >
        {part === "account" && <AccountTab caseFile={record.caseFile} sections={sections} />}
        {part === "needs" && (
          <NeedsTab
            content={shown}
            sections={only(["assessments"])}
            words={words}
            onEdit={
              onEdit === null
                ? null
                : () => {
                    onEdit("needs");
                  }
            }
          />
        )}
        {part === "identity" && <FactSections sections={only(IDENTITY)} />}
        {part === "reception" && <FactSections sections={only(RECEPTION)} />}
        {part === "consents" && <ConsentsTab record={record} words={words} />}
        {part === "referrals" && <ReferralsTab content={record} words={words} />}
        {part === "care" && <CareTab content={shown} words={words} today={today} onEdit={onEdit} />}
        {part === "court" && (
          <CourtTab
            content={shown}
            words={words}
            onEdit={
              onEdit === null
                ? null
                : () => {
                    onEdit("court");
                  }
            }
          />
        )}
        {part === "attachments" && attachments && (
          <AttachmentsTab caseId={caseId} attachments={attachments} />
        )}
        {part === "history" &&
          (readVersion === null ? (
            <HistoryTab versions={versions ?? []} onOpen={onReadVersion} />
          ) : (
            <EarlierVersion
              key={readVersion}
              present={record}
              versions={versions ?? []}
              rowVersion={readVersion}
              words={words}
              onBack={() => {
                onReadVersion(null);
              }}
            />
          ))}
      </Tabs>
    </div>
  );
}
