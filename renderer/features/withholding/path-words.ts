import type { WithholdingPath } from "../../../shared/domain/withholding-reach";
import type { useWords } from "../../i18n/i18n";

type Translate = ReturnType<typeof useWords>["t"];

/** The way by which somebody would come to know, link by link; empty for the target itself. */
export function pathWords(
  path: WithholdingPath,
  nameOf: (orgId: string) => string,
  t: Translate,
): string {
  return path
    .map(({ kind, fromOrgId, toOrgId }) =>
      t(`withholding.link.${kind}`, { from: nameOf(fromOrgId), to: nameOf(toOrgId) }),
    )
    .join(" ");
}
