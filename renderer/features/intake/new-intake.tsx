import { useEffect, useState } from "react";
import { useNavigate } from "react-router";
import type { ErrorCode } from "../../../shared/errors";
import { NotOpened, StillOpening } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { answerOf, useSession, useVault } from "../../session";
import { newDraft } from "./new-draft";

/** Begins an intake: makes the draft and goes to its first step, or says why it cannot begin. */
export function NewIntake() {
  const { t } = useWords();
  const vault = useVault();
  const navigate = useNavigate();
  const { user, organisation } = useSession().open;
  const [round, setRound] = useState(0);
  const [error, setError] = useState<ErrorCode | null>(null);
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
    void answerOf(vault.saveDraft(draft)).then((saved) => {
      if (!isHere) return;
      if (saved.ok) void navigate(`/intake/${draft.draftId}/receive`, { replace: true });
      else setError(saved.error);
    });
    return () => {
      isHere = false;
    };
  }, [draft, navigate, vault, round]);
  if (error === null) return <StillOpening here="today" />;
  return (
    <NotOpened
      here="today"
      title={t("intake.rail.newIntake")}
      error={error}
      back={{ label: t("intake.toToday"), path: "/today" }}
      onAgain={() => {
        setRound(round + 1);
      }}
    />
  );
}
