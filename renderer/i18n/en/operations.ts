/** Operations and the people they met. */
export const operations = {
  title: "Operations",
  one: "Operation",
  new: "New operation",
  empty:
    "No operation yet. Raids, inspections and returns at the border stand here with everybody who was met.",
  gone: "This operation is not here.",
  toList: "Back to list",
  save: "Save operation",
  saved: "Operation saved.",
  notVictims: "Whoever was met is not a victim by that, and no name is kept.",
  nobodyMet: "Nobody was written down yet.",
  position: "{{from}} to {{to}} of {{total}}",
  openHint: "Enter opens one person below.",
  person: "Person {{n}}",
  notKnown: "Not known",
  totals: "{{all}} people were met, {{foreign}} of them foreigners from {{countries}} countries.",
  unscreened: "Sent away without having been asked about trafficking first.",
  linked: "a file of this house",
  notLinked: "none",
  link: "Link to a file",
  unlink: "Take the link off",
  entry: {
    title: "Add people",
    count: "How many alike",
    add: "Add {{n}}",
    added: "Added: {{n}}.",
    paste: "Or paste a list",
    pasteHint:
      "A line for each person: nationality, sex, age, what became of the person, involvement.",
    unread: "Not understood, and nothing is added until it is mended. Lines: {{lines}}.",
  },
  warning: {
    arrest_outside_period: "Arrested outside the days of the operation: {{n}}.",
    court_before_arrest: "In court before the arrest: {{n}}.",
    removed_unscreened: "Sent away without having been asked about trafficking: {{n}}.",
  },
};
