import { useState } from "react";
import { useNavigate } from "react-router";
import type { CaseRecord } from "../../../shared/domain/case-record";
import type { IntakeStep } from "../../../shared/domain/completeness";
import { summariseCase } from "../../../shared/domain/case-summary";
import { displayNames } from "../../../shared/khmer/names";
import { AppShell, useCommandKeys, useSingleKeys } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { answerOf, useVault } from "../../session";
import { Action, Band, Page, tell } from "../../ui";
import { openCaseForEditing, UrgentActs } from "../intake";
import { WithholdingBand } from "../withholding";
import { CaseGlance } from "./case-glance";
import { CaseParts } from "./case-parts";
import { nextPart, type PartId } from "./part-ids";
import { nameParts } from "./name-parts";
import css from "./cases.module.css";
import { PrintMenu } from "./print-menu";
import { toggleNames, useHiddenNames } from "./hidden-names";
import { riskOf } from "./risk";
import { SamePerson } from "./same-person";
import { StatusMenu } from "./status-menu";
import { StatusRefusal } from "./status-refusal";
import { HoldBand } from "./hold-band";
import { useCaseAccess } from "./use-case-access";
import { useLegalHold } from "./use-legal-hold";
import { usePrintCase } from "./use-print-case";
import { useStatusChange } from "./use-status-change";
import { useStepLabel } from "./use-step-label";
import { useToday } from "./use-today";

/** A case that is here: its head, its bands, and its parts below. */
export function OpenCase({ record }: { record: CaseRecord }) {
  const { t, lang } = useWords();
  const navigate = useNavigate();
  const vault = useVault();
  const areHidden = useHiddenNames();
  const status = useStatusChange(record);
  const askWhoSees = useCaseAccess(record);
  const askHold = useLegalHold();
  const stepLabel = useStepLabel(record.caseFile.status);
  const { print, paper } = usePrintCase(record);
  const [part, setPart] = useState<PartId>("account");
  const [readVersion, setReadVersion] = useState<number | null>(null);
  const [isPrintOpen, setPrintOpen] = useState(false);
  const today = useToday();
  const { caseFile, person } = record;
  const summary = summariseCase(record);
  const names = displayNames(nameParts(record), lang);
  const isVoid = caseFile.status === "void_error";

  const show = (next: PartId): void => {
    setPart(next);
    setReadVersion(null);
  };
  const openPrint = (): void => {
    setPrintOpen(true);
  };
  const back = (): void => {
    if (readVersion === null) void navigate("/cases");
    else setReadVersion(null);
  };
  async function correct(step?: IntakeStep): Promise<void> {
    const opened = await answerOf(openCaseForEditing(vault, caseFile.caseId, step));
    if (opened.ok) void navigate(opened.value);
    else tell({ text: t(`errors.${opened.error}`), tone: "lamp" });
  }
  const startCorrecting = (): void => {
    if (!isVoid) void correct();
  };
  useSingleKeys({ e: startCorrecting, h: toggleNames, Escape: back });
  useCommandKeys({
    p: openPrint,
    ArrowRight: () => {
      show(nextPart(part, 1));
    },
    ArrowLeft: () => {
      show(nextPart(part, -1));
    },
  });

  return (
    <AppShell
      here="cases"
      keys={[
        { keys: "Ctrl ← →", label: t("common.keys.nextPart") },
        { keys: "E", label: t("common.keys.edit"), onPress: startCorrecting },
        { keys: "Ctrl P", label: t("common.keys.print"), onPress: openPrint },
        {
          keys: "H",
          label: t(areHidden ? "common.keys.showNames" : "common.keys.hideNames"),
          onPress: toggleNames,
        },
        { keys: "Esc", label: t("cases.actions.backToList"), onPress: back },
      ]}
    >
      <Page
        focusTitle
        title={areHidden ? person.survivorCode : (names.main ?? t("cases.noName"))}
        titleExtra={
          <>
            {!areHidden && names.other}
            <span className={css["code"]}>{caseFile.caseNo}</span>
          </>
        }
        actions={
          <>
            <StatusMenu
              from={caseFile.status}
              steps={status.steps}
              onChange={(to) => void status.change(to)}
              onHold={
                askHold === null
                  ? null
                  : () => {
                      askHold(summary);
                    }
              }
            />
            {askWhoSees !== null && <Action onClick={askWhoSees}>{t("cases.access.start")}</Action>}
            <PrintMenu
              record={record}
              isOpen={isPrintOpen}
              onOpen={setPrintOpen}
              onWhole={() => void print()}
            />
            {!isVoid && (
              <Action
                kind={status.main === null ? "primary" : "plain"}
                keys="E"
                onClick={startCorrecting}
              >
                {t("cases.actions.correct")}
              </Action>
            )}
            <MainStep main={status.main} label={stepLabel} onChange={status.change} />
          </>
        }
        under={
          <>
            <CaseGlance record={record} />
            {riskOf(summary) === "urgent" && (
              <Band tone="danger" title={t("cases.urgentTitle")}>
                {summary.urgentReasons.length === 0 ? (
                  t("today.urgentByHand")
                ) : (
                  <UrgentActs reasons={summary.urgentReasons} />
                )}
              </Band>
            )}
            {caseFile.accessLevel === "restricted" && (
              <Band title={t("cases.restricted")}>{t("cases.restrictedText")}</Band>
            )}
            <SamePerson record={record} />
            <WithholdingBand record={record} today={today} />
            {caseFile.legalHold !== null && <HoldBand hold={caseFile.legalHold} />}
            {record.meta.isPartial && (
              <Band title={t("cases.readingCopy.title")}>{t("cases.readingCopy.text")}</Band>
            )}
            {status.refusal !== null && (
              <StatusRefusal
                refusal={status.refusal}
                content={record}
                onStep={isVoid ? null : (step) => void correct(step)}
                onReferrals={() => {
                  show("referrals");
                }}
              />
            )}
          </>
        }
      >
        <CaseParts
          record={record}
          part={part}
          onPart={show}
          readVersion={readVersion}
          onReadVersion={setReadVersion}
          onEdit={isVoid ? null : (step) => void correct(step)}
        />
      </Page>
      {paper}
    </AppShell>
  );
}

interface MainStepProps {
  readonly main: CaseRecord["caseFile"]["status"] | null;
  readonly label: (to: CaseRecord["caseFile"]["status"]) => string;
  readonly onChange: (to: CaseRecord["caseFile"]["status"]) => Promise<void>;
}

function MainStep({ main, label, onChange }: MainStepProps) {
  if (main === null) return null;
  return (
    <Action kind="primary" onClick={() => void onChange(main)}>
      {label(main)}
    </Action>
  );
}
