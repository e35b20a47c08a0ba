import { answerOf, useSession, useVault } from "../../session";
import { useWords } from "../../i18n/i18n";
import { tell } from "../../ui";
import { newDraftOf, type MetBefore } from "./new-draft";

/** Where the file that was begun goes on, and whose it is. */
export interface BegunIntake {
  readonly path: string;
  readonly personId: string;
}

/** Begins the intake of somebody of whom a little is known; null when it cannot begin, which is said. */
export function useBeginIntake(): (met: MetBefore) => Promise<BegunIntake | null> {
  const { t } = useWords();
  const vault = useVault();
  const { user, organisation } = useSession().open;
  return async (met) => {
    const { siteCode } = organisation;
    const seed = { siteOrgId: organisation.orgId, siteCode, userId: user.userId, now: new Date() };
    const { draft, personId } = newDraftOf(met, seed);
    const saved = await answerOf(vault.saveDraft(draft));
    if (saved.ok) return { path: `/intake/${draft.draftId}/receive`, personId };
    tell({ text: t(`errors.${saved.error}`), tone: "lamp" });
    return null;
  };
}
