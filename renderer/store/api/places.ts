import type { Area, AreaFault, AreaLevel } from "../../../shared/domain/places/gazetteer-file";
import type { ErrorCode } from "../../../shared/errors";
import type { Result } from "../../../shared/result";

/** A gazetteer that was taken in. */
export interface PlacesEdition {
  /** UTC. */
  readonly importedAt: string;
  /** The name of the file it came from. */
  readonly fileName: string;
  /** How many may be chosen. */
  readonly counts: Readonly<Record<AreaLevel, number>>;
  readonly retiredCount: number;
}

/** Which gazetteer is in use. */
export interface PlacesState {
  /** Null: provinces only. */
  readonly current: PlacesEdition | null;
  /** What going back would put in its place (null: provinces only). */
  readonly former: PlacesEdition | null;
  readonly mayGoBack: boolean;
}

/** What a gazetteer file would change. Lists hold the first so many; the counts count all. */
export interface PlacesPreview {
  readonly counts: Readonly<Record<AreaLevel, number>>;
  readonly addedCount: number;
  readonly returnedCount: number;
  readonly renamed: readonly { readonly before: Area; readonly after: Area }[];
  readonly renamedCount: number;
  readonly retired: readonly Area[];
  readonly retiredCount: number;
  /** Codes of provinces that the file does not name. */
  readonly missingProvinces: readonly string[];
  readonly faults: readonly { readonly line: number; readonly fault: AreaFault }[];
  readonly faultCount: number;
}

/** How many lines of a preview are told. */
export const MOST_PREVIEWED = 200;

/** Districts, communes and villages: taken from a file, for the whole house. */
export interface PlacesApi {
  placesState(): Promise<PlacesState>;
  /** Every area of the gazetteer in use, as `unpackAreas` reads them; empty without one. */
  placeTable(): Promise<string>;
  /**
   * Codes of the areas that what was typed may mean, the best first; an empty text finds none, and makes
   * the next question quick.
   */
  findPlaces(typed: string, most: number): Promise<readonly string[]>;
  /**
   * Reads a file and compares it with the gazetteer in use; saves nothing. `bad_content` for what is no
   * gazetteer or names no place, `file_too_large`, `not_allowed`.
   */
  previewPlaces(file: Uint8Array): Promise<Result<PlacesPreview, ErrorCode>>;
  /** Takes in what was previewed last. `bad_request` when nothing was. */
  applyPlaces(fileName: string): Promise<Result<null, ErrorCode>>;
  /** Forgets what was previewed. */
  discardPlaces(): Promise<void>;
  /** Puts the former gazetteer back; called again, the later one. `bad_request` when there is none. */
  goBackToFormerPlaces(): Promise<Result<null, ErrorCode>>;
  /** Back to provinces only; codes in records stay. The gazetteer is kept as the former one. */
  removePlaces(): Promise<Result<null, ErrorCode>>;
}
