/** The door of the interface parts; see README.md for one line of use each. */
export { UiProvider, type UiLanguage, type UiProviderProps, type UiTheme } from "./ui-provider";
export { useUiLook, type UiLook } from "./ui-look";
export { theme, cssVariablesResolver } from "./theme";

export { Action, type ActionProps } from "./shell/action";
export { BrandMark } from "./shell/brand-mark";
export { FormFoot, type FootButton, type FormFootProps } from "./shell/form-foot";
export { Key } from "./shell/key";
export { KeyBar, type KeyBarProps, type KeyHint } from "./shell/key-bar";
export { Page, type PageProps } from "./shell/page";
export { Rail, type RailProps, type RailSection } from "./shell/rail";
export type { LanguageSwitch } from "./shell/rail-frame";
export { SavedMark, type SavedMarkProps } from "./shell/saved-mark";
export { Shell, type DemoBarProps, type ShellProps } from "./shell/shell";
export { StepRail, type RailStep, type StepRailProps } from "./shell/step-rail";

export { AnswerField, type AnswerFieldProps } from "./answer/answer-field";
export type {
  Answer,
  AnswerControl,
  AnswerFrameProps,
  AnswerOption,
  AnswerProps,
} from "./answer/answer-props";
export {
  isMissing,
  offeredStates,
  stateKeys,
  type AnswerState,
  type MissingState,
  type OfferedState,
} from "./answer/answer-state";
export { AnswerWordsProvider, type AnswerWords } from "./answer/answer-words";
export { CodeLines, type CodeLinesProps } from "./answer/code-lines";
export { CheckAnswer, type CheckAnswerProps } from "./answer/check-answer";
export { Check, Checks, type CheckProps, type ChecksProps } from "./answer/checks";
export { FindAnswer, type FindAnswerProps, type FoundOption } from "./answer/find-answer";
export { FormGrid } from "./answer/form-grid";
export { LinkedAnswers, type LinkedAnswersProps } from "./answer/linked-answers";
export { MoneyAnswer, type MoneyAnswerProps, type MoneyParts } from "./answer/money-answer";
export { MultiSelectAnswer, type MultiSelectAnswerProps } from "./answer/multi-select-answer";
export { NumberAnswer, type NumberAnswerProps } from "./answer/number-answer";
export { emptyDate, type DateExactness, type PartialDateParts } from "./answer/partial-date";
export {
  PartialDateAnswer,
  type DateWords,
  type PartialDateAnswerProps,
} from "./answer/partial-date-answer";
export { ScoreAnswer, type ScoreAnswerProps } from "./answer/score-answer";
export { Segment, type SegmentOption, type SegmentProps } from "./answer/segment";
export { SegmentAnswer, type SegmentAnswerProps } from "./answer/segment-answer";
export { SelectAnswer, type SelectAnswerProps } from "./answer/select-answer";
export { SuggestAnswer, type SuggestAnswerProps } from "./answer/suggest-answer";
export { TextAnswer, type TextAnswerProps } from "./answer/text-answer";
export { useFieldFocus } from "./answer/use-field-focus";
export { TextAreaAnswer, type TextAreaAnswerProps } from "./answer/text-area-answer";

export { Band, Note, type BandProps } from "./feedback/band";
export { Choice, type ChoiceOption, type ChoiceProps } from "./feedback/choice";
export { askToConfirm, useConfirm, type ConfirmWords } from "./feedback/confirm";
export { EmptyState } from "./feedback/empty-state";
export { Opening } from "./feedback/opening";
export { ErrorSummary, type ErrorSummaryProps, type SummaryItem } from "./feedback/error-summary";
export {
  ProgressSteps,
  type ProgressStep,
  type ProgressStepsProps,
} from "./feedback/progress-steps";
export { isKeyOfDialog, useOpenDialog } from "./feedback/open-dialogs";
export { tell, untell, type Told } from "./feedback/tell";

export { Awaited, type AwaitedProps } from "./data/awaited";
export { Balance, type BalanceItem } from "./data/balance";
export { BigNumber, BigNumbers, type BigNumberProps } from "./data/big-number";
export { Compare, type CompareChoice, type CompareProps, type CompareRow } from "./data/compare";
export {
  DataTable,
  type Column,
  type DataTableHandle,
  type DataTableProps,
  type TableSort,
} from "./data/data-table";
export { Facts, Glance, Tally, type Fact } from "./data/facts";
export { LongText, type LongTextProps } from "./data/long-text";
export {
  FigureTable,
  HiddenCell,
  type FigureRow,
  type FigureTableProps,
} from "./data/figure-table";
export { FilterChip, Finder, type FilterChipProps, type FilterOption } from "./data/filter-chip";
export { Panel } from "./data/panel";
export { PickList, type PickListProps, type PickOption } from "./data/pick-list";
export { Quote } from "./data/quote";
export { Columns, Row, Split, Stack, Title } from "./data/rhythm";
export { SearchField, type SearchFieldProps } from "./data/search-field";
export { Cells, Fingerprint, Score } from "./data/small-figures";
export { StatusDot, type StatusDotProps } from "./data/status-dot";
export { Tabs, type TabItem, type TabsProps } from "./data/tabs";
export { Timeline, type TimelineItem } from "./data/timeline";
export {
  TrendChart,
  type TrendChartProps,
  type TrendPoint,
  type TrendSeries,
} from "./data/trend-chart";
export { WorkList, type WorkItem, type WorkListProps } from "./data/work-list";

export { Cover, type CoverProps } from "./door/cover";
export { UnlockLayout, type UnlockLayoutProps } from "./door/unlock-layout";
export { PrintSheet, SheetHead, Signatures, type PrintSheetProps } from "./print/print-sheet";
