/** Court and compensation: in the form and on the case. */
export const court = {
  lead: "Taking part is this person's own choice, and so is stopping. Help does not depend on it.",
  empty: "No proceeding was written down yet.",
  edit: "Write about court and money",
  add: "Add a proceeding",
  noLawyer: "Nobody yet",
  participationHint: "What this person wants, not what the court expects.",
  currency: "Currency",
  addCompensation: "Add money that is owed",
  removeCompensation: "Remove: {{what}}",
  numbered: "Compensation {{n}}",
  noPayment: "Nothing was paid so far.",
  addPayment: "Add a payment",
  removePayment: "Remove payment {{n}}",
  days: {
    title: "What happened, newest first",
    none: "No day is known yet.",
    complaint: "Complaint",
    sent: "Sent to court",
    verdict: "Verdict",
    awarded: "Compensation ordered",
    paid: "Paid",
    withMoney: "{{what}}: {{money}}",
  },
  ledger: {
    title: "Money, in each currency",
    claimed: "Claimed",
    awarded: "Awarded",
    paid: "Paid so far",
    owed: "Still owed",
    wagesOwed: "Of this, wages",
    overpaid: "Paid too much",
  },
  warning: {
    sent_before_complaint: "It was sent to court before the complaint. Check both days.",
    also_accused:
      "This person is accused too. Nobody is punished for what traffickers forced them to do: get a lawyer, and keep this part away from the police packet.",
    settled_under_pressure:
      "It was settled while somebody pressed this person. Ask a lawyer whether it can stand.",
    awarded_over_claimed: "More was awarded than claimed. Check both amounts.",
    paid_over_awarded: "More was paid than awarded. Check the payments.",
    paid_in_other_currency:
      "A payment is in another currency than the award. The sums are kept apart.",
    award_without_day: "The day of the award is missing.",
    award_without_source: "It is not said who pays the award.",
    paid_before_award: "A payment is older than the award. Check both days.",
    pressed_to_settle:
      "Somebody presses this person to settle. Tell the lawyer and your supervisor.",
  },
};
