import { formatPhone, phoneNumberSchema } from "../../../../shared/domain/phone";
import { MISSING_STATES, NOT_ASKED } from "../../../../shared/domain/answer";
import type { PersonInput } from "../../../../shared/domain/person";
import { answerFrom, textIn, useAnswerList, useCodeOptions, useFieldLabel } from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { Action, FormGrid, SegmentAnswer, SelectAnswer, Stack, TextAnswer } from "../../../ui";

type PhoneRow = Extract<PersonInput["phoneNumbers"], { value: unknown }>["value"][number];

const NEW_PHONE: PhoneRow = {
  number: "",
  owner: "self",
  safeToCall: NOT_ASKED,
  safeToText: NOT_ASKED,
  safeHours: NOT_ASKED,
};

/** Phone numbers in either kind of digits, each with what makes it safe; by default nobody is called. */
export function PhoneFields() {
  const { t } = useWords();
  const label = useFieldLabel();
  const path = "person.phoneNumbers";
  const list = useAnswerList<PhoneRow>(path);
  const change = (index: number, patch: Partial<PhoneRow>): void => {
    const items = list.items.length === 0 ? [NEW_PHONE] : list.items;
    const next = items.map((item, at) => (at === index ? { ...item, ...patch } : item));
    list.setItems(next.filter((item, at) => item.number.trim() !== "" || at > index));
  };
  const [first, ...rest] = list.items;
  return (
    <Stack gap={12}>
      <FormGrid>
        <TextAnswer
          id={path}
          label={label(path)}
          note={list.note}
          inputMode="tel"
          maxLength={30}
          mv={list.mv}
          value={first?.number ?? ""}
          onChange={({ mv, value }) => {
            if (mv === "known" || mv === "estimated") change(0, { number: value });
            else list.setState(mv);
          }}
          onBlur={list.onBlur}
          inputRef={list.inputRef}
          error={list.error}
          hint={<ReadAs number={first?.number ?? ""} />}
        />
        {first && (
          <PhoneOwner
            row={first}
            onChange={(patch) => {
              change(0, patch);
            }}
          />
        )}
      </FormGrid>
      {first && (
        <PhoneSafety
          row={first}
          onChange={(patch) => {
            change(0, patch);
          }}
        />
      )}
      {rest.map((row, at) => (
        <Stack key={at} gap={12}>
          <FormGrid>
            <TextAnswer
              id={`${path}.value.${at + 1}.number`}
              label={t("intake.identity.number")}
              allowedStates={[]}
              inputMode="tel"
              maxLength={30}
              mv="known"
              value={row.number}
              onChange={({ value }) => {
                change(at + 1, { number: value });
              }}
              onBlur={list.onBlur}
              hint={<ReadAs number={row.number} />}
            />
            <PhoneOwner
              row={row}
              onChange={(patch) => {
                change(at + 1, patch);
              }}
            />
          </FormGrid>
          <PhoneSafety
            row={row}
            onChange={(patch) => {
              change(at + 1, patch);
            }}
          />
        </Stack>
      ))}
      {first && (
        <div>
          <Action
            kind="quiet"
            size="slim"
            onClick={() => {
              list.setItems([...list.items, NEW_PHONE]);
            }}
          >
            {t("intake.identity.anotherPhone")}
          </Action>
        </div>
      )}
    </Stack>
  );
}

interface PhonePartProps {
  readonly row: PhoneRow;
  readonly onChange: (patch: Partial<PhoneRow>) => void;
}

/** How the program reads what was typed: the country is seen before the number is used. */
function ReadAs({ number }: { readonly number: string }) {
  const { t } = useWords();
  const read = phoneNumberSchema.safeParse(number);
  return read.success ? (
    <>{t("intake.identity.isRead", { number: `${formatPhone(read.data)} · ${read.data}` })}</>
  ) : null;
}

function PhoneOwner({ row, onChange }: PhonePartProps) {
  const { t } = useWords();
  return (
    <SelectAnswer
      label={t("intake.identity.owner")}
      allowedStates={[]}
      mv="known"
      options={useCodeOptions("phoneOwner")}
      value={row.owner}
      onChange={({ value }) => {
        if (value !== null) onChange({ owner: value as PhoneRow["owner"] });
      }}
    />
  );
}

function PhoneSafety({ row, onChange }: PhonePartProps) {
  const { t } = useWords();
  const yesNo = useCodeOptions("yesNo");
  const ask = (field: "safeToCall" | "safeToText") => (
    <SegmentAnswer
      label={t(`intake.identity.${field}`)}
      allowedStates={MISSING_STATES}
      options={yesNo}
      mv={row[field].mv}
      value={textIn(row[field]) || null}
      onChange={(given) => {
        onChange({ [field]: answerFrom(given) });
      }}
    />
  );
  return (
    <FormGrid>
      {ask("safeToCall")}
      {ask("safeToText")}
      <TextAnswer
        label={t("intake.identity.safeHours")}
        allowedStates={MISSING_STATES}
        maxLength={80}
        mv={row.safeHours.mv}
        value={textIn(row.safeHours)}
        onChange={(given) => {
          onChange({ safeHours: answerFrom(given) });
        }}
      />
    </FormGrid>
  );
}
