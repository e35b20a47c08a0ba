import { useState } from "react";
import { useFormContext } from "react-hook-form";
import { randomUuid } from "../../../shared/crypto/random";
import { known, NOT_ASKED } from "../../../shared/domain/answer";
import { ENCOUNTER_OUTCOME, INVOLVEMENT } from "../../../shared/domain/code-lists/incidents";
import { AGE_BAND, SEX } from "../../../shared/domain/code-lists/people";
import { useCodeOptions, useNationalityOptions } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import {
  Action,
  FormGrid,
  NumberAnswer,
  Panel,
  Row,
  SelectAnswer,
  TextAreaAnswer,
  tell,
  useFieldFocus,
} from "../../ui";
import { NEW_ENCOUNTER, type EncounterKind, type OperationValues } from "./new-operation";
import { pastedEncounters } from "./pasted-encounters";
import { useEncounterFinders } from "./use-encounter-finders";

/** So many alike at once; a list of more is pasted. */
const MAX_ALIKE = 500;
const PLAIN = { allowedStates: [], mv: "known" } as const;

/** People who were met alike are typed once, with how many; a list is pasted. */
export function EncounterEntry() {
  const { t } = useWords();
  const { number } = useFormats();
  const add = useAdding();
  const [kind, setKind] = useState<EncounterKind>(NEW_ENCOUNTER);
  const [typedCount, setTypedCount] = useState("1");
  const [firstField, toFirstField] = useFieldFocus();
  const nationalities = useNationalityOptions();
  const sexes = useCodeOptions("sex");
  const bands = useCodeOptions("ageBand");
  const outcomes = useCodeOptions("encounterOutcome");
  const involvements = useCodeOptions("involvement");
  const count = Math.min(MAX_ALIKE, Math.max(1, Number(typedCount) || 1));
  return (
    <Panel title={t("operations.entry.title")}>
      <FormGrid>
        <SelectAnswer
          {...PLAIN}
          id="entry.nationality"
          label={t("recordFields.encounter.nationality")}
          options={nationalities}
          inputRef={firstField}
          value={"value" in kind.nationality ? kind.nationality.value : null}
          onChange={({ value }) => {
            setKind({ ...kind, nationality: value === null ? NOT_ASKED : known(value) });
          }}
        />
        <SelectAnswer
          {...PLAIN}
          id="entry.sex"
          label={t("recordFields.encounter.sex")}
          options={sexes}
          value={"value" in kind.sex ? kind.sex.value : null}
          onChange={({ value }) => {
            const sex = SEX.find((code) => code === value);
            setKind({ ...kind, sex: sex === undefined ? NOT_ASKED : known(sex) });
          }}
        />
        <SelectAnswer
          {...PLAIN}
          id="entry.ageBand"
          label={t("recordFields.encounter.ageBand")}
          options={bands}
          value={kind.ageBand}
          onChange={({ value }) => {
            setKind({ ...kind, ageBand: AGE_BAND.find((code) => code === value) ?? "unk" });
          }}
        />
        <SelectAnswer
          {...PLAIN}
          id="entry.outcome"
          label={t("recordFields.encounter.outcome")}
          options={outcomes}
          value={kind.outcome}
          onChange={({ value }) => {
            const outcome = ENCOUNTER_OUTCOME.find((code) => code === value);
            setKind({ ...kind, outcome: outcome ?? "unknown" });
          }}
        />
        <SelectAnswer
          {...PLAIN}
          id="entry.involvement"
          label={t("recordFields.encounter.involvement")}
          options={involvements}
          value={kind.involvement}
          onChange={({ value }) => {
            const involvement = INVOLVEMENT.find((code) => code === value);
            setKind({ ...kind, involvement: involvement ?? "unknown" });
          }}
        />
        <NumberAnswer
          {...PLAIN}
          id="entry.count"
          label={t("operations.entry.count")}
          min={1}
          max={MAX_ALIKE}
          maxLength={3}
          value={typedCount}
          onChange={({ value }) => {
            setTypedCount(value);
          }}
        />
      </FormGrid>
      <Row>
        <Action
          onClick={() => {
            add(Array.from({ length: count }, () => kind));
            setTypedCount("1");
            toFirstField();
          }}
        >
          {t("operations.entry.add", { n: number(count) })}
        </Action>
      </Row>
      <PasteRows onRows={add} />
    </Panel>
  );
}

function PasteRows({ onRows }: { readonly onRows: (rows: readonly EncounterKind[]) => void }) {
  const { t } = useWords();
  const { number } = useFormats();
  const find = useEncounterFinders();
  const [text, setText] = useState("");
  const { rows, unread } = pastedEncounters(text, find);
  return (
    <>
      <TextAreaAnswer
        {...PLAIN}
        id="entry.paste"
        label={t("operations.entry.paste")}
        hint={t("operations.entry.pasteHint")}
        minRows={2}
        maxRows={6}
        value={text}
        error={
          unread.length === 0
            ? null
            : t("operations.entry.unread", {
                lines: unread
                  .slice(0, 8)
                  .map((n) => number(n))
                  .join(", "),
              })
        }
        onChange={({ value }) => {
          setText(value);
        }}
      />
      {rows.length > 0 && unread.length === 0 && (
        <Row>
          <Action
            onClick={() => {
              onRows(rows);
              setText("");
            }}
          >
            {t("operations.entry.add", { n: number(rows.length) })}
          </Action>
        </Row>
      )}
    </>
  );
}

function useAdding(): (kinds: readonly EncounterKind[]) => void {
  const { t } = useWords();
  const { number } = useFormats();
  const { getValues, setValue } = useFormContext<OperationValues>();
  return (kinds) => {
    const added = kinds.map((kind) => ({ ...kind, encounterId: randomUuid() }));
    setValue("encounters", [...getValues("encounters"), ...added], { shouldDirty: true });
    tell({ text: t("operations.entry.added", { n: number(added.length) }) });
  };
}
