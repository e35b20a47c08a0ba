/** Names of the fields of court proceedings and of what they bring. */
export const courtFields = {
  proceedings: {
    proceedingId: "Proceeding",
    kind: "Kind",
    court: "Court",
    courtFileNo: "Court file number",
    personRole: "Part of this person",
    participation: "Takes part",
    noParticipationReason: "Why not",
    protectionMeasures: "Protection in court",
    lawyerOrgId: "Lawyer",
    complaintOn: "Complaint on",
    sentToCourtOn: "Sent to court on",
    verdictOn: "Verdict on",
    verdict: "Verdict",
    note: "Note",
    compensations: "Money owed to this person",
  },
  compensations: {
    compensationId: "Compensation",
    claimedAmount: "Claimed",
    awardedAmount: "Awarded",
    awardedOn: "Awarded on",
    source: "Paid from",
    payments: "Paid so far",
    settlementPressure: "Pressure to settle",
  },
  payments: {
    paymentId: "Payment",
    paidOn: "Paid on",
    money: "Amount",
  },
};
