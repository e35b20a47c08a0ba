import { useState, type KeyboardEvent } from "react";
import { PURPOSE } from "../../../../shared/domain/code-lists/case-files";
import { needsRecipient, type Purpose } from "../../../../shared/domain/consent";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { Action, Band, Stack } from "../../../ui";
import { currentRows, latestRow, type ConsentSubject } from "../consent-rows";
import { PURPOSES_AT_INTAKE } from "../intake-foot";
import { useIntake } from "../intake-context";
import { embassyObstacle } from "../purpose-rules";
import { useConsentTalk } from "../use-sitting";
import { ConsentRowItem } from "./consent-row-item";
import css from "./consent-step.module.css";

/** Step 5: one decision per purpose and recipient. Nothing is chosen beforehand. */
export function ConsentStep() {
  const { t } = useWords();
  const talk = useConsentTalk();
  const [openKey, setOpenKey] = useState<string | null>(null);
  const [hasLater, setHasLater] = useState(() =>
    talk.rows.some((row) => !PURPOSES_AT_INTAKE.includes(row.purpose)),
  );
  const purposes = hasLater ? PURPOSE : PURPOSES_AT_INTAKE;
  const isFileRefused = ["refused", "withdrawn"].includes(
    latestRow(talk.rows, { purpose: "store_and_manage_file", recipientOrgId: null })?.decision ??
      "",
  );
  return (
    <Stack gap={12}>
      {isFileRefused && (
        <Band tone="accent" title={t("intake.consent.fileRefused.title")} isAlert>
          {t("intake.consent.fileRefused.text")}
        </Band>
      )}
      <ol
        className={css["list"]}
        aria-label={t("intake.consent.list")}
        onKeyDownCapture={moveByArrows}
      >
        {purposes.map((purpose, index) => (
          <PurposeItems
            key={purpose}
            purpose={purpose}
            index={index}
            openKey={openKey}
            onOpen={setOpenKey}
          />
        ))}
      </ol>
      {!hasLater && (
        <div>
          <Action
            kind="quiet"
            size="slim"
            onClick={() => {
              setHasLater(true);
            }}
          >
            {t("intake.consent.later")}
          </Action>
        </div>
      )}
    </Stack>
  );
}

interface PurposeItemsProps {
  readonly purpose: Purpose;
  readonly index: number;
  readonly openKey: string | null;
  readonly onOpen: (key: string | null) => void;
}

/** The rows of one purpose: one per recipient, and one to begin with. */
function PurposeItems({ purpose, index, openKey, onOpen }: PurposeItemsProps) {
  const { t } = useWords();
  const { number } = useFormats();
  const { readable } = useIntake();
  const { rows } = useConsentTalk();
  const [isAdding, setAdding] = useState(false);
  const [namedKey, setNamedKey] = useState<string | null>(null);
  const decided = currentRows(rows, purpose);
  const obstacle = purpose === "contact_embassy_repatriation" ? embassyObstacle(readable) : null;
  if (obstacle !== null && decided.length === 0) {
    return (
      <li id={`consents.${purpose}`} className={css["row"]}>
        <span className={css["number"]}>{number(index + 1)}</span>
        <PurposeName purpose={purpose} />
        <span className={css["absent"]}>
          {obstacle === "protected" ? t("intake.consent.protected") : t("intake.consent.notNeeded")}
        </span>
      </li>
    );
  }
  const named = decided.some((row) => row.recipientOrgId !== null)
    ? decided.filter((row) => row.recipientOrgId !== null || row.decision !== "given")
    : decided;
  const subjects: ConsentSubject[] = named.map(({ recipientOrgId }) => ({
    purpose,
    recipientOrgId,
  }));
  const hasBlank = subjects.length === 0 || (isAdding && needsRecipient(purpose));
  const all = hasBlank ? [...subjects, { purpose, recipientOrgId: null }] : subjects;
  return all.map((subject, at) => {
    const isBlank = hasBlank && at === all.length - 1;
    // The row to begin with keeps its key once it is decided: the focus stays where it is.
    const key = `${purpose}.${isBlank && at > 0 ? "new" : (subject.recipientOrgId ?? "none")}`;
    return (
      <ConsentRowItem
        key={key}
        subject={subject}
        isBlank={isBlank}
        {...(at === 0 && { number: number(index + 1), id: `consents.${purpose}` })}
        isOpen={openKey === key}
        takesFocus={namedKey === key}
        onOpen={(isOpen) => {
          onOpen(isOpen ? key : null);
        }}
        onNamed={(recipientOrgId) => {
          setAdding(false);
          setNamedKey(`${purpose}.${recipientOrgId}`);
          onOpen(`${purpose}.${recipientOrgId}`);
        }}
        onAnother={() => {
          setAdding(true);
          onOpen(`${purpose}.new`);
        }}
      />
    );
  });
}

export function PurposeName({ purpose }: { readonly purpose: Purpose }) {
  const format = useFormats();
  return <span className={css["name"]}>{format.code("purpose", purpose)}</span>;
}

/** Up and down go from purpose to purpose; they never choose an answer. */
function moveByArrows(event: KeyboardEvent<HTMLOListElement>): void {
  const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const target = event.target;
  if (by === 0 || !(target instanceof HTMLInputElement) || target.type !== "radio") return;
  const row = target.closest("li");
  if (row === null || target.closest("[data-detail]") !== null) return;
  event.preventDefault();
  event.stopPropagation();
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(":scope > li")].filter(
    (item) => item.querySelector("[data-choice] input") !== null,
  );
  const next = rows[rows.indexOf(row) + by];
  const input =
    next?.querySelector<HTMLElement>("[data-choice] input:checked") ??
    next?.querySelector<HTMLElement>("[data-choice] input");
  input?.focus();
}
