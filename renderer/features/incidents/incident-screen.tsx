import { useEffect, useState } from "react";
import { useNavigate, useParams } from "react-router";
import { AppShell } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useVault } from "../../session";
import type { Draft } from "../../store/vault-api";
import { Action, EmptyState, Page } from "../../ui";
import { incidentDraft, newIncidentDraft } from "./incident-draft";
import { IncidentForm } from "./incident-form";

/** One incident at its address; `new` begins one. */
export function IncidentScreen() {
  const { incidentId = "new" } = useParams();
  return incidentId === "new" ? (
    <NewIncident key="new" />
  ) : (
    <SavedIncident key={incidentId} incidentId={incidentId} />
  );
}

/** A new incident keeps its draft from the first letter on; opened and left, it leaves nothing. */
function NewIncident() {
  const [draft] = useState(() => newIncidentDraft(new Date()));
  return <IncidentForm draft={draft} />;
}

/** A working copy that is there already is taken up again, so that nothing typed is lost. */
function SavedIncident({ incidentId }: { incidentId: string }) {
  const vault = useVault();
  const [round, setRound] = useState(0);
  const [draft, setDraft] = useState<Draft | null>();
  useEffect(() => {
    let isHere = true;
    async function open(): Promise<void> {
      const drafts = await vault.listDrafts();
      const begun = drafts.find((one) => one.form === "incident" && one.recordId === incidentId);
      const record = begun === undefined ? await vault.get("incident", incidentId) : null;
      const opened =
        record === null
          ? null
          : incidentDraft(incidentId, record.incident, record.meta.rowVersion, new Date());
      if (isHere) setDraft(begun ?? opened);
    }
    void open();
    return () => {
      isHere = false;
    };
  }, [incidentId, vault, round]);
  if (draft === undefined) return null;
  if (draft === null) return <NoIncident />;
  return (
    <IncidentForm
      key={draft.draftId}
      draft={draft}
      onStartAgain={() => {
        setRound(round + 1);
      }}
    />
  );
}

function NoIncident() {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <AppShell here="incidents" keys={[]}>
      <Page title={t("incidents.one")}>
        <EmptyState
          action={
            <Action autoFocus onClick={() => void navigate("/incidents")}>
              {t("incidents.toList")}
            </Action>
          }
        >
          {t("incidents.gone")}
        </EmptyState>
      </Page>
    </AppShell>
  );
}
