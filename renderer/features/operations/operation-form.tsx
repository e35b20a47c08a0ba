import { useEffect, useRef } from "react";
import { FormProvider } from "react-hook-form";
import { useNavigate } from "react-router";
import { recordFields } from "../../i18n/en/record-fields";
import { AppShell, useFormKeys, useSingleKeys } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import type { Draft } from "../../store/vault-api";
import { FormFoot, Page, Stack, Title } from "../../ui";
import { SaveNotice } from "../incidents";
import { SavingMark, useDraftSaving, useStayUntilSaved } from "../intake";
import { EncounterEntry } from "./encounter-entry";
import { EncounterTable } from "./encounter-table";
import { EncounterTotals } from "./encounter-totals";
import type { OperationValues } from "./new-operation";
import { OperationFields } from "./operation-fields";
import { useOperationForm } from "./use-operation-form";
import { useOperationSaving } from "./use-operation-saving";

export interface OperationFormProps {
  readonly draft: Draft;
  /** Opens the saved version anew after these words were given up. */
  readonly onStartAgain?: () => void;
}

/** One operation: what it was, whom it met, and the sums; kept while somebody types. */
export function OperationForm({ draft, onStartAgain }: OperationFormProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const label = useOperationLabel();
  const form = useOperationForm(draft.values as OperationValues);
  const focused = useRef(draft.focusedField);
  const drafting = useDraftSaving(draft.draftId, () => ({
    ...draft,
    focusedField: focused.current,
    values: structuredClone(form.getValues()),
  }));
  const saving = useOperationSaving(form, draft, drafting);
  useStayUntilSaved(drafting, `/operations/${draft.recordId}`);
  const { changed } = drafting;
  const { setFocus } = form;
  const isNew = draft.baseVersion === 0 && draft.focusedField === null;
  useEffect(() => {
    if (isNew) setFocus("name");
  }, [isNew, setFocus]);
  useEffect(
    () => form.subscribe({ formState: { values: true }, callback: changed }),
    [form, changed],
  );
  const back = (): void => void navigate("/operations");
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
          { keys: "Esc", label: t("operations.toList"), onPress: back },
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
            title={draft.baseVersion === 0 ? t("operations.new") : t("operations.one")}
            actions={<SavingMark state={drafting.state} />}
            foot={
              <FormFoot
                back={{ label: t("operations.toList"), onPress: back }}
                primary={{ label: t("operations.save"), onPress: save, isBusy: saving.isBusy }}
              />
            }
          >
            <Stack gap={24}>
              <SaveNotice saving={saving} label={label} onStartAgain={onStartAgain} />
              <OperationFields />
              <Title order={2}>{t("recordFields.operation.encounters")}</Title>
              <p className="soft">{t("operations.notVictims")}</p>
              <EncounterTotals />
              <EncounterEntry />
              <EncounterTable />
            </Stack>
          </Page>
        </form>
      </AppShell>
    </FormProvider>
  );
}

/** Names the field at a path; somebody who was met is named by number. */
function useOperationLabel(): (path: string) => string {
  const { t } = useWords();
  const { number } = useFormats();
  return (path) => {
    const [top = "", index] = path.split(".");
    if (index !== undefined) return t("operations.person", { n: number(Number(index) + 1) });
    return isField(top) ? t(`recordFields.operation.${top}`) : t("operations.one");
  };
}

function isField(name: string): name is keyof typeof recordFields.operation {
  return Object.hasOwn(recordFields.operation, name);
}
