import { useEffect, useState } from "react";
import { useNavigate, useParams } from "react-router";
import { randomUuid } from "../../../shared/crypto/random";
import type { ErrorCode } from "../../../shared/errors";
import type { Result } from "../../../shared/result";
import { AppShell, NotOpened, StillOpening } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { attempt, useVault } from "../../session";
import type { Draft } from "../../store/vault-api";
import { Action, EmptyState, Page } from "../../ui";
import { newOperation, operationDraft } from "./new-operation";
import { openOperation } from "./open-operation";
import { OperationForm } from "./operation-form";

/** One operation at its address; `new` begins one. */
export function OperationScreen() {
  const { operationId = "new" } = useParams();
  return operationId === "new" ? (
    <NewOperation key="new" />
  ) : (
    <SavedOperation key={operationId} operationId={operationId} />
  );
}

/** A new operation keeps its draft from the first letter on; opened and left, it leaves nothing. */
function NewOperation() {
  const [draft] = useState(() => {
    const operationId = randomUuid();
    return operationDraft(operationId, newOperation(operationId), 0, new Date());
  });
  return <OperationForm draft={draft} />;
}

function SavedOperation({ operationId }: { readonly operationId: string }) {
  const { t } = useWords();
  const vault = useVault();
  const [round, setRound] = useState(0);
  const [opened, setOpened] = useState<Result<Draft | null, ErrorCode>>();
  const openAgain = (): void => {
    setRound(round + 1);
  };
  useEffect(() => {
    let isHere = true;
    void attempt(openOperation(vault, operationId, new Date())).then((found) => {
      if (isHere) setOpened(found);
    });
    return () => {
      isHere = false;
    };
  }, [operationId, vault, round]);
  if (opened === undefined) return <StillOpening here="incidents" />;
  if (!opened.ok) {
    return (
      <NotOpened
        here="incidents"
        title={t("operations.one")}
        error={opened.error}
        back={{ label: t("operations.toList"), path: "/operations" }}
        onAgain={openAgain}
      />
    );
  }
  if (opened.value === null) return <NoOperation />;
  return <OperationForm key={opened.value.draftId} draft={opened.value} onStartAgain={openAgain} />;
}

function NoOperation() {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <AppShell here="incidents" keys={[]}>
      <Page title={t("operations.one")}>
        <EmptyState
          action={
            <Action autoFocus onClick={() => void navigate("/operations")}>
              {t("operations.toList")}
            </Action>
          }
        >
          {t("operations.gone")}
        </EmptyState>
      </Page>
    </AppShell>
  );
}
