export { useCalmResolver } from "./calm-resolver";
export { AnswerArea } from "./answer-area";
export { AnswerChecks } from "./answer-checks";
export { AnswerDate } from "./answer-date";
export { AnswerMoney, AnswerPay, PlainMoney } from "./answer-money";
export { FIRST_CURRENCY } from "./money-value";
export { AnswerMulti } from "./answer-multi";
export { AnswerNumber } from "./answer-number";
export { AnswerPlace, PlainPlace } from "./answer-place";
export { AnswerScore } from "./answer-score";
export { AnswerSegment } from "./answer-segment";
export { AnswerSelect } from "./answer-select";
export { AnswerSuggest } from "./answer-suggest";
export { AnswerText } from "./answer-text";
export { CredentialField, type CredentialFieldProps } from "./credential-field";
export { PlainCheck } from "./plain-check";
export { PlainChecks } from "./plain-checks";
export { PlainDay } from "./plain-day";
export { PlainMinute } from "./plain-minute";
export { PlainSegment } from "./plain-segment";
export { PlainSelect } from "./plain-select";
export { PlainText } from "./plain-text";
export { PlaceField, type PlaceFieldProps } from "./place-field";
export { messageIn, useSayError, validationKey } from "./field-error";
export { FieldSourceProvider, useFieldSource, type SayFieldSource } from "./field-source";
export { fieldOf, firstPerField, type FormIssue } from "./issue";
export { sayAtAnswers } from "./say-at-answers";
export { useAnswerField, type AnswerAdapter, type BoundAnswer } from "./use-answer-field";
export { usePlainField } from "./plain-field";
export { answerFrom, textIn, useAnswerList, type AnswerList } from "./use-answer-list";
export { useDateWords } from "./use-date-words";
export { useErrorSummary, type ErrorLine } from "./use-error-summary";
export { isAnswer, keepAnswer, showAnswer, type ShownAnswer } from "./answer-value";
export { EntryDate } from "./entry-date";
export { fieldLabel, useCaseField, useFieldLabel, type CaseFieldName } from "./field-label";
export {
  useCodeOptions,
  useCountryOptions,
  useLanguageOptions,
  useNationalityOptions,
  useProvinceOptions,
  type FieldOption,
} from "./options";
