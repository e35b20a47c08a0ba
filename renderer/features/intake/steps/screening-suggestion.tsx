import type { DimensionFinding, Suggestion } from "../../../../shared/domain/screening-score";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { Facts, Stack, Title } from "../../../ui";
import { useScreening } from "../use-screening";
import css from "./screening.module.css";

/** What the latest screening suggests, or that there is none. */
export function ScreeningSuggestion() {
  const { t } = useWords();
  const { suggestion } = useScreening();
  return (
    <Stack gap={8}>
      <Title order={2}>{t("screening.suggestion.title")}</Title>
      {suggestion === null ? (
        <p className="small soft">{t("screening.suggestion.none")}</p>
      ) : (
        <Suggested suggestion={suggestion} />
      )}
    </Stack>
  );
}

/** The suggestion with the answers that led there: never a verdict, never a percentage. */
function Suggested({ suggestion }: { readonly suggestion: Suggestion }) {
  const { t } = useWords();
  const format = useFormats();
  const { result, isScored, isChild, act, means, purpose } = suggestion;
  const led = suggestion.because.filter(({ because }) => because.length > 0);
  return (
    <>
      {isScored ? (
        <p>
          <b>{format.code("suggestedResult", result)}</b>
        </p>
      ) : (
        <p>{t("screening.suggestion.notScored")}</p>
      )}
      {isScored && (
        <Facts
          items={[
            ...(isChild
              ? [
                  {
                    label: t("screening.suggestion.act"),
                    value: t(`screening.suggestion.standing.${act}`),
                  },
                ]
              : []),
            {
              label: t("screening.suggestion.means"),
              value:
                means === null
                  ? t("screening.suggestion.noMeans")
                  : t(`screening.suggestion.standing.${means}`),
            },
            {
              label: t("screening.suggestion.purpose"),
              value: t(`screening.suggestion.standing.${purpose}`),
            },
          ]}
        />
      )}
      {led.length === 0 && <p className="small soft">{t("screening.suggestion.nothing")}</p>}
      {led.map((finding) => (
        <Led key={finding.dimension} finding={finding} isScored={isScored} />
      ))}
      <p className="small soft">{t("screening.suggestion.onlyThat")}</p>
    </>
  );
}

interface LedProps {
  readonly finding: DimensionFinding;
  readonly isScored: boolean;
}

function Led({ finding, isScored }: LedProps) {
  const { t } = useWords();
  const format = useFormats();
  return (
    <div className="small">
      <b>{format.code("dimension", finding.dimension)}</b>
      {isScored && <span className="soft"> ({t(`screening.suggestion.${finding.standing}`)})</span>}
      <ul className={css["signs"]}>
        {finding.because.map((code) => (
          <li key={code}>{format.code("indicator", code)}</li>
        ))}
      </ul>
    </div>
  );
}
