import { useState } from "react";
import { useFieldArray, useWatch } from "react-hook-form";
import { randomUuid } from "../../../../shared/crypto/random";
import {
  followUpAfter,
  followUpStart,
  missingFollowUps,
} from "../../../../shared/domain/follow-up-schedule";
import { AnswerSelect, useCaseField, useCodeOptions } from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { Action, Row, Stack, StatusDot } from "../../../ui";
import { useCaseFormContext } from "../case-form";
import { isSettledRow, openFollowUpIndexes, standingOfRow } from "../follow-up-rows";
import { useIntake } from "../intake-context";
import { newFollowUp, type FollowUpRow } from "../new-care";
import { FollowUpCard } from "./follow-up-card";

/** When somebody looks how this person fares: what is due is open, the rest opens on a press. */
export function FollowUpStep() {
  const { t } = useWords();
  const f = useCaseField();
  const { today, readable, check } = useIntake();
  const { control } = useCaseFormContext();
  const { fields, append, remove } = useFieldArray({ control, name: "followUps", keyName: "key" });
  const rows = useWatch({ name: "followUps" }) as readonly FollowUpRow[];
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  // What is settled while somebody writes about it stays open under their hands.
  const [settledBefore] = useState(
    () => new Set(rows.filter(isSettledRow).map(({ followUpId }) => followUpId)),
  );
  const start = followUpStart(readable?.handovers ?? []);
  const stages = useCodeOptions("reintegrationStage");
  const due = openFollowUpIndexes(rows, today);
  const isOwed = (index: number): boolean =>
    check.issues.some(({ path }) => path.startsWith(`followUps.${String(index)}.`));
  return (
    <Stack gap={16}>
      <AnswerSelect {...f("caseFile.reintegrationStage")} options={stages} />
      <p className="small soft">{t("care.followUp.lead")}</p>
      <ProposeDays
        start={start}
        rows={rows}
        onPropose={(days) => {
          append(days.map((day) => newFollowUp(randomUuid(), day)));
        }}
      />
      {fields.map((field, index) => {
        const row = rows[index] ?? field;
        const after = start === null ? null : followUpAfter(row.dueOn, start);
        const what = t(`care.followUp.after.${after ?? "own"}`);
        const isAtHand = isSettledRow(row) && !settledBefore.has(row.followUpId);
        const isOpen = due.includes(index) || opened.has(row.followUpId) || isOwed(index);
        return isOpen || isAtHand ? (
          <FollowUpCard
            key={field.key}
            index={index}
            what={what}
            onRemove={() => {
              remove(index);
            }}
          />
        ) : (
          <FollowUpLine
            key={field.key}
            row={row}
            what={what}
            onOpen={() => {
              setOpened(new Set([...opened, row.followUpId]));
            }}
          />
        );
      })}
      <div id="followUps">
        <Action
          onClick={() => {
            const followUpId = randomUuid();
            setOpened(new Set([...opened, followUpId]));
            append(newFollowUp(followUpId, ""), {
              focusName: `followUps.${fields.length}.dueOn`,
            });
          }}
        >
          {t("care.followUp.add")}
        </Action>
      </div>
    </Stack>
  );
}

interface ProposeDaysProps {
  readonly start: string | null;
  readonly rows: readonly FollowUpRow[];
  readonly onPropose: (days: readonly string[]) => void;
}

/** The usual days after the last handover, as far as no follow-up stands for them. */
function ProposeDays({ start, rows, onPropose }: ProposeDaysProps) {
  const { t } = useWords();
  const format = useFormats();
  if (start === null) return <p className="small soft">{t("care.followUp.noStart")}</p>;
  const missing = missingFollowUps(rows, start);
  if (missing.length === 0) return null;
  return (
    <Row gap={12}>
      <Action
        onClick={() => {
          onPropose(missing.map(({ dueOn }) => dueOn));
        }}
      >
        {t("care.followUp.propose")}
      </Action>
      <span className="small soft">
        {t("care.followUp.proposeText", { date: format.date(start) })}
      </span>
    </Row>
  );
}

interface FollowUpLineProps {
  readonly row: FollowUpRow;
  readonly what: string;
  readonly onOpen: () => void;
}

function FollowUpLine({ row, what, onOpen }: FollowUpLineProps) {
  const { t } = useWords();
  const format = useFormats();
  const { today } = useIntake();
  const standing = standingOfRow(row, today);
  return (
    <Row isSpread>
      <span>{t("care.followUp.entry", { what, date: format.date(row.doneOn ?? row.dueOn) })}</span>
      <Row gap={12}>
        <StatusDot look={standing === "done" ? "dot" : standing === "waived" ? "line" : "ring"}>
          {t(`care.followUp.standing.${standing}`)}
        </StatusDot>
        <Action
          kind="quiet"
          size="slim"
          aria-label={`${t("care.followUp.open")}: ${what}`}
          onClick={onOpen}
        >
          {t("care.followUp.open")}
        </Action>
      </Row>
    </Row>
  );
}
