import { memo, useState } from "react";
import { NOT_ASKED, known, type Answer } from "../../../../shared/domain/answer";
import type { IndicatorCode } from "../../../../shared/domain/code-lists/indicators";
import { textIn } from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { Action, Segment, TextAnswer } from "../../../ui";
import type { SignAnswer } from "../sign-rows";
import css from "./screening.module.css";

export interface ScreeningSignProps {
  readonly code: IndicatorCode;
  readonly answer: SignAnswer | null;
  readonly note: Answer<string> | undefined;
  readonly onAnswer: (code: IndicatorCode, answer: SignAnswer) => void;
  readonly onNote: (code: IndicatorCode, note: Answer<string>) => void;
}

/** One sign with its four answers; a note opens on a press. */
export const ScreeningSign = memo(function ScreeningSign(props: ScreeningSignProps) {
  const { code, answer, note, onAnswer, onNote } = props;
  const { t } = useWords();
  const format = useFormats();
  const said = textIn(note);
  const [isNoting, setNoting] = useState(said !== "");
  const sign = format.code("indicator", code);
  return (
    <li className={css["row"]} data-sign={code}>
      <span>{sign}</span>
      <span className={css["answers"]}>
        <Segment
          label={sign}
          isSlim
          options={[
            { value: "yes", label: t("screening.keys.yes") },
            { value: "no", label: t("screening.keys.no"), tone: "calm" },
            { value: "unknown", label: t("screening.keys.unknown"), tone: "calm" },
            { value: "not_asked", label: t("screening.later"), tone: "calm" },
          ]}
          value={answer}
          onChange={(next) => {
            onAnswer(code, next as SignAnswer);
          }}
        />
        {!isNoting && (
          <Action
            kind="quiet"
            size="slim"
            aria-label={t("screening.noteOn", { sign })}
            onClick={() => {
              setNoting(true);
            }}
          >
            {t("screening.addNote")}
          </Action>
        )}
      </span>
      {isNoting && (
        <div className={css["note"]}>
          <TextAnswer
            label={t("screening.noteOn", { sign })}
            allowedStates={[]}
            maxLength={300}
            mv="known"
            value={said}
            onChange={({ value }) => {
              onNote(code, value.trim() === "" ? NOT_ASKED : known(value));
            }}
          />
        </div>
      )}
    </li>
  );
});
