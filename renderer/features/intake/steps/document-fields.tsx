import { NOT_ASKED } from "../../../../shared/domain/answer";
import type { PersonInput } from "../../../../shared/domain/person";
import {
  answerFrom,
  EntryDate,
  textIn,
  useAnswerList,
  useCodeOptions,
  useFieldLabel,
} from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { Action, Check, FormGrid, SelectAnswer, Stack, TextAnswer } from "../../../ui";
import { DocumentNotes } from "./document-notes";

type DocumentRow = Extract<PersonInput["idDocuments"], { value: unknown }>["value"][number];

/** Identity papers: which, the number on it, who holds it, and whether we saw it. */
export function DocumentFields() {
  const { t } = useWords();
  const label = useFieldLabel();
  const path = "person.idDocuments";
  const list = useAnswerList<DocumentRow>(path);
  const types = useCodeOptions("idDocument");
  const change = (index: number, patch: Partial<DocumentRow>): void => {
    list.setItems(list.items.map((item, at) => (at === index ? { ...item, ...patch } : item)));
  };
  const choose = (index: number, type: DocumentRow["type"]): void => {
    if (index < list.items.length) change(index, { type });
    else list.setItems([...list.items, newDocument(type)]);
  };
  const first = list.items[0];
  return (
    <Stack gap={12}>
      <FormGrid>
        <SelectAnswer
          id={path}
          label={label(path)}
          note={list.note}
          options={types}
          mv={list.mv}
          value={first?.type ?? null}
          onChange={({ mv, value }) => {
            if (mv !== "known" && mv !== "estimated") list.setState(mv);
            else if (value !== null) choose(0, value as DocumentRow["type"]);
          }}
          onBlur={list.onBlur}
          inputRef={list.inputRef}
          error={list.error}
        />
        {first && (
          <DocumentNumber
            row={first}
            onChange={(patch) => {
              change(0, patch);
            }}
          />
        )}
      </FormGrid>
      {first && (
        <DocumentPlace
          row={first}
          onChange={(patch) => {
            change(0, patch);
          }}
        />
      )}
      {first && <DocumentNotes row={first} />}
      {list.items.slice(1).map((row, at) => (
        <Stack key={at} gap={12}>
          <FormGrid>
            <SelectAnswer
              label={label(path)}
              allowedStates={[]}
              mv="known"
              options={types}
              value={row.type}
              onChange={({ value }) => {
                if (value !== null) choose(at + 1, value as DocumentRow["type"]);
              }}
            />
            <DocumentNumber
              row={row}
              onChange={(patch) => {
                change(at + 1, patch);
              }}
            />
          </FormGrid>
          <DocumentPlace
            row={row}
            onChange={(patch) => {
              change(at + 1, patch);
            }}
          />
          <DocumentNotes row={row} />
        </Stack>
      ))}
      {first && first.type !== "none" && (
        <div>
          <Action
            kind="quiet"
            size="slim"
            onClick={() => {
              list.setItems([...list.items, newDocument("family_book")]);
            }}
          >
            {t("intake.identity.anotherDocument")}
          </Action>
        </div>
      )}
    </Stack>
  );
}

function newDocument(type: DocumentRow["type"]): DocumentRow {
  return {
    type,
    number: NOT_ASKED,
    issuer: NOT_ASKED,
    expiry: NOT_ASKED,
    heldBy: NOT_ASKED,
    seen: false,
  };
}

interface DocumentPartProps {
  readonly row: DocumentRow;
  readonly onChange: (patch: Partial<DocumentRow>) => void;
}

function DocumentNumber({ row, onChange }: DocumentPartProps) {
  const { t } = useWords();
  if (row.type === "none") return null;
  return (
    <TextAnswer
      label={t("intake.identity.documentNumber")}
      isCode
      maxLength={40}
      mv={row.number.mv}
      value={textIn(row.number)}
      onChange={(given) => {
        onChange({ number: answerFrom(given) });
      }}
    />
  );
}

function DocumentPlace({ row, onChange }: DocumentPartProps) {
  const { t } = useWords();
  const label = useFieldLabel();
  const holders = useCodeOptions("documentHolder");
  if (row.type === "none") return null;
  return (
    <FormGrid>
      <TextAnswer
        label={label("idDocuments.issuer")}
        maxLength={80}
        mv={row.issuer.mv}
        value={textIn(row.issuer)}
        onChange={(given) => {
          onChange({ issuer: answerFrom(given) });
        }}
      />
      <EntryDate
        label={label("idDocuments.expiry")}
        stored={row.expiry}
        onKeep={(expiry) => {
          onChange({ expiry: expiry as DocumentRow["expiry"] });
        }}
      />
      <SelectAnswer
        label={t("intake.identity.heldBy")}
        options={holders}
        mv={row.heldBy.mv}
        value={textIn(row.heldBy) || null}
        onChange={(given) => {
          onChange({ heldBy: answerFrom(given) as DocumentRow["heldBy"] });
        }}
      />
      <Check
        label={t("intake.identity.seen")}
        isOn={row.seen}
        onChange={(seen) => {
          onChange({ seen });
        }}
      />
    </FormGrid>
  );
}
