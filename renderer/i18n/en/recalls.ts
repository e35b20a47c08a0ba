/** What was sent and is asked back, what replaces it, and months that are told anew. */
export const recalls = {
  write: {
    make: "Write the recall to {{office}} as a file",
    making: "Writing the recall",
    made: "Recall written: {{file}}",
    madeNext:
      "Carry or send it to {{name}} at once, and call them. It holds numbers of records, no names. They count as told.",
    notMade: "No recall was written.",
  },
  batch: {
    title: "Sent by mistake?",
    text: "Ask the whole batch back: {{name}} then keeps none of it in their lists and figures.",
    make: "Take this batch back",
    making: "Writing the recall",
    whole: "Asked back {{at}}.",
    part_one: "{{n}} record of it asked back {{at}}.",
    part_other: "{{n}} records of it asked back {{at}}.",
    confirmed: "{{name}} confirmed it {{at}}.",
    unconfirmed: "{{name}} has not confirmed it yet. Call them.",
    kept: "Something of it was changed there and stays until they decide. Call them.",
    came: "Its sender asked this batch back {{at}}. It is not to be used.",
  },
  life: {
    steps_one: "{{steps}}. {{days}} day since it was made.",
    steps_other: "{{steps}}. {{days}} days since it was made.",
  },
  replaced: {
    sent: "A later batch replaces this one.",
    came: "Its sender replaced this one. Use the later figures.",
    makes: "Replaces number {{sequence}} of this line, which {{name}} then no longer uses.",
    opened: "Replaces number {{sequence}} of this line.",
    openedAbsent: "Replaces an earlier file that has not come.",
    isCorrection: "Replaces an earlier batch of this month.",
  },
  risk: {
    title_one: "{{n}} person here looks like fewer than {{k}} others.",
    title_other: "{{n}} people here look like fewer than {{k}} others.",
    text: "Whoever knows sex, age, nationality, province and month could recognise them; {{alone}} stand quite alone. Send figures instead, unless {{name}} needs the rows and keeps them safe.",
    none: "Everybody looks like at least {{k}} others by sex, age, nationality, province and month.",
  },
  rows: {
    sexUnknown: "Sex not known",
    title: "The rows they sent",
    text_one:
      "{{n}} row without a name. It is kept with the batch, makes no case file, and is in none of our figures.",
    text_other:
      "{{n}} rows without names. They are kept with the batch, make no case files, and are in none of our figures.",
  },
  changed: {
    line_one: "{{month}}, for {{name}}: {{n}} record came or changed since.",
    line_other: "{{month}}, for {{name}}: {{n}} records came or changed since.",
    again: "Tell {{month}} anew",
  },
  open: {
    sub: "A recall, number {{sequence}}. Signature is right. Nothing is changed yet.",
    batch: "Of the batch of {{month}}",
    wholeBatch: "The whole batch of {{month}}",
    absentBatch: "Of a batch that has not come",
    referral: "A referral",
    because: "Because: {{reason}}",
    records_one: "One record",
    records_other: "{{n}} records",
    taken:
      "The recall is taken in. Two people now erase what is locked away, under Due for erasure.",
  },
  effect: {
    locked: "leaves all lists and figures now; two people erase it",
    kept: "was changed here: a person decides, under Due for erasure",
    replaced: "a later version is here, which is not meant",
    absent: "has not come; if it comes, it is not taken in",
    foreign: "did not come from them; nothing happens",
    figures: "the figures are not used any more",
    forgotten: "what was told of the person is forgotten",
    done: "done already",
  },
};
