import { sourceOf } from "../../../shared/domain/answer-source";
import type { CaseContent } from "../../../shared/domain/case-record";
import { phnomPenhDay } from "../../../shared/domain/local-time";
import { isAnswer, type SayFieldSource } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useSession, useVaultQuery } from "../../session";
import { valueAt } from "./case-check";
import { useOrganisations } from "./use-organisations";

/**
 * "told to Sokha, 12 November": for answers that somebody else saved and that still stand as they were
 * saved, so that nobody asks for them again. Nothing for what this person wrote, here or earlier.
 */
export function useToldBy(caseId: string, saved: CaseContent | null): SayFieldSource {
  const { t } = useWords();
  const format = useFormats();
  const { user, users, organisation } = useSession().open;
  const { nameOf } = useOrganisations();
  const history = useVaultQuery(
    ["told-by", caseId],
    async (vault) => ({
      versions: await vault.listVersions(caseId),
      originOrgId: (await vault.get("case", caseId))?.meta.originOrgId ?? null,
    }),
    ["case"],
  );

  const whoIs = (userId: string): string => {
    const known = users.find((one) => one.userId === userId);
    if (known !== undefined) return known.displayName;
    const origin = history?.originOrgId ?? null;
    const isForeign = origin !== null && origin !== organisation.orgId;
    return (isForeign && nameOf(origin)) || t("cases.history.other");
  };

  return (path, stored) => {
    if (saved === null || history === undefined) return null;
    if (isAnswer(stored) && stored.mv === "not_asked") return null;
    const held = valueAt(saved, path.split("."));
    if (held === undefined || JSON.stringify(held) !== JSON.stringify(stored)) return null;
    const source = sourceOf(path, history.versions);
    if (source === null || source.by === user.userId) return null;
    const day = format.date(phnomPenhDay(Date.parse(source.at)));
    return t("intake.told.to", { who: whoIs(source.by), day });
  };
}
