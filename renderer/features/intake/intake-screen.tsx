import { useEffect, useState } from "react";
import { useNavigate, useParams } from "react-router";
import type { CaseContent } from "../../../shared/domain/case-record";
import { AppShell } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useVault } from "../../session";
import type { Draft } from "../../store/vault-api";
import { Action, EmptyState } from "../../ui";
import { contentOf } from "./case-content";
import { IntakeForm } from "./intake-form";
import { readStep } from "./step-fields";

interface Opened {
  readonly draft: Draft;
  /** The case as it was saved; null for one that is new. */
  readonly saved: CaseContent | null;
}

/** The intake form at an address: opens its draft, or says that it is not here. */
export function IntakeScreen() {
  const { draftId = "", step } = useParams();
  const opened = useDraft(draftId);
  if (opened === undefined) return null;
  if (opened === null) return <DraftMissing />;
  return (
    <IntakeForm
      key={draftId}
      draft={opened.draft}
      saved={opened.saved}
      step={readStep(step) ?? "receive"}
    />
  );
}

/** The draft with what was saved before it; undefined while it opens, null when there is none. */
function useDraft(draftId: string): Opened | null | undefined {
  const vault = useVault();
  const [opened, setOpened] = useState<Opened | null>();
  useEffect(() => {
    let isHere = true;
    async function open(): Promise<void> {
      const draft = await vault.getDraft(draftId);
      const record =
        draft && draft.baseVersion > 0 ? await vault.get("case", draft.recordId) : null;
      const saved = record === null ? null : contentOf(record);
      if (isHere) setOpened(draft === null ? null : { draft, saved });
    }
    void open();
    return () => {
      isHere = false;
    };
  }, [draftId, vault]);
  return opened;
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
