import { useEffect, useRef, type ReactNode } from "react";
import {
  FormProvider,
  useForm,
  type DefaultValues,
  type FieldValues,
  type UseFormReturn,
} from "react-hook-form";
import { useNavigate } from "react-router";
import { AppShell, useFormKeys, useSingleKeys } from "../../app-frame";
import { useCalmResolver } from "../../forms";
import { useWords } from "../../i18n/i18n";
import type { Draft } from "../../store/vault-api";
import { FormFoot, Page, Stack } from "../../ui";
import { SavingMark, useDraftSaving, useStayUntilSaved, type DraftSaving } from "../intake";
import type { RecordKind } from "./record-kind";
import { SaveNotice, type SaveNoticeProps } from "./save-notice";
import { useRecordSaving } from "./use-record-saving";

/** What the form of a record is opened with. */
export interface OpenedRecord {
  readonly draft: Draft;
  /** Opens the saved version anew after these words were given up. */
  readonly onStartAgain?: () => void;
}

export interface RecordFormProps<V extends FieldValues, C>
  extends OpenedRecord, Pick<SaveNoticeProps, "label" | "goTo"> {
  readonly kind: RecordKind<V, C>;
  /** Below the title, above everything that scrolls. */
  readonly under?: ReactNode;
  readonly children: ReactNode;
}

/** The page of one record: kept as a draft while somebody types, saved as a new version. */
export function RecordForm<V extends FieldValues, C>(props: RecordFormProps<V, C>) {
  const { kind, draft, label, goTo, onStartAgain } = props;
  const { area } = kind;
  const { t } = useWords();
  const navigate = useNavigate();
  // The summary takes the focus after a refused save, not the first field.
  const form = useForm<V, unknown, C>({
    defaultValues: draft.values as DefaultValues<V>,
    resolver: useCalmResolver(kind.resolver),
    mode: "onTouched",
    shouldFocusError: false,
  });
  const focused = useRef(draft.focusedField);
  const drafting = useDraftSaving(draft.draftId, () => ({
    ...draft,
    focusedField: focused.current,
    values: structuredClone(form.getValues()),
  }));
  const saving = useRecordSaving(kind, form, draft, drafting);
  useStayUntilSaved(drafting, `/${area}/${draft.recordId}`);
  useDraftOfChanges(form, drafting);
  useFirstFocus(kind, form, draft);
  const back = (): void => void navigate(`/${area}`);
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
          { keys: "Esc", label: t(`${area}.toList`), onPress: back },
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
            title={draft.baseVersion === 0 ? t(`${area}.new`) : t(`${area}.one`)}
            actions={<SavingMark state={drafting.state} />}
            under={props.under}
            foot={
              <FormFoot
                back={{ label: t(`${area}.toList`), onPress: back }}
                primary={{ label: t(`${area}.save`), onPress: save, isBusy: saving.isBusy }}
              />
            }
          >
            <Stack gap={32}>
              <SaveNotice saving={saving} label={label} goTo={goTo} onStartAgain={onStartAgain} />
              {props.children}
            </Stack>
          </Page>
        </form>
      </AppShell>
    </FormProvider>
  );
}

function useDraftOfChanges<V extends FieldValues, C>(
  form: UseFormReturn<V, unknown, C>,
  { changed }: DraftSaving,
): void {
  useEffect(
    () => form.subscribe({ formState: { values: true }, callback: changed }),
    [form, changed],
  );
}

/** A new record begins at its first question; one that was left is given its field by the session. */
function useFirstFocus<V extends FieldValues, C>(
  { firstField }: RecordKind<V, C>,
  { setFocus }: UseFormReturn<V, unknown, C>,
  draft: Draft,
): void {
  const isNew = draft.baseVersion === 0 && draft.focusedField === null;
  useEffect(() => {
    if (isNew) setFocus(firstField);
  }, [firstField, isNew, setFocus]);
}
