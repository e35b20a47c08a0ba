import { useMemo, useState } from "react";
import type { Answer } from "../../shared/domain/answer";
import { partialDateSchema } from "../../shared/domain/partial-date";
import { useWords } from "../i18n/i18n";
import { PartialDateAnswer } from "../ui";
import { dateAdapter } from "./adapters";
import { isAnswer, keepAnswer, showAnswer } from "./answer-value";
import { useSayError } from "./field-error";
import { useDateWords } from "./use-date-words";

export interface EntryDateProps {
  readonly label: string;
  /** The answer as the entry holds it, typed or stored. */
  readonly stored: unknown;
  /** Gets the answer as the entry is to hold it. */
  readonly onKeep: (answer: Answer<unknown>) => void;
}

/**
 * A date inside an entry that is one value of the form, such as the day until which a paper is valid. It
 * shows its own mistake, once it was left: the form knows only that something in the list is wrong.
 */
export function EntryDate({ label, stored, onKeep }: EntryDateProps) {
  const { t, lang } = useWords();
  const say = useSayError();
  const adapter = useMemo(() => dateAdapter(lang), [lang]);
  const [wasLeft, setWasLeft] = useState(false);
  const shown = showAnswer(stored, adapter.empty, adapter.show);
  const open = { mv: "known", note: t("common.answer.lines.not_asked") } as const;
  return (
    <PartialDateAnswer
      label={label}
      dateWords={useDateWords()}
      {...shown}
      {...(shown.mv === "not_asked" && open)}
      onChange={(next) => {
        const kept = keepAnswer(next, adapter.isEmpty);
        onKeep(
          "value" in kept && adapter.keep ? { ...kept, value: adapter.keep(kept.value) } : kept,
        );
      }}
      onBlur={() => {
        setWasLeft(true);
      }}
      error={wasLeft ? say(mistakeIn(stored)) : undefined}
    />
  );
}

/** The message of the schema for what does not read, or null; nothing is wrong while nobody typed. */
function mistakeIn(stored: unknown): string | null {
  if (!isAnswer(stored) || !("value" in stored)) return null;
  return partialDateSchema.safeParse(stored.value).error?.issues[0]?.message ?? null;
}
