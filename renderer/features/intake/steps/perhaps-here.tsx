import { useFormContext } from "react-hook-form";
import type { CaseInput } from "../../../../shared/domain/case-record";
import { useWords } from "../../../i18n/i18n";
import { Action, Note, Row, Stack } from "../../../ui";
import { LikelyFile, useLikelySame } from "../../matching";
import { useIntake } from "../intake-context";

/** A quiet line while a name is typed: who may be here already. It never fills anything in. */
export function PerhapsHere() {
  const { t } = useWords();
  const { readable } = useIntake();
  const form = useFormContext<CaseInput>();
  const caseId = readable?.caseFile.caseId ?? "";
  const likely = useLikelySame(caseId, readable?.person ?? null);
  if (likely.length === 0) return null;

  const isSomebodyElse = (personId: string): void => {
    const compared = form.getValues("person.notDuplicateOf");
    form.setValue("person.notDuplicateOf", [...compared, personId], { shouldDirty: true });
  };
  return (
    <Note title={t("matching.perhapsHere")}>
      <Stack gap={8}>
        {likely.map((found) => (
          <Row key={found.summary.caseId} gap={8}>
            <span className="small">
              <LikelyFile found={found} />
            </span>
            <Action
              kind="quiet"
              size="slim"
              onClick={() => {
                isSomebodyElse(found.summary.personId);
              }}
            >
              {t("matching.isSomebodyElse")}
            </Action>
          </Row>
        ))}
        <span className="small soft">{t("matching.saveFirst")}</span>
      </Stack>
    </Note>
  );
}
