import type { CaseContent } from "../../../shared/domain/case-record";
import type { IntakeStep } from "../../../shared/domain/completeness";
import type { FollowUp } from "../../../shared/domain/follow-up";
import {
  followUpAfter,
  followUpStanding,
  followUpStart,
  type FollowUpStanding,
} from "../../../shared/domain/follow-up-schedule";
import type { Service } from "../../../shared/domain/service";
import { serviceStanding } from "../../../shared/domain/service";
import { useWords } from "../../i18n/i18n";
import { Action, DataTable, Row, Stack, StatusDot, Title, type StatusDotProps } from "../../ui";
import { findingWords } from "./care-facts";
import type { FactWords } from "./fact-words";
import { ShownFact } from "./shown-fact";

export interface CareTabProps {
  readonly content: CaseContent;
  readonly words: FactWords;
  /** `YYYY-MM-DD` in Phnom Penh. */
  readonly today: string;
  /** Opens the form at a step; null where the file cannot be changed. */
  readonly onEdit: ((step: IntakeStep) => void) | null;
}

/** What this person gets, and when somebody looks how it goes. */
export function CareTab({ content, words, today, onEdit }: CareTabProps) {
  const { t } = useWords();
  return (
    <Stack gap={24}>
      <Row isSpread>
        <Title order={2}>{t("care.services.title")}</Title>
        {onEdit !== null && (
          <Action
            onClick={() => {
              onEdit("services");
            }}
          >
            {t("care.services.edit")}
          </Action>
        )}
      </Row>
      <Services services={content.services} words={words} />
      <Row isSpread>
        <Title order={2}>{t("care.followUp.title")}</Title>
        {onEdit !== null && (
          <Action
            onClick={() => {
              onEdit("follow_up");
            }}
          >
            {t("care.followUp.edit")}
          </Action>
        )}
      </Row>
      <FollowUps content={content} words={words} today={today} />
    </Stack>
  );
}

const SERVICE_LOOK: Readonly<Record<ReturnType<typeof serviceStanding>, StatusDotProps["look"]>> = {
  planned: "ring",
  running: "dot",
  ended: "line",
};

function Services({ services, words }: { services: readonly Service[]; words: FactWords }) {
  const { t } = useWords();
  const when = ({ plannedOn, startedOn, endedOn }: Service): string => {
    if (startedOn !== null && endedOn !== null) {
      return t("care.services.until", { from: words.date(startedOn), to: words.date(endedOn) });
    }
    if (startedOn !== null) return t("care.services.from", { date: words.date(startedOn) });
    if (endedOn !== null) return words.date(endedOn);
    return plannedOn === null
      ? t("care.services.noDay")
      : t("care.services.planned", { date: words.date(plannedOn) });
  };
  return (
    <DataTable<Service>
      label={t("care.services.title")}
      rows={services}
      rowKey={(row) => row.serviceId}
      empty={<p className="soft">{t("care.services.empty")}</p>}
      columns={[
        {
          id: "what",
          header: t("care.services.columns.what"),
          cell: (row) => words.code("service", row.serviceType),
        },
        {
          id: "who",
          header: t("care.services.columns.who"),
          cell: (row) =>
            row.providerOrgId === null
              ? t("care.services.thisHouse")
              : words.organisation(row.providerOrgId),
        },
        { id: "when", header: t("care.services.columns.when"), cell: when },
        {
          id: "how",
          header: t("care.services.columns.how"),
          cell: (row) => {
            const standing = serviceStanding(row);
            const said =
              standing === "ended" && "value" in row.outcome
                ? words.code("serviceOutcome", row.outcome.value)
                : t(`care.services.standing.${standing}`);
            return <StatusDot look={SERVICE_LOOK[standing]}>{said}</StatusDot>;
          },
        },
      ]}
    />
  );
}

const FOLLOW_UP_LOOK: Readonly<Record<FollowUpStanding, StatusDotProps["look"]>> = {
  done: "dot",
  waived: "line",
  overdue: "late",
  today: "wait",
  upcoming: "ring",
};

interface FollowUpsProps {
  readonly content: CaseContent;
  readonly words: FactWords;
  readonly today: string;
}

function FollowUps({ content, words, today }: FollowUpsProps) {
  const { t } = useWords();
  const start = followUpStart(content.handovers);
  const rows = [...content.followUps].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const what = ({ dueOn }: FollowUp): string =>
    t(`care.followUp.after.${(start === null ? null : followUpAfter(dueOn, start)) ?? "own"}`);
  return (
    <DataTable<FollowUp>
      label={t("care.followUp.title")}
      rows={rows}
      rowKey={(row) => row.followUpId}
      empty={<p className="soft">{t("care.followUp.empty")}</p>}
      columns={[
        {
          id: "due",
          header: t("care.followUp.columns.due"),
          cell: (row) => words.date(row.dueOn),
        },
        { id: "what", header: t("care.followUp.columns.what"), cell: what },
        {
          id: "how",
          header: t("care.followUp.columns.how"),
          cell: (row) => <FollowUpState row={row} words={words} today={today} />,
        },
        {
          id: "found",
          header: t("care.followUp.columns.found"),
          cell: (row) =>
            row.findings.length === 0 ? (
              <span className="faint">–</span>
            ) : (
              findingWords(row.findings, words)
            ),
        },
        {
          id: "next",
          header: t("care.followUp.columns.next"),
          cell: (row) =>
            row.doneOn === null ? (
              <span className="faint">–</span>
            ) : "value" in row.nextAction ? (
              words.code("nextAction", row.nextAction.value)
            ) : (
              <ShownFact shown={{ missing: row.nextAction.mv }} />
            ),
        },
      ]}
    />
  );
}

function FollowUpState({
  row,
  words,
  today,
}: {
  readonly row: FollowUp;
  readonly words: FactWords;
  readonly today: string;
}) {
  const { t } = useWords();
  const standing = followUpStanding(row, today);
  const mode = "value" in row.mode ? words.code("followUpMode", row.mode.value) : null;
  const reason = "value" in row.waivedReason ? row.waivedReason.value : null;
  const more = standing === "done" ? mode : standing === "waived" ? reason : null;
  const said = t(`care.followUp.standing.${standing}`);
  return (
    <StatusDot look={FOLLOW_UP_LOOK[standing]}>
      {more === null ? said : `${said}${t("cases.comma")}${more}`}
    </StatusDot>
  );
}
