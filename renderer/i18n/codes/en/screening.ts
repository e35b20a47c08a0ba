import type { CodeLabels } from "../code-labels";
import { caseFilesEn } from "./case-files";

export const screeningEn = {
  screeningInstrument: {
    ...caseFilesEn.idForm,
    own_ilo67: "Our list of 67 questions",
  },
  screeningProfile: {
    adult_labour: "Adult, work",
    child_labour: "Child, work",
    adult_sexual: "Adult, sexual exploitation",
    child_sexual: "Child, sexual exploitation",
    forced_criminality: "Forced to commit crimes",
  },
  indicatorAnswer: {
    yes: "Yes",
    no: "No",
    unknown: "Unknown",
    not_asked: "Not asked",
  },
  criminalitySign: {
    scam_job_advert: "Advert for office, computer or casino work",
    quota: "Had to reach a daily target",
    punished_for_quota: "Punished for a missed target",
    ransom_for_release: "Money demanded to let go",
    sold_to_other_compound: "Sold to another place",
    phone_and_passport_held: "Phone and passport taken",
    trained_in_scam_scripts: "Taught how to deceive people",
    guarded_site: "Guards or walls around the place",
  },
  traffickingAct: {
    recruitment: "Recruited",
    transportation: "Transported",
    transfer: "Handed on to others",
    harbouring: "Kept somewhere",
    receipt: "Taken in by others",
  },
  suggestedResult: {
    tip_indicated: "Signs of trafficking",
    exploitation_no_tip: "Exploited, trafficking not shown",
    insufficient: "Too little is known yet",
    none: "No signs",
  },
  dimension: {
    D1: "Deceived when recruited",
    D2: "Forced when recruited",
    D3: "In a weak position when recruited",
    D4: "Exploited",
    D5: "Forced to stay and to work",
    D6: "In a weak position there",
  },
} as const satisfies Partial<CodeLabels>;
