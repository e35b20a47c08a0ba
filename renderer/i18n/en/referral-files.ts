/** Referrals that travel as sealed files, and the answers to them. */
export const referralFiles = {
  needsKeys:
    "A sealed file can go where two people have compared the keys. They are kept under Organisations.",
  nothingMoved: "Nothing in the file of {{name}} was new here, or fits.",
  making: "Writing the file",
  made: "Written: {{file}}",
  madeNext: "Hand it to {{name}}. Say by telephone that it comes, and no name.",
  send: {
    make: "Send as a sealed file",
    otherWay: "Send it another way",
    how: "Only {{name}} can open it.",
    notMade: "No file was written. The referral is ready as before.",
  },
  again: {
    make: "Write the file again",
    notMade: "The file was not written again.",
  },
  packet: {
    sub: "A referral, sent {{at}}.",
    asks: "What they ask for",
    within: "They wait for an answer until {{when}}, once it is taken in.",
    consent: "The person agreed on {{date}} that you read: {{scopes}}. Valid until {{until}}.",
    own_body: "It comes from a part of this house.",
    override: "It was sent without consent: {{basis}}.",
    whole: "The whole account comes along, for the file moves here.",
    nothing: "Nothing of this was told.",
    notTold: "All else stays with {{name}}.",
    standing: {
      same: "This referral came before. Nothing is changed.",
      changed: "{{name}} has sent this referral anew. It takes the place of the first.",
      answered:
        "{{name}} has sent anew what was answered here already. Nothing is changed: call them.",
      foreign:
        "Another house has sent a referral under this number. Nothing is taken in: call {{name}}.",
    },
    takeIn: "Take it in",
    takenIn: "It waits for your answer.",
    goOn: "Go to the referrals received",
    came: "Came as a sealed file",
    recalled: "{{name}} wants it back. Nothing is begun with it.",
    recalledInFile: "{{name}} wants it back. Talk to them about the file that was begun.",
  },
  reply: {
    sub: "Answers to referrals, written {{at}}.",
    takeIn: "Take in the answers",
    taken: "The referrals stand as {{name}} has answered.",
    goOn: "Go to the referrals",
    forFile: "{{service}}, file {{caseNo}}",
    forHidden: "A referral",
    says: "{{name}} answers: {{status}}.",
    standing: {
      new: "The referral moves on.",
      same: "This was known already.",
      not_now: "It fits no more: the referral has come to another end. Call them.",
      unknown:
        "No referral of this house went to {{name}} in that file. Nothing is changed: call them.",
    },
  },
  answers: {
    title: "Answers to write",
    open: "Referrals received ({{n}}), answers to write ({{owed}})",
    make: "Write the answer as a file",
    madeNext: "Hand it back to {{name}}. It names nobody.",
    notMade: "No file was written. The answer is still owed.",
    noKeys: "Nobody has compared their keys: answer by telephone.",
  },
};
