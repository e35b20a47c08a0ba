import type { WithholdingReach } from "../../../shared/domain/withholding";
import { coveredBy } from "../../../shared/domain/withholding-reach";
import { useWords } from "../../i18n/i18n";
import { Facts } from "../../ui";
import { pathWords } from "./path-words";
import { useOrgGraph } from "./use-org-graph";

/** Everybody here whom a rule covers, each with the way by which they would come to know. */
export function CoveredList({ rule }: { readonly rule: WithholdingReach }) {
  const { t } = useWords();
  const { graph, otherIds, nameOf } = useOrgGraph();
  const covered = coveredBy(rule, otherIds, graph);
  return (
    <section aria-label={t("withholding.covers")}>
      <p className="small">
        <b>{t("withholding.covers")}</b>
      </p>
      <Facts
        items={covered.map(({ orgId, path }) => ({
          label: nameOf(orgId),
          value: path.length === 0 ? t("withholding.isTarget") : pathWords(path, nameOf, t),
        }))}
      />
    </section>
  );
}
