import { useFieldLabel } from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { Stack, Title } from "../../../ui";
import { useIntake } from "../intake-context";
import { toldQuotes, type ToldSource } from "../told-quotes";

/** What was told before, each with where it stands: nobody is asked for it again. */
export function ScreeningTold() {
  const { t } = useWords();
  const format = useFormats();
  const label = useFieldLabel();
  const { readable } = useIntake();
  const source = useSourceName();
  const quotes = readable === null ? [] : toldQuotes(readable, format);
  return (
    <Stack gap={8}>
      <Title order={2}>{t("screening.told")}</Title>
      <p className="small soft">
        {t(quotes.length === 0 ? "screening.toldNothing" : "screening.toldLead")}
      </p>
      {quotes.map((quote) => (
        <figure key={`${quote.path} ${String(quote.source.number)}`}>
          <figcaption className="tiny soft">
            {source(quote.source)}
            {" · "}
            {label(quote.path)}
          </figcaption>
          <blockquote className="small">{quote.text}</blockquote>
        </figure>
      ))}
    </Stack>
  );
}

function useSourceName(): (source: ToldSource) => string {
  const { t } = useWords();
  const { number } = useFormats();
  return ({ kind, number: at }) => {
    const n = number(at ?? 1);
    switch (kind) {
      case "referrer":
        return t("incoming.fromReferrer");
      case "triage":
        return t("screening.fromTriage");
      case "beginning":
        return t("screening.fromBeginning", { n });
      case "time":
        return t("screening.fromTime", { n });
      case "account":
        return t("screening.fromAccount");
    }
  };
}
