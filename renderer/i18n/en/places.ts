/** Choosing a place, and the list of places of the house. */
export const places = {
  levels: {
    province: "Province or capital",
    district: "District",
    commune: "Commune",
    village: "Village",
  },
  /** The line that finds any of them. */
  find: "Type a village, commune, district or province",
  nothingFound:
    "No such place in the list. Take the commune or district, and write the rest as an address.",
  searching: "Looking…",
  /** Takes a lower place back. */
  notSaid: "Not said",
  retired: "{{name}} (no longer in the list)",
  settings: {
    title: "Places",
    text: "Provinces can always be chosen. A gazetteer adds districts, communes and villages, to be found by typing, in Khmer or Latin letters.",
    none: "No gazetteer: provinces only.",
    counts:
      "{{province}} provinces, {{district}} districts, {{commune}} communes, {{village}} villages.",
    from: "From {{file}}, {{date}}.",
    retired_one: "One place is no longer in the list and is kept for old files.",
    retired_other: "{{n}} places are no longer in the list and are kept for old files.",
    whoMay: "A supervisor or a data officer takes in a gazetteer.",
    choose: "Take in a gazetteer…",
    columns:
      "A CSV file in UTF-8 with the columns code, name_km and name_latin. Codes of 2, 4, 6 or 8 digits; a village's begins with that of its commune.",
    reading: "Reading the file",
    saving: "Saving the places",
    failed: "This file was not taken in.",
    notAGazetteer:
      "It is no list of places: it needs the heads code, name_km and name_latin, must be saved as CSV UTF-8, and at least one line must serve.",
    tooLarge: "It is too large for a list of places.",
    goBack: "Back to the former list",
    goBackText: {
      edition: "The list of {{date}} ({{file}}) comes back. You can change again afterwards.",
      none: "Provinces only, as before. You can change again afterwards.",
    },
    wentBack: "The former list of places is back.",
    remove: "Remove",
    removeTitle: "Remove the gazetteer?",
    removeText:
      "Only provinces can be chosen then. Files keep their codes, shown as numbers, until a gazetteer is taken in again.",
    removed: "The gazetteer is removed.",
    takenIn: "The places are taken in.",
  },
  preview: {
    title: "What {{file}} changes",
    inFile: "In the file",
    added: "New",
    returned: "Back in the list",
    renamed: "Another name",
    renamedLine: "{{code}}: {{before}} becomes {{after}}",
    retired: "No longer in the list",
    retiredText: "Old files still show their names; nobody can choose them any more.",
    retiredLine: "{{code}}: {{name}}",
    missing_one: "One province is not in this file; it can be chosen all the same: {{names}}.",
    missing_other:
      "{{n}} provinces are not in this file; they can be chosen all the same: {{names}}.",
    faults: "Lines left out",
    faultLine: "Line {{line}}: {{why}}",
    why: {
      columns: "it has another number of columns than the first line",
      code: "the code is not made of 2, 4, 6 or 8 digits",
      lost_zero: "the code has lost its first zero in a spreadsheet; format the column as text",
      name: "it has no name, or a name that is too long or holds signs that no name has",
      twice: "this code stood in an earlier line",
      no_parent: "the unit that it lies in is not in the file, or was left out",
    },
    more: "and {{n}} more",
    nothing: "Everything is as in the list that is in use.",
    apply: "Take in",
    discard: "Leave it",
  },
};
