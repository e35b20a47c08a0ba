import { useEffect, useState } from "react";
import { useNavigate } from "react-router";
import { useSession, useVault } from "../../session";
import { tell } from "../../ui";
import { useWords } from "../../i18n/i18n";
import { newDraft } from "./new-draft";

/** Begins an intake: makes the draft and goes to its first step. */
export function NewIntake() {
  const { t } = useWords();
  const vault = useVault();
  const navigate = useNavigate();
  const { user, organisation } = useSession().open;
  const [draft] = useState(() =>
    newDraft({
      siteOrgId: organisation.orgId,
      siteCode: organisation.siteCode,
      userId: user.userId,
      now: new Date(),
    }),
  );
  useEffect(() => {
    let isHere = true;
    void vault.saveDraft(draft).then((saved) => {
      if (!isHere) return;
      if (saved.ok) void navigate(`/intake/${draft.draftId}/receive`, { replace: true });
      else tell({ text: t(`errors.${saved.error}`), tone: "lamp" });
    });
    return () => {
      isHere = false;
    };
  }, [draft, navigate, t, vault]);
  return null;
}
