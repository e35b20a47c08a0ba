import { useFieldArray } from "react-hook-form";
import { randomUuid } from "../../../../shared/crypto/random";
import { valueOf } from "../../../../shared/domain/answer";
import type { Compensation } from "../../../../shared/domain/legal-proceeding";
import { compensationWarnings } from "../../../../shared/domain/proceeding-warnings";
import {
  AnswerMoney,
  AnswerSegment,
  AnswerSelect,
  FIRST_CURRENCY,
  PlainDay,
  PlainMoney,
  useCaseField,
  useCodeOptions,
  useFieldLabel,
} from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { Action, Band, FormGrid, Row, Stack } from "../../../ui";
import { useCaseFormContext } from "../case-form";
import { newPayment } from "../new-proceeding";
import css from "./needs.module.css";

export interface CompensationCardProps {
  /** The place of the proceeding, and of this money in it. */
  readonly index: number;
  readonly at: number;
  readonly title: string;
  /** As far as it can be read. */
  readonly read: Compensation | undefined;
  readonly onRemove: () => void;
}

/** One claim: asked, ordered, paid; and whether somebody presses this person to settle. */
export function CompensationCard({ index, at, title, read, onRemove }: CompensationCardProps) {
  const { t } = useWords();
  const f = useCaseField();
  const path = `proceedings.${index}.compensations.${at}` as const;
  const sources = useCodeOptions("compensationSource");
  const pressures = useCodeOptions("settlementPressure");
  return (
    <section className={css["entry"]}>
      <Row isSpread>
        <h4>{title}</h4>
        <Action
          kind="quiet"
          size="slim"
          aria-label={t("court.removeCompensation", { what: title })}
          onClick={onRemove}
        >
          {t("common.remove")}
        </Action>
      </Row>
      {read !== undefined &&
        compensationWarnings(read).map((warning) => (
          <Band key={warning} tone="lamp">
            {t(`court.warning.${warning}`)}
          </Band>
        ))}
      <Stack gap={20}>
        <FormGrid>
          <AnswerMoney {...f(`${path}.claimedAmount`)} />
          <AnswerMoney {...f(`${path}.awardedAmount`)} />
          <PlainDay {...f(`${path}.awardedOn`)} isWide={false} whenEmpty={null} />
          <AnswerSelect {...f(`${path}.source`)} options={sources} />
          <AnswerSegment {...f(`${path}.settlementPressure`)} isWide options={pressures} />
        </FormGrid>
        <Payments index={index} at={at} read={read} />
      </Stack>
    </section>
  );
}

type PaymentsProps = Pick<CompensationCardProps, "index" | "at" | "read">;

function Payments({ index, at, read }: PaymentsProps) {
  const { t } = useWords();
  const label = useFieldLabel();
  const { number } = useFormats();
  const { control } = useCaseFormContext();
  const path = `proceedings.${index}.compensations.${at}.payments` as const;
  const { fields, append, remove } = useFieldArray({ control, name: path, keyName: "key" });
  const awarded = read === undefined ? null : valueOf(read.awardedAmount);
  return (
    <Stack gap={8}>
      <h4 className="small">{label("compensations.payments")}</h4>
      {fields.length === 0 && <p className="small soft">{t("court.noPayment")}</p>}
      {fields.map((field, row) => (
        <div key={field.key}>
          <FormGrid>
            <PlainDay
              name={`${path}.${row}.paidOn`}
              label={label("payments.paidOn")}
              isWide={false}
            />
            <PlainMoney name={`${path}.${row}.money`} label={label("payments.money")} />
          </FormGrid>
          <Row isSpread>
            <span />
            <Action
              kind="quiet"
              size="slim"
              aria-label={t("court.removePayment", { n: number(row + 1) })}
              onClick={() => {
                remove(row);
              }}
            >
              {t("common.remove")}
            </Action>
          </Row>
        </div>
      ))}
      <Row>
        <Action
          size="slim"
          onClick={() => {
            append(newPayment(randomUuid(), awarded?.currency ?? FIRST_CURRENCY), {
              focusName: `${path}.${fields.length}.paidOn`,
            });
          }}
        >
          {t("court.addPayment")}
        </Action>
      </Row>
    </Stack>
  );
}
