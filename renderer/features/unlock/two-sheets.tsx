import { useEffect, useRef } from "react";
import type { DoorFailure } from "../../../shared/vault/door";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Band, CodeLines, Stack } from "../../ui";
import { lineStanding, type TypedSheets } from "./sheet-line";

export interface TwoSheetsProps {
  readonly sheets: TypedSheets;
  readonly onChange: (sheets: TypedSheets) => void;
  /** The field of each line, both counted from 0. */
  readonly lineRef: (sheet: 0 | 1, line: number, element: HTMLInputElement | null) => void;
  /** Somebody pressed the button: lines that are not whole are marked as well. */
  readonly isAsked: boolean;
  readonly failure: DoorFailure | null;
  readonly isDisabled: boolean;
}

/** Two recovery sheets typed back from paper; a mistyped line is told as soon as it is whole. */
export function TwoSheets(props: TwoSheetsProps) {
  const { sheets, onChange, isAsked, failure, isDisabled } = props;
  const { t } = useWords();
  const format = useFormats();
  const first = useRef<HTMLInputElement | null>(null);
  useEffect(() => first.current?.focus(), []);

  function trouble(sheet: 0 | 1, line: number, typed: string): string | null {
    const standing = lineStanding(typed, line);
    const isTold =
      failure?.code === "sheet_mistyped" && failure.sheet === sheet && failure.line === line;
    const isOpen = standing === "wrong" || (isAsked && standing !== "right");
    if (isAsked && standing === "empty") return t("validation.required");
    return isTold || isOpen ? t("unlock.drill.lineWrong") : null;
  }

  return (
    <Stack gap={24}>
      {([0, 1] as const).map((sheet) => (
        <CodeLines
          key={sheet}
          label={t(sheet === 0 ? "unlock.drill.first" : "unlock.drill.second")}
          lines={sheets[sheet]}
          onChange={(lines) => {
            onChange(sheet === 0 ? [lines, sheets[1]] : [sheets[0], lines]);
          }}
          lineLabel={(line) => t("unlock.sheets.line", { n: format.number(line + 1) })}
          troubles={sheets[sheet].map((typed, line) => trouble(sheet, line, typed))}
          isDone={(typed, line) => lineStanding(typed, line) === "right"}
          isDisabled={isDisabled}
          lineRef={(line, element) => {
            props.lineRef(sheet, line, element);
            if (sheet === 0 && line === 0) first.current = element;
          }}
        />
      ))}
      {failure !== null && (
        <Band tone="lamp" title="" isAlert>
          {t(`errors.${failure.code}`)}
        </Band>
      )}
    </Stack>
  );
}
