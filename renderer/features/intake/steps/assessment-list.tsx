import { useState } from "react";
import { useFieldArray, useWatch } from "react-hook-form";
import { randomUuid } from "../../../../shared/crypto/random";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { Action, Row, Stack, Title } from "../../../ui";
import { useCaseFormContext } from "../case-form";
import { useIntake } from "../intake-context";
import { latestIndex, newAssessment, type AssessmentRow } from "../new-assessment";
import { AssessmentCard } from "./assessment-card";

/** Every assessment of this admission: the latest is open, the earlier ones open on a press. */
export function AssessmentList() {
  const { t } = useWords();
  const { today, check } = useIntake();
  const { control } = useCaseFormContext();
  const { fields, append, remove } = useFieldArray({
    control,
    name: "assessments",
    keyName: "key",
  });
  const watched = useWatch({ name: "assessments" }) as readonly AssessmentRow[];
  // A new one is not watched yet when it is drawn first, and must stand open for the focus to go into it.
  const rows = fields.map((field, index) => watched[index] ?? field);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const latest = latestIndex(rows);
  // What is to correct or to ask in an earlier one must be there for the focus to go to.
  const isOwed = (index: number): boolean =>
    [...check.open, ...check.issues].some(({ path }) =>
      path.startsWith(`assessments.${String(index)}.`),
    );
  return (
    <Stack gap={16}>
      <div>
        <Title order={2}>{t("needs.title")}</Title>
        {fields.length > 0 && <p className="small soft">{t("needs.lead")}</p>}
      </div>
      {fields.map((field, index) => {
        const id = field.assessmentId;
        if (index === latest || opened.has(id) || isOwed(index)) {
          return (
            <AssessmentCard
              key={field.key}
              index={index}
              onRemove={() => {
                remove(index);
              }}
            />
          );
        }
        return (
          <EarlierLine
            key={field.key}
            row={watched[index] ?? field}
            onOpen={() => {
              setOpened(new Set([...opened, id]));
            }}
          />
        );
      })}
      <div id="assessments">
        <Action
          onClick={() => {
            append(newAssessment(today, rows[latest] ?? null, randomUuid), {
              focusName: `assessments.${fields.length}.kind`,
            });
          }}
        >
          {t(fields.length === 0 ? "needs.begin" : "needs.again")}
        </Action>
      </div>
      {fields.length > 0 && <p className="small soft">{t("needs.againLead")}</p>}
    </Stack>
  );
}

function EarlierLine({
  row,
  onOpen,
}: {
  readonly row: AssessmentRow;
  readonly onOpen: () => void;
}) {
  const { t } = useWords();
  const format = useFormats();
  const kind = format.code("assessmentKind", row.kind);
  return (
    <Row isSpread>
      <span>{t("needs.entry", { kind, date: format.date(row.assessedOn) })}</span>
      <Action kind="quiet" size="slim" onClick={onOpen}>
        {t("needs.open")}
      </Action>
    </Row>
  );
}
