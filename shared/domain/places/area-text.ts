import type { KnownArea } from "./place-book";

// A gazetteer as it is kept and handed over: one line for each area, since sixteen thousand objects
// would take longer to copy from the Worker to the page than to read.

const RETIRED = "-";
const CODE = /^\d{2}(\d{2}){0,3}$/;

/** The lines of these areas. No name holds a tab or a line break: `readGazetteer` refuses them. */
export function packAreas(areas: readonly KnownArea[]): string {
  return areas
    .map(({ code, nameKm, nameLatin, unit, isRetired }) =>
      [code, nameKm, nameLatin, unit, isRetired ? RETIRED : ""].join("\t"),
    )
    .join("\n");
}

/** The areas of such lines; null when a line is none. */
export function unpackAreas(text: string): readonly KnownArea[] | null {
  if (text === "") return [];
  const areas: KnownArea[] = [];
  for (const line of text.split("\n")) {
    const [code, nameKm, nameLatin, unit, mark, ...more] = line.split("\t");
    if (code === undefined || !CODE.test(code) || mark === undefined || more.length > 0)
      return null;
    areas.push({
      ...{ code, nameKm: nameKm ?? "", nameLatin: nameLatin ?? "", unit: unit ?? "" },
      isRetired: mark === RETIRED,
    });
  }
  return areas;
}

/** The lines in pieces of at most so many characters, none cut in two (a longer line stands alone). */
export function inPieces(text: string, mostCharacters: number): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const line of text === "" ? [] : text.split("\n")) {
    if (piece !== "" && piece.length + line.length >= mostCharacters) {
      pieces.push(piece);
      piece = "";
    }
    piece = piece === "" ? line : `${piece}\n${line}`;
  }
  return piece === "" ? pieces : [...pieces, piece];
}
