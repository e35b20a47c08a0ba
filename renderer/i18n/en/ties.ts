/** Conflicts of interest: to whom somebody who works here is tied. */
export const ties = {
  title: "Ties and training",
  text: "What this person is tied to is hidden from them, as if it were not there.",
  ownText:
    "Are you tied to an office or to somebody in a file, by family, money or work? Say so: it is then hidden from you.",
  ownStays: "It stays hidden from you until another supervisor takes it back.",
  organisations: "Organisations",
  persons: "Persons",
  none: "None",
  hiddenOrganisation: "a hidden organisation",
  trainedOn: "Trained on",
  notTrained: "Not yet",
  saveTraining: "Save the day",
  declare: "Declare a tie",
  sure: "You will not see it any more, nor find it by search. Only another supervisor can take that back.",
  takeBack: "Take all ties back",
  whichOrganisation: "An organisation",
  whichFile: "Or the number of a file",
};
