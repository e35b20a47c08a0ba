import { useNavigate } from "react-router";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import type { ChangedMonth } from "../../store/vault-api";
import { Action, Band } from "../../ui";
import { useOrgName } from "./use-org-name";

/** Months that were told and have changed since, each with the way to tell it anew. */
export function ChangedBands({ changed }: { readonly changed: readonly ChangedMonth[] }) {
  const { t } = useWords();
  const format = useFormats();
  const navigate = useNavigate();
  const orgName = useOrgName();
  return changed.map(({ batchId, kind, period, otherOrgId, otherName, changedCount }) => {
    const month = format.month(period);
    const query = new URLSearchParams({ month: period, kind, to: otherOrgId });
    return (
      <Band
        key={batchId}
        tone="lamp"
        title={t("recalls.changed.line", {
          ...{ month, name: orgName(otherName), count: changedCount },
          n: format.number(changedCount),
        })}
      >
        <Action size="slim" onClick={() => void navigate(`/batches/new?${query.toString()}`)}>
          {t("recalls.changed.again", { month })}
        </Action>
      </Band>
    );
  });
}
