import type { CaseContent } from "../../../shared/domain/case-record";
import type { LegalProceeding } from "../../../shared/domain/legal-proceeding";
import { useFieldLabel } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { Action, Band, Columns, Facts, Row, Stack, Timeline, Title } from "../../ui";
import { LedgerTable, proceedingDays, useMoneyWords } from "../court";
import { PROCEEDING_FACTS } from "./court-facts";
import { factRows } from "./fact-row";
import type { FactWords } from "./fact-words";
import { ShownFact } from "./shown-fact";

export interface CourtTabProps {
  readonly content: CaseContent;
  readonly words: FactWords;
  /** Opens the form at the court step; null where the file cannot be changed. */
  readonly onEdit: (() => void) | null;
}

/** What stands in the timeline and the ledger is not said a second time. */
const TOLD_BESIDE: readonly string[] = [
  "proceedings.kind",
  "proceedings.complaintOn",
  "proceedings.sentToCourtOn",
  "proceedings.verdictOn",
  "proceedings.compensations",
];

/** Each proceeding with its story, and the money of all of them in each currency. */
export function CourtTab({ content, words, onEdit }: CourtTabProps) {
  const { t } = useWords();
  const label = useFieldLabel();
  const { proceedings, person } = content;
  const compensations = proceedings.flatMap((one) => one.compensations);
  return (
    <Stack gap={24}>
      <Row isSpread>
        {proceedings.length === 0 ? <p className="soft">{t("court.empty")}</p> : <span />}
        {onEdit !== null && <Action onClick={onEdit}>{t("court.edit")}</Action>}
      </Row>
      {person.alsoSuspectId !== null && (
        <Band tone="lamp" title={label("person.alsoSuspectId")}>
          {t("court.accused.kept")}
        </Band>
      )}
      {proceedings.map((one) => (
        <Proceeding key={one.proceedingId} proceeding={one} words={words} />
      ))}
      {compensations.length > 0 && (
        <Stack gap={8}>
          <Title order={2}>{t("court.ledger.title")}</Title>
          <LedgerTable compensations={compensations} />
        </Stack>
      )}
    </Stack>
  );
}

interface ProceedingProps {
  readonly proceeding: LegalProceeding;
  readonly words: FactWords;
}

function Proceeding({ proceeding, words }: ProceedingProps) {
  const { t } = useWords();
  const label = useFieldLabel();
  const sayMoney = useMoneyWords();
  const days = proceedingDays(proceeding);
  const facts = factRows("proceedings", proceeding, PROCEEDING_FACTS, words);
  return (
    <Stack gap={12}>
      <Title order={2}>{words.code("proceedingKind", proceeding.kind)}</Title>
      <Columns gap={24}>
        <Facts
          items={facts
            .filter(({ path }) => !TOLD_BESIDE.includes(path))
            .map(({ path, shown }) => ({
              id: path,
              label: label(path),
              value: <ShownFact shown={shown} />,
            }))}
        />
        {days.length === 0 ? (
          <p className="soft">{t("court.days.none")}</p>
        ) : (
          <Timeline
            label={t("court.days.title")}
            items={days.map(({ kind, on, money }, index) => ({
              id: String(index),
              when: words.date(on),
              what:
                money === null
                  ? t(`court.days.${kind}`)
                  : t("court.days.withMoney", {
                      what: t(`court.days.${kind}`),
                      money: sayMoney(money),
                    }),
            }))}
          />
        )}
      </Columns>
    </Stack>
  );
}
