import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Band } from "../../ui";
import type { StreamGap } from "./stream-gaps";
import { useOrgName } from "./use-org-name";

/** What has not come although a later file has: one band for each house and kind. */
export function GapBands({ gaps }: { readonly gaps: readonly StreamGap[] }) {
  const { t } = useWords();
  const format = useFormats();
  const orgName = useOrgName();
  return gaps.map(({ kind, otherOrgId, otherName, numbers }) => (
    <Band
      key={`${kind} ${otherOrgId}`}
      tone="lamp"
      title={t("batches.gaps.title", {
        count: numbers.length,
        name: orgName(otherName),
        numbers: numbers.map((number) => format.number(number)).join(", "),
      })}
    >
      {t("batches.gaps.next", { kind: t(`batches.kind.${kind}`) })}
    </Band>
  ));
}
