import type { CodeLabels } from "../code-labels";

export const courtEn = {
  proceedingKind: {
    criminal: "Criminal",
    civil: "Civil",
    labour: "Labour",
    administrative: "Administrative",
    family_custody: "Family or custody",
    deportation_defence: "Against deportation",
  },
  personRole: {
    complainant: "Brought the complaint",
    civil_party: "Civil party",
    witness: "Witness",
    none: "No role",
    accused: "Accused",
  },
  participation: {
    willing: "Willing",
    undecided: "Undecided",
    declined: "Does not want to",
    withdrew: "Stopped",
    prevented: "Kept from it",
  },
  noParticipation: {
    fear: "Fear",
    no_trust: "No trust in the court",
    distance_cost: "Too far or too costly",
    shame: "Shame",
    family_pressure: "Pressure from the family",
    settlement_accepted: "Took a settlement",
    wants_to_forget: "Wants to forget",
    already_left_country: "Has left the country",
    child_protection_decision: "Decided to protect the child",
  },
  protectionMeasure: {
    screen: "A screen",
    closed_hearing: "Closed hearing",
    video_link: "By video",
    escort: "Somebody goes along",
    name_withheld: "The name is not said",
  },
  verdict: {
    pending: "Pending",
    convicted: "Convicted",
    acquitted: "Acquitted",
    dismissed: "Dismissed",
    settled_out_of_court: "Settled out of court",
    suspect_fled: "The suspect fled",
  },
  compensationSource: {
    offender: "The one convicted",
    confiscated_assets: "Property taken by the court",
    employer_wages: "Wages from the employer",
    settlement: "A settlement",
    fund: "A fund",
  },
  settlementPressure: {
    none: "None",
    offered: "A settlement was offered",
    pressured: "Pressed to settle",
  },
} as const satisfies Partial<CodeLabels>;
