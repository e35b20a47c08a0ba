import { useEffect, useState } from "react";
import { useNavigate, useParams } from "react-router";
import { AppShell } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useVault } from "../../session";
import type { Draft } from "../../store/vault-api";
import { Action, EmptyState } from "../../ui";
import { IntakeForm } from "./intake-form";
import { readStep } from "./step-fields";

interface Opened {
  readonly draft: Draft;
  readonly savedConsentIds: ReadonlySet<string>;
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
      savedConsentIds={opened.savedConsentIds}
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
      const ids = record?.consents.map((consent) => consent.consentId) ?? [];
      if (isHere) setOpened(draft === null ? null : { draft, savedConsentIds: new Set(ids) });
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
