import { documentWarnings } from "../../../../shared/domain/document-check";
import { useWords } from "../../../i18n/i18n";
import { Band } from "../../../ui";
import { useIntake } from "../intake-context";

export interface DocumentNotesProps {
  readonly row: Parameters<typeof documentWarnings>[0];
}

/** What looks wrong with a document. It may still be right: nothing is refused. */
export function DocumentNotes({ row }: DocumentNotesProps) {
  const { t } = useWords();
  const { readable, today } = useIntake();
  if (readable === null) return null;
  return documentWarnings(row, readable.person, today).map((warning) => (
    <Band key={warning}>{t(`identity.documentWarnings.${warning}`)}</Band>
  ));
}
