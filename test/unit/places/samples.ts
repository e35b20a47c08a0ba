import { readGazetteer } from "../../../shared/domain/places/gazetteer-file";
import type { KnownArea } from "../../../shared/domain/places/place-book";

// Places that no country has.
export const HEAD = "code,name_km,name_latin,unit";
export const DALES = [
  "91,ខេត្តភ្នំក្រវាញ,Cardamom Dale,Province",
  "9101,ស្រុកអូរធំ,Ou Thum,District",
  "910101,ឃុំស្ពាន,Spean Bridge,Commune",
  "91010101,ភូមិស្រះបី,Three Ponds,Village",
  "91010102,ភូមិរំដួល,Rumduol,Village",
  "9102,ស្រុកកណ្តាល,Middle Dale,District",
  "910201,ឃុំរំដួល,Rumduol,Commune",
  "91020101,ភូមិរំដួល,Rumduol,Village",
] as const;

/** The text of a gazetteer file with these lines. */
export function gazetteerOf(lines: readonly string[]): string {
  return [HEAD, ...lines].join("\n");
}

/** The same as the bytes of a file. */
export function fileOf(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(gazetteerOf(lines));
}

/** The areas of these lines, all in use. */
export function areasOf(lines: readonly string[]): readonly KnownArea[] {
  const read = readGazetteer(gazetteerOf(lines));
  if (!read.ok) throw new Error(read.error);
  return read.value.areas.map((area) => ({ ...area, isRetired: false }));
}
