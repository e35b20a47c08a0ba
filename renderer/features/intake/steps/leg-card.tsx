import {
  AnswerDate,
  AnswerSelect,
  AnswerText,
  useCaseField,
  useCodeOptions,
  useCountryOptions,
  useProvinceOptions,
} from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { Action, Band, FormGrid, Row } from "../../../ui";
import css from "./needs.module.css";

export interface LegCardProps {
  /** Path of the leg in the form. */
  readonly path: `recruitments.${number}.legs.${number}`;
  /** From 1, as it is said. */
  readonly n: number;
  readonly overlaps: boolean;
  /** Missing for the first one. */
  readonly onUp: (() => void) | null;
  /** Missing for the last one. */
  readonly onDown: (() => void) | null;
  readonly onRemove: () => void;
}

/** One leg of the journey: where from, where to, when, and how the border was crossed. */
export function LegCard({ path, n, overlaps, onUp, onDown, onRemove }: LegCardProps) {
  const { t } = useWords();
  const { number } = useFormats();
  const f = useCaseField();
  const places = [...useProvinceOptions(), ...useCountryOptions().filter(isAbroad)];
  const title = t("intake.account.leg", { n: number(n) });
  return (
    <section className={css["entry"]} aria-label={title}>
      <Row isSpread>
        <h4>{title}</h4>
        <Row>
          {onUp && (
            <Action
              id={`${path}.up`}
              {...{ kind: "quiet", size: "slim" }}
              aria-label={t("intake.account.legUpOf", { leg: title })}
              onClick={onUp}
            >
              {t("intake.account.legUp")}
            </Action>
          )}
          {onDown && (
            <Action
              id={`${path}.down`}
              {...{ kind: "quiet", size: "slim" }}
              aria-label={t("intake.account.legDownOf", { leg: title })}
              onClick={onDown}
            >
              {t("intake.account.legDown")}
            </Action>
          )}
          <Action
            {...{ kind: "quiet", size: "slim" }}
            aria-label={t("intake.account.legRemoveOf", { leg: title })}
            onClick={onRemove}
          >
            {t("common.remove")}
          </Action>
        </Row>
      </Row>
      {overlaps && <Band tone="lamp">{t("intake.account.legOverlaps")}</Band>}
      <FormGrid>
        <AnswerSelect {...f(`${path}.from`)} options={places} />
        <AnswerSelect {...f(`${path}.to`)} options={places} />
        <AnswerDate {...f(`${path}.fromDate`)} />
        <AnswerText {...f(`${path}.borderPoint`)} maxLength={80} />
        <AnswerSelect {...f(`${path}.documentsUsed`)} options={useCodeOptions("documentsUsed")} />
        <AnswerSelect
          {...f(`${path}.crossing`)}
          hint={t("intake.account.crossingHint")}
          options={useCodeOptions("crossing")}
        />
      </FormGrid>
    </section>
  );
}

/** Places in Cambodia are said by their province. */
function isAbroad({ value }: { readonly value: string }): boolean {
  return value !== "KH";
}
