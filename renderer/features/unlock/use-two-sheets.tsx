import { useRef, useState, type ReactNode } from "react";
import type { DoorFailure } from "../../../shared/vault/door";
import { EMPTY_SHEETS, firstOpenLine, sheetTexts } from "./sheet-line";
import { TwoSheets } from "./two-sheets";

export interface TypedTwoSheets {
  /** The lines of both sheets, and what stands against them. */
  readonly fields: ReactNode;
  /** The two texts when every line is whole; else null, and the focus goes to the first one that is not. */
  readonly take: () => [string, string] | null;
  /** To be called once they were used: they stay in the form no longer than needed. */
  readonly clear: () => void;
}

export interface TwoSheetsOptions {
  /** What the key process said of these sheets. */
  readonly failure: DoorFailure | null;
  /** Somebody types on: what was said holds no more. */
  readonly onType: () => void;
  readonly isDisabled: boolean;
}

/** Two recovery sheets, typed back from paper. */
export function useTwoSheets({ failure, onType, isDisabled }: TwoSheetsOptions): TypedTwoSheets {
  const [sheets, setSheets] = useState(EMPTY_SHEETS);
  const [isAsked, setAsked] = useState(false);
  const lines = useRef<[Line[], Line[]]>([[], []]);
  return {
    fields: (
      <TwoSheets
        sheets={sheets}
        onChange={(next) => {
          setSheets(next);
          onType();
        }}
        lineRef={(sheet, line, element) => {
          lines.current[sheet][line] = element;
        }}
        isAsked={isAsked}
        failure={failure}
        isDisabled={isDisabled}
      />
    ),
    take: () => {
      setAsked(true);
      const open = firstOpenLine(sheets);
      if (open === null) return sheetTexts(sheets);
      lines.current[open.sheet][open.line]?.focus();
      return null;
    },
    clear: () => {
      setSheets(EMPTY_SHEETS);
      setAsked(false);
    },
  };
}

type Line = HTMLInputElement | null;
