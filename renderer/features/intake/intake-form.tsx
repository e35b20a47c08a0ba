import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { FormProvider, useWatch } from "react-hook-form";
import { useNavigate, useSearchParams } from "react-router";
import { INTAKE_STEPS, type IntakeStep } from "../../../shared/domain/completeness";
import { phnomPenhDay } from "../../../shared/domain/local-time";
import { AppShell } from "../../app-frame";
import { FieldSourceProvider } from "../../forms";
import type { Draft } from "../../store/vault-api";
import { checkCase } from "./case-check";
import { useCaseForm, type CaseValues } from "./case-form";
import { fieldPathOf } from "./focus-field";
import { IntakeProvider } from "./intake-context";
import { IntakeRail } from "./intake-rail";
import { IntakeStepPage } from "./intake-step-page";
import { StaleBand } from "./stale-band";
import { isStale, type Standing } from "./standing";
import { useDraftSaving } from "./use-draft-saving";
import { useIntakeLeaving } from "./use-intake-leaving";
import { SittingProvider } from "./use-sitting";
import { useStanding } from "./use-standing";
import { useStepFocus } from "./use-step-focus";
import { useStepKeys } from "./use-step-keys";
import { useToldBy } from "./use-told-by";

export interface IntakeFormProps {
  readonly draft: Draft;
  readonly opened: Standing;
  readonly step: IntakeStep;
}

/** One intake: all steps are one form and one draft, saved while somebody types. */
export function IntakeForm({ draft, opened, step }: IntakeFormProps) {
  const form = useCaseForm(draft.values as CaseValues);
  const navigate = useNavigate();
  const [today] = useState(() => phnomPenhDay(Date.now()));
  const focused = useRef(draft.focusedField);
  const standing = useStanding(form, draft.recordId, opened);
  const { saved, baseVersion } = standing;
  const saving = useDraftSaving(draft.draftId, () => ({
    ...draft,
    baseVersion,
    step,
    focusedField: focused.current,
    values: structuredClone(form.getValues()),
  }));
  const values = useWatch({ control: form.control }) as CaseValues;
  const lazyValues = useDeferredValue(values);
  const check = useMemo(() => checkCase(lazyValues, today), [lazyValues, today]);
  const leaving = useIntakeLeaving({
    draft,
    standing,
    saving,
    today,
    readValues: () => form.getValues(),
  });
  const { changed } = saving;
  const savedConsentIds = useMemo(
    () => new Set(saved?.consents.map((consent) => consent.consentId)),
    [saved],
  );
  const savedRuleIds = useMemo(
    () => new Set(saved?.withholdings.map((rule) => rule.ruleId)),
    [saved],
  );

  useEffect(
    () => form.subscribe({ formState: { values: true }, callback: changed }),
    [form, changed],
  );
  useMistakesOfDraft(form, draft);
  useStepInDraft(step, draft.step, changed);
  const cameFor = useEntryInAddress();
  const left = draft.step === step ? draft.focusedField : null;
  const focusNext = useStepFocus(step, cameFor ?? left);

  const goTo = (to: IntakeStep, path?: string): void => {
    void saving.flush();
    focusNext(path ?? null, to === step);
    void navigate(`/intake/${draft.draftId}/${to}`);
  };
  const keys = useStepKeys(step);
  const toldBy = useToldBy(draft.recordId, saved);

  return (
    <FormProvider {...form}>
      <IntakeProvider
        value={{
          step,
          check,
          readable: check.readable,
          savedConsentIds,
          savedRuleIds,
          today,
          goTo,
        }}
      >
        <AppShell
          here="today"
          keys={keys}
          rail={
            <IntakeRail
              step={step}
              values={values}
              check={check}
              caseNo={values.caseFile.caseNo}
              isCorrection={baseVersion > 0}
              onGo={goTo}
            />
          }
        >
          <form
            style={{ display: "contents" }}
            autoComplete="off"
            onSubmit={(event) => {
              event.preventDefault();
            }}
            onFocus={(event) => {
              focused.current = fieldPathOf(event.target) ?? focused.current;
            }}
            onBlur={() => void saving.flush()}
          >
            <FieldSourceProvider value={toldBy}>
              <SittingProvider>
                <IntakeStepPage
                  values={values}
                  saving={saving.state}
                  leaving={leaving}
                  stale={
                    isStale(standing) && (
                      <StaleBand
                        caseId={draft.recordId}
                        draftId={draft.draftId}
                        saving={saving}
                        onKeepMine={() => {
                          standing.keepMine();
                          changed();
                        }}
                      />
                    )
                  }
                />
              </SittingProvider>
            </FieldSourceProvider>
          </form>
        </AppShell>
      </IntakeProvider>
    </FormProvider>
  );
}

/** A draft that is taken up again shows at once what was wrong in it; a new one shows nothing. */
function useMistakesOfDraft(form: ReturnType<typeof useCaseForm>, draft: Draft): void {
  const { trigger } = form;
  useEffect(() => {
    if (draft.step !== INTAKE_STEPS[0]) void trigger();
  }, [draft.step, trigger]);
}

/** The step is part of the draft: whoever takes it up again begins where it was left. */
function useStepInDraft(step: IntakeStep, savedStep: string, changed: () => void): void {
  const kept = useRef(savedStep);
  useEffect(() => {
    if (kept.current !== step) changed();
    kept.current = step;
  }, [changed, step]);
}

/** The entry that somebody came for, once: whoever comes back after the lock goes on at the field they left. */
function useEntryInAddress(): string | null {
  const [address, setAddress] = useSearchParams();
  const [entry] = useState(() => address.get("at"));
  useEffect(() => {
    if (address.has("at")) setAddress({}, { replace: true });
  }, [address, setAddress]);
  return entry;
}
