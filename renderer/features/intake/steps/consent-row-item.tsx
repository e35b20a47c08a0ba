import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { needsRecipient } from "../../../../shared/domain/consent";
import { useSayError } from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { Action, Choice } from "../../../ui";
import {
  latestRow,
  waitsForRecipient,
  type ConsentChoice,
  type ConsentSubject,
} from "../consent-rows";
import { useIntake } from "../intake-context";
import { useOrganisations } from "../use-organisations";
import { useConsentTalk } from "../use-sitting";
import { ConsentDetail } from "./consent-detail";
import css from "./consent-step.module.css";

export interface ConsentRowItemProps {
  readonly subject: ConsentSubject;
  /** No decision yet, and no recipient named: the row to begin with. */
  readonly isBlank: boolean;
  readonly number?: string;
  readonly id?: string;
  readonly isOpen: boolean;
  /** This row has just got its recipient: whoever named it goes on here. */
  readonly takesFocus: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  /** A recipient was named: the row has another key from now on. */
  readonly onNamed: (recipientOrgId: string) => void;
  readonly onAnother: () => void;
}

const LETTERS: Readonly<Record<string, ConsentChoice>> = {
  KeyY: "given",
  KeyX: "refused",
  KeyW: "not_able_to_decide",
};

/** One purpose for one recipient: Y, X or W decides, Space opens what is shared. */
export function ConsentRowItem(props: ConsentRowItemProps) {
  const { subject, isBlank, isOpen, onOpen, onNamed } = props;
  const { t } = useWords();
  const format = useFormats();
  const talk = useConsentTalk();
  const error = useRowError(subject);
  const choice = useRef<HTMLDivElement>(null);
  const { takesFocus } = props;
  useEffect(() => {
    if (!takesFocus) return;
    const inputs = choice.current?.querySelectorAll("input") ?? [];
    ([...inputs].find((input) => input.checked) ?? inputs[0])?.focus();
  }, [takesFocus]);
  const [waitingOrgId, setWaitingOrgId] = useState<string | null>(null);
  const [waitingChoice, setWaitingChoice] = useState<ConsentChoice | null>(null);
  const withRecipient = needsRecipient(subject.purpose);
  const row =
    isBlank && withRecipient && subject.recipientOrgId === null
      ? blankRow(talk, subject)
      : latestRow(talk.rows, subject);
  const recipientOrgId = subject.recipientOrgId ?? waitingOrgId;

  function choose(choice: ConsentChoice): void {
    if (isBlank && recipientOrgId === null && waitsForRecipient(talk.rows, subject.purpose)) {
      setWaitingChoice(choice);
      onOpen(true);
      return;
    }
    const target = { ...subject, recipientOrgId };
    talk.decide(target, choice);
    if (choice === "given" && withRecipient) onOpen(true);
    if (waitingOrgId !== null) onNamed(waitingOrgId);
  }

  function nameRecipient(orgId: string): void {
    if (waitingChoice !== null) {
      talk.decide({ ...subject, recipientOrgId: orgId }, waitingChoice);
      onNamed(orgId);
      return;
    }
    if (row === null) {
      setWaitingOrgId(orgId);
      return;
    }
    talk.amend(subject, { recipientOrgId: orgId });
    onNamed(orgId);
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const choice = LETTERS[event.code];
    if (choice !== undefined) choose(choice);
    else if (event.key === " " && withRecipient) onOpen(!isOpen);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const shown = row?.decision === "withdrawn" ? "refused" : (row?.decision ?? waitingChoice);
  return (
    <li id={props.id} className={css["row"]} data-open={isOpen ? "" : undefined}>
      <span className={css["number"]}>{props.number}</span>
      <RowName subject={{ ...subject, recipientOrgId }} isStrong={isOpen}>
        {withRecipient && (
          <Action
            kind="quiet"
            size="slim"
            aria-expanded={isOpen}
            onClick={() => {
              onOpen(!isOpen);
            }}
          >
            {isOpen ? t("intake.consent.lessDetail") : t("intake.consent.moreDetail")}
          </Action>
        )}
        {error !== undefined && <span className="lamp small">{error}</span>}
        {row?.decision === "withdrawn" && (
          <span className="lamp small">
            {recipientOrgId === null
              ? format.code("consentDecision", "withdrawn")
              : t("intake.consent.takenBack")}
          </span>
        )}
      </RowName>
      <div ref={choice} className={css["choice"]} data-choice="" onKeyDownCapture={onKeyDown}>
        <DecisionChoice subject={{ ...subject, recipientOrgId }} value={shown} onChange={choose} />
      </div>
      {isOpen && (
        <div className={css["detail"]} data-detail="">
          <ConsentDetail
            subject={{ ...subject, recipientOrgId }}
            isNamed={subject.recipientOrgId !== null}
            row={row}
            onRecipient={nameRecipient}
            onAmend={(patch) => {
              talk.amend(subject, patch);
            }}
            onAnother={props.onAnother}
          />
        </div>
      )}
    </li>
  );
}

/** A blank row takes up a decision without recipient only while it is the only row. */
function blankRow(talk: ReturnType<typeof useConsentTalk>, subject: ConsentSubject) {
  const hasNamed = talk.rows.some(
    (row) => row.purpose === subject.purpose && row.recipientOrgId !== null,
  );
  return hasNamed ? null : latestRow(talk.rows, subject);
}

function RowName(props: {
  readonly subject: ConsentSubject;
  readonly isStrong: boolean;
  readonly children: React.ReactNode;
}) {
  const name = useSubjectName(props.subject);
  return (
    <div className={css["name"]}>
      {props.isStrong ? <b>{name}</b> : <span>{name}</span>}
      {props.children}
    </div>
  );
}

function DecisionChoice(props: {
  readonly subject: ConsentSubject;
  readonly value: string | null;
  readonly onChange: (choice: ConsentChoice) => void;
}) {
  const format = useFormats();
  const name = useSubjectName(props.subject);
  const word = (code: ConsentChoice) => format.code("consentDecision", code);
  return (
    <Choice
      label={name}
      columns="var(--choice)"
      value={props.value}
      onChange={(value) => {
        props.onChange(value as ConsentChoice);
      }}
      options={[
        { value: "given", label: word("given"), tone: "yes", key: "Y" },
        { value: "refused", label: word("refused"), tone: "no", key: "X" },
        { value: "not_able_to_decide", label: word("not_able_to_decide"), tone: "wait", key: "W" },
      ]}
    />
  );
}

/** "Share with Sovann Clinic": the purpose with its recipient's name once there is one. */
function useSubjectName({ purpose, recipientOrgId }: ConsentSubject): string {
  const { t, lang } = useWords();
  const format = useFormats();
  const { nameOf } = useOrganisations();
  const bare = nameOf(recipientOrgId);
  // Khmer sets no space before a Khmer name, but one before Latin letters.
  const name = lang === "km" && /^[\w\u00c0-\u024f]/.test(bare) ? ` ${bare}` : bare;
  if (name === "") return format.code("purpose", purpose);
  return purpose === "contact_family_or_tracing" || purpose === "contact_embassy_repatriation"
    ? `${format.code("purpose", purpose)}: ${name}`
    : t("intake.consent.withName", { name });
}

/** What the schema says about the latest decision on this subject. */
function useRowError(subject: ConsentSubject): string | undefined {
  const { check } = useIntake();
  const { rows } = useConsentTalk();
  const say = useSayError();
  const row = latestRow(rows, subject);
  if (row === null) return undefined;
  const start = `consents.${rows.indexOf(row)}.`;
  return say(check.issues.find(({ path }) => path.startsWith(start))?.message ?? null);
}
