import { createContext, useContext, useMemo, useState, type ReactNode } from "react";
import { useWatch } from "react-hook-form";
import { randomUuid } from "../../../shared/crypto/random";
import { useCaseFormContext } from "./case-form";
import {
  amend,
  applyTerms,
  decide,
  FIRST_TERMS,
  termsOf,
  type ConsentChoice,
  type ConsentRow,
  type ConsentSubject,
  type ConsentTerms,
  type Sitting,
} from "./consent-rows";
import { useIntake } from "./intake-context";

/** The talk about consent as the screen works with it. */
export interface ConsentTalk {
  readonly rows: readonly ConsentRow[];
  readonly sitting: Sitting;
  readonly decide: (subject: ConsentSubject, choice: ConsentChoice) => void;
  readonly amend: (subject: ConsentSubject, patch: Partial<ConsentRow>) => void;
  readonly setTerms: (patch: Partial<ConsentTerms>) => void;
}

const TermsContext = createContext<{
  readonly terms: ConsentTerms | null;
  readonly setTerms: (terms: ConsentTerms) => void;
} | null>(null);

/** Keeps who agrees and how before the first decision is made, for the list and the side of the page. */
export function SittingProvider({ children }: { readonly children: ReactNode }) {
  const [terms, setTerms] = useState<ConsentTerms | null>(null);
  const value = useMemo(() => ({ terms, setTerms }), [terms]);
  return <TermsContext value={value}>{children}</TermsContext>;
}

/** The decisions of the form and the ways to change them. @throws outside the intake form. */
export function useConsentTalk(): ConsentTalk {
  const kept = useContext(TermsContext);
  if (kept === null) throw new Error("consent is asked outside a sitting");
  const { setValue } = useCaseFormContext();
  const { savedConsentIds, today } = useIntake();
  const rows = useWatch({ name: "consents" }) as readonly ConsentRow[];
  const sitting: Sitting = {
    savedIds: savedConsentIds,
    terms: kept.terms ?? termsOf(rows, FIRST_TERMS),
    day: today,
    now: new Date().toISOString(),
    newId: randomUuid,
  };
  const put = (next: ConsentRow[]): void => {
    setValue("consents", next, { shouldDirty: true, shouldTouch: true });
  };
  return {
    rows,
    sitting,
    decide: (subject, choice) => {
      put(decide(rows, subject, choice, sitting));
    },
    amend: (subject, patch) => {
      put(amend(rows, subject, patch, sitting));
    },
    setTerms: (patch) => {
      kept.setTerms({ ...sitting.terms, ...patch });
      put(applyTerms(rows, patch, sitting));
    },
  };
}
