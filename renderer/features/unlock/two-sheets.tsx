import { useEffect, useRef } from "react";
import type { DoorFailure } from "../../../shared/vault/door";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Band, CodeLines, Stack } from "../../ui";
import { lineStanding, type TypedSheets } from "./sheet-line";

export interface TwoSheetsProps {
  readonly sheets: TypedSheets;
  readonly onChange: (sheets: TypedSheets) => void;
  /** Somebody pressed the button: lines that are not whole are marked as well. */
  readonly isAsked: boolean;
  readonly failure: DoorFailure | null;
  readonly isDisabled: boolean;
}

/** Two recovery sheets typed back from paper; a mistyped line is told as soon as it is whole. */
export function TwoSheets({ sheets, onChange, isAsked, failure, isDisabled }: TwoSheetsProps) {
  const { t } = useWords();
  const format = useFormats();
  const first = useRef<HTMLInputElement | null>(null);
  useEffect(() => first.current?.focus(), []);

  function trouble(sheet: 0 | 1, line: number, typed: string): string | null {
    const standing = lineStanding(typed, line);
    const isTold =
      failure?.code === "sheet_mistyped" && failure.sheet === sheet && failure.line === line;
    const isOpen = standing === "wrong" || (isAsked && standing !== "right");
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
          {...(sheet === 0
            ? {
                inputRef: (element: HTMLInputElement | null) => {
                  first.current = element;
                },
              }
            : {})}
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
