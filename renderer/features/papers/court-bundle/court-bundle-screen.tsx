import { useState } from "react";
import { Navigate, useNavigate, useParams } from "react-router";
import type { CaseRecord } from "../../../../shared/domain/case-record";
import { AppShell, StillOpening, useSingleKeys } from "../../../app-frame";
import { useWords } from "../../../i18n/i18n";
import { answerOf, useVault, useVaultQuery } from "../../../session";
import { Action, EmptyState, Page, tell } from "../../../ui";
import { openCaseForEditing } from "../../intake";
import { firstBundleChoice, type BundleChoice } from "./bundle-choice";
import { ChooseBundle } from "./choose-bundle";
import { PreviewBundle } from "./preview-bundle";
import { useBundle } from "./use-bundle";

/** The bundle of one file for a court: first what goes in and what comes out, then the sheets. */
export function CourtBundleScreen() {
  const { caseId = "" } = useParams();
  const record = useVaultQuery(["case", caseId], (vault) => vault.get("case", caseId), ["case"]);
  if (record === undefined) return <StillOpening here="cases" />;
  // A file that is hidden leads where one does that was never there (domain §11, R4).
  if (record === null) return <Navigate to="/cases" replace />;
  return <WithProceeding key={caseId} record={record} />;
}

function WithProceeding({ record }: { record: CaseRecord }) {
  const [choice, setChoice] = useState(() => firstBundleChoice(record.proceedings));
  if (choice === null) return <NoProceeding record={record} />;
  return <Desk record={record} choice={choice} onChoice={setChoice} />;
}

interface DeskProps {
  readonly record: CaseRecord;
  readonly choice: BundleChoice;
  readonly onChoice: (choice: BundleChoice) => void;
}

function Desk({ record, choice, onChoice }: DeskProps) {
  const [isPreview, setPreview] = useState(false);
  const [first] = record.proceedings;
  const proceeding =
    record.proceedings.find(({ proceedingId }) => proceedingId === choice.proceedingId) ?? first;
  if (proceeding === undefined) return <NoProceeding record={record} />;
  const chosen = { ...choice, proceedingId: proceeding.proceedingId };
  return (
    <Stages
      {...{ record, proceeding, isPreview }}
      choice={chosen}
      onChange={(part) => {
        onChoice({ ...chosen, ...part });
      }}
      onStage={setPreview}
    />
  );
}

interface StagesProps {
  readonly record: CaseRecord;
  readonly proceeding: CaseRecord["proceedings"][number];
  readonly choice: BundleChoice;
  readonly isPreview: boolean;
  readonly onChange: (part: Partial<BundleChoice>) => void;
  readonly onStage: (isPreview: boolean) => void;
}

function Stages({ record, proceeding, choice, isPreview, onChange, onStage }: StagesProps) {
  const open = useBundle(record, choice, proceeding);
  if (open === undefined) return <StillOpening here="cases" />;
  if (open === null) return <Navigate to="/cases" replace />;
  return isPreview ? (
    <PreviewBundle
      {...{ record, choice, open }}
      onBack={() => {
        onStage(false);
      }}
    />
  ) : (
    <ChooseBundle
      {...{ record, proceeding, choice, open, onChange }}
      onPreview={() => {
        onStage(true);
      }}
    />
  );
}

/** Says what to do first. */
function NoProceeding({ record }: { record: CaseRecord }) {
  const { t } = useWords();
  const vault = useVault();
  const navigate = useNavigate();
  const { caseId, caseNo } = record.caseFile;
  const back = (): void => void navigate(`/cases/${caseId}`);
  useSingleKeys({ Escape: back });

  async function write(): Promise<void> {
    const opened = await answerOf(openCaseForEditing(vault, caseId, "court"));
    if (opened.ok) void navigate(opened.value);
    else tell({ text: t(`errors.${opened.error}`), tone: "lamp" });
  }
  return (
    <AppShell here="cases" keys={[{ keys: "Esc", label: t("papers.back"), onPress: back }]}>
      <Page
        focusTitle
        title={t("courtBundle.title")}
        titleExtra={<span className="code">{caseNo}</span>}
      >
        <EmptyState
          action={
            <Action kind="primary" onClick={() => void write()}>
              {t("courtBundle.writeProceeding")}
            </Action>
          }
        >
          {t("courtBundle.noProceeding")}
        </EmptyState>
      </Page>
    </AppShell>
  );
}
