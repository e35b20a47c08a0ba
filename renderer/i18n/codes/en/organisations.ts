import type { CodeLabels } from "../code-labels";

export const organisationsEn = {
  orgType: {
    ngo_shelter: "NGO shelter",
    ngo_service: "NGO service",
    state_shelter_transit: "State shelter or transit centre",
    mosvy_national: "Ministry of Social Affairs (MoSVY)",
    dosvy_provincial: "Provincial Social Affairs (DoSVY)",
    district_osvy: "District Social Affairs (OSVY)",
    commune_ccwc: "Commune committee (CCWC)",
    police_anti_trafficking: "Anti-trafficking police",
    police_other: "Other police",
    military_police: "Military police",
    court_prosecution: "Court or prosecution",
    immigration: "Immigration",
    embassy_consulate: "Embassy or consulate",
    international_org: "International organisation",
  },
  role: {
    intake_worker: "Intake worker",
    case_worker: "Case worker",
    supervisor: "Supervisor",
    data_officer: "Data officer",
    trainer: "Trainer",
    auditor: "Auditor",
  },
} as const satisfies Partial<CodeLabels>;
