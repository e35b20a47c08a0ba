import { useEffect, useState } from "react";
import { useNavigate, useParams } from "react-router";
import type { ErrorCode } from "../../../shared/errors";
import type { Result } from "../../../shared/result";
import { AppShell, NotOpened, StillOpening } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { attempt, useVault } from "../../session";
import type { Draft } from "../../store/vault-api";
import { Action, EmptyState, Page } from "../../ui";
import { newIncidentDraft } from "./incident-draft";
import { IncidentForm } from "./incident-form";
import { openIncident } from "./open-incident";

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
  const { t } = useWords();
  const vault = useVault();
  const [round, setRound] = useState(0);
  const [opened, setOpened] = useState<Result<Draft | null, ErrorCode>>();
  const openAgain = (): void => {
    setRound(round + 1);
  };
  useEffect(() => {
    let isHere = true;
    void attempt(openIncident(vault, incidentId, new Date())).then((found) => {
      if (isHere) setOpened(found);
    });
    return () => {
      isHere = false;
    };
  }, [incidentId, vault, round]);
  if (opened === undefined) return <StillOpening here="incidents" />;
  if (!opened.ok) {
    return (
      <NotOpened
        here="incidents"
        title={t("incidents.one")}
        error={opened.error}
        back={{ label: t("incidents.toList"), path: "/incidents" }}
        onAgain={openAgain}
      />
    );
  }
  if (opened.value === null) return <NoIncident />;
  return <IncidentForm key={opened.value.draftId} draft={opened.value} onStartAgain={openAgain} />;
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
