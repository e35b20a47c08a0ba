import { useCallback, useEffect, useMemo, useRef } from "react";
import { useController } from "react-hook-form";
import { DIMENSION, type IndicatorCode } from "../../../../shared/domain/code-lists/indicators";
import { indicatorsFor } from "../../../../shared/domain/screening-score";
import type { Answer } from "../../../../shared/domain/answer";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { Stack, Title } from "../../../ui";
import { answerSign, noteSign, type SignAnswer, type SignRow } from "../sign-rows";
import { moveOrAnswer } from "./screening-keys";
import { ScreeningSign } from "./screening-sign";
import css from "./screening.module.css";

export interface ScreeningSignsProps {
  readonly index: number;
  readonly isChild: boolean;
}

/** The signs in six groups, one key for each answer. What stands at none was not asked. */
export function ScreeningSigns({ index, isChild }: ScreeningSignsProps) {
  const { t } = useWords();
  const format = useFormats();
  const { field } = useController({ name: `screenings.${String(index)}.answers` });
  const rows = field.value as readonly SignRow[];
  const byCode = useMemo(() => new Map(rows.map((row) => [row.indicator, row])), [rows]);
  const { answer, note } = useRowChange(rows, field.onChange);
  const signs = indicatorsFor(isChild);
  return (
    <Stack gap={16}>
      <div>
        <Title order={3}>{t("screening.signs")}</Title>
        <p className="small soft">{t("screening.signsLead")}</p>
        {isChild && <p className="small soft">{t("screening.child")}</p>}
      </div>
      <div
        id={`screenings.${String(index)}.answers`}
        onKeyDownCapture={(event) => {
          moveOrAnswer(event, answer);
        }}
      >
        {DIMENSION.map((dimension) => {
          const ofGroup = signs.filter((sign) => sign.dimension === dimension);
          const answered = ofGroup.filter(({ code }) => {
            const given = byCode.get(code)?.answer ?? "not_asked";
            return given !== "not_asked";
          });
          const name = format.code("dimension", dimension);
          const title = t("screening.group", {
            name,
            answered: format.number(answered.length),
            total: format.number(ofGroup.length),
          });
          return (
            <section key={dimension} className={css["group"]}>
              <h4>{title}</h4>
              <ul aria-label={name}>
                {ofGroup.map(({ code }) => (
                  <ScreeningSign
                    key={code}
                    code={code}
                    answer={byCode.get(code)?.answer ?? null}
                    note={byCode.get(code)?.note}
                    onAnswer={answer}
                    onNote={note}
                  />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </Stack>
  );
}

/** Two stable functions, so that one answer does not draw all 67 signs anew. */
function useRowChange(rows: readonly SignRow[], onChange: (rows: SignRow[]) => void) {
  const now = useRef({ rows, onChange });
  useEffect(() => {
    now.current = { rows, onChange };
  });
  const put = useCallback((next: SignRow[]): void => {
    // Two quick keys come before the next drawing: the second one must not undo the first.
    now.current = { ...now.current, rows: next };
    now.current.onChange(next);
  }, []);
  const answer = useCallback(
    (code: IndicatorCode, given: SignAnswer): void => {
      put(answerSign(now.current.rows, code, given));
    },
    [put],
  );
  const note = useCallback(
    (code: IndicatorCode, given: Answer<string>): void => {
      put(noteSign(now.current.rows, code, given));
    },
    [put],
  );
  return { answer, note };
}
