import { useNavigate, useParams } from "react-router";
import { AppShell, StillOpening } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useVaultQuery } from "../../session";
import { Action, EmptyState, Page } from "../../ui";
import { OpenCase } from "./open-case";

/** One case: what now, and what must not happen. */
export function CaseScreen() {
  const { caseId = "" } = useParams();
  const record = useVaultQuery(["case", caseId], (vault) => vault.get("case", caseId), ["case"]);
  if (record === undefined) return <StillOpening here="cases" />;
  return record === null ? <NoCase /> : <OpenCase key={caseId} record={record} />;
}

/** The same words for hidden and absent: existence is information (domain §11, R4). */
function NoCase() {
  const { t } = useWords();
  const navigate = useNavigate();
  const back = (): void => void navigate("/cases");
  return (
    <AppShell here="cases" keys={[]}>
      <Page title={t("cases.title")}>
        <EmptyState
          action={
            <Action onClick={back} autoFocus>
              {t("cases.actions.backToList")}
            </Action>
          }
        >
          {t("cases.noMatch")}
        </EmptyState>
      </Page>
    </AppShell>
  );
}
