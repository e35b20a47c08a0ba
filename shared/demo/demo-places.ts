/** Two-digit provinces with the weight that incidents have there: border crossings and big towns first. */
export const INCIDENT_PROVINCES: readonly (readonly [string, number])[] = [
  ["18", 26],
  ["01", 20],
  ["12", 18],
  ["20", 9],
  ["17", 6],
  ["02", 5],
  ["08", 5],
  ["09", 4],
  ["21", 3],
  ["07", 2],
  ["24", 2],
];

/** Home provinces of Cambodians: the countryside that people leave for work. */
export const HOME_PROVINCES: readonly (readonly [string, number])[] = [
  ["14", 14],
  ["20", 11],
  ["02", 10],
  ["01", 10],
  ["03", 9],
  ["25", 8],
  ["06", 7],
  ["21", 6],
  ["15", 5],
  ["04", 5],
  ["17", 5],
  ["10", 3],
  ["07", 3],
  ["22", 2],
];
