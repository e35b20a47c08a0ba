import { useEffect, useRef } from "react";
import { FormProvider } from "react-hook-form";
import { useNavigate } from "react-router";
import { AppShell, useFormKeys, useSingleKeys } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import type { Draft } from "../../store/vault-api";
import { FormFoot, Page, Stack } from "../../ui";
import { SavingMark, useDraftSaving, useStayUntilSaved } from "../intake";
import { IncidentWarnings } from "./incident-warnings";
import { useIncidentLabel } from "./incident-label";
import type { IncidentValues } from "./new-incident";
import { OfficialAlleged } from "./official-band";
import { SaveNotice } from "./save-notice";
import { SuspectList } from "./suspect-list";
import { useIncidentForm, type IncidentFormHandle } from "./use-incident-form";
import { useIncidentSaving } from "./use-incident-saving";
import { VictimList } from "./victim-list";
import { WhatHappened } from "./what-happened";

export interface IncidentFormProps {
  readonly draft: Draft;
  /** Opens the saved version anew after these words were given up. */
  readonly onStartAgain?: () => void;
}

/** One incident: what happened, its victims, its suspects; kept while somebody types. */
export function IncidentForm({ draft, onStartAgain }: IncidentFormProps) {
  const { t } = useWords();
  const label = useIncidentLabel();
  const navigate = useNavigate();
  const form = useIncidentForm(draft.values as IncidentValues);
  const focused = useRef(draft.focusedField);
  const drafting = useDraftSaving(draft.draftId, () => ({
    ...draft,
    focusedField: focused.current,
    values: structuredClone(form.getValues()),
  }));
  const saving = useIncidentSaving(form, draft, drafting);
  useStayUntilSaved(drafting, `/incidents/${draft.recordId}`);
  const { changed } = drafting;
  useFirstFocus(form, draft);
  useEffect(
    () => form.subscribe({ formState: { values: true }, callback: changed }),
    [form, changed],
  );
  const back = (): void => void navigate("/incidents");
  const save = (): void => void saving.save();
  useFormKeys({ primary: save });
  useSingleKeys({ Escape: back });

  return (
    <FormProvider {...form}>
      <AppShell
        here="incidents"
        keys={[
          { keys: "Tab", label: t("common.keys.nextPart") },
          { keys: "Ctrl Enter", label: t("common.save"), onPress: save },
          { keys: "Esc", label: t("incidents.toList"), onPress: back },
        ]}
      >
        <form
          style={{ display: "contents" }}
          autoComplete="off"
          onSubmit={(event) => {
            event.preventDefault();
          }}
          onFocus={(event) => {
            if (event.target.id !== "") focused.current = event.target.id;
          }}
          onBlur={() => void drafting.flush()}
        >
          <Page
            isForm
            title={draft.baseVersion === 0 ? t("incidents.new") : t("incidents.one")}
            actions={<SavingMark state={drafting.state} />}
            under={<OfficialAlleged />}
            foot={
              <FormFoot
                back={{ label: t("incidents.toList"), onPress: back }}
                primary={{ label: t("incidents.save"), onPress: save, isBusy: saving.isBusy }}
              />
            }
          >
            <Stack gap={32}>
              <SaveNotice saving={saving} label={label} onStartAgain={onStartAgain} />
              <IncidentWarnings />
              <WhatHappened />
              <VictimList />
              <SuspectList />
            </Stack>
          </Page>
        </form>
      </AppShell>
    </FormProvider>
  );
}

/** A new incident begins at its first question; one that was left is given its field by the session. */
function useFirstFocus({ setFocus }: IncidentFormHandle, draft: Draft): void {
  const isNew = draft.baseVersion === 0 && draft.focusedField === null;
  useEffect(() => {
    if (isNew) setFocus("countingBasis");
  }, [isNew, setFocus]);
}
