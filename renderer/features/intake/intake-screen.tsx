import { useEffect, useState } from "react";
import { useNavigate, useParams } from "react-router";
import type { ErrorCode } from "../../../shared/errors";
import type { Result } from "../../../shared/result";
import { AppShell, NotOpened, StillOpening } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { attempt, useVault } from "../../session";
import { Action, EmptyState } from "../../ui";
import { IntakeForm } from "./intake-form";
import { openDraft, type OpenedDraft } from "./open-draft";
import { readStep } from "./step-fields";

/** The intake form at an address: opens its draft, or says why it cannot. */
export function IntakeScreen() {
  const { draftId = "", step } = useParams();
  const { t } = useWords();
  const { opened, openAgain } = useDraft(draftId);
  if (opened === undefined) return <StillOpening here="today" />;
  if (!opened.ok) {
    return (
      <NotOpened
        here="today"
        title={t("intake.rail.newIntake")}
        error={opened.error}
        back={{ label: t("intake.toToday"), path: "/today" }}
        onAgain={openAgain}
      />
    );
  }
  if (opened.value === null) return <DraftMissing />;
  return (
    <IntakeForm
      key={draftId}
      draft={opened.value.draft}
      opened={opened.value.standing}
      step={readStep(step) ?? "receive"}
    />
  );
}

/** The draft and how it stands; undefined while it opens, null when there is none. */
function useDraft(draftId: string) {
  const vault = useVault();
  const [round, setRound] = useState(0);
  const [opened, setOpened] = useState<Result<OpenedDraft | null, ErrorCode>>();
  useEffect(() => {
    let isHere = true;
    void attempt(openDraft(vault, draftId)).then((found) => {
      if (isHere) setOpened(found);
    });
    return () => {
      isHere = false;
    };
  }, [draftId, vault, round]);
  return {
    opened,
    openAgain: () => {
      setRound(round + 1);
    },
  };
}

function DraftMissing() {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <AppShell here="today" keys={[]}>
      <EmptyState
        action={
          <Action kind="primary" autoFocus onClick={() => void navigate("/today")}>
            {t("intake.toToday")}
          </Action>
        }
      >
        {t("intake.notHere")}
      </EmptyState>
    </AppShell>
  );
}
