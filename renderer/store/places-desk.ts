import { mayChangePlaces } from "../../shared/domain/access";
import { packAreas } from "../../shared/domain/places/area-text";
import { placeIndex, type PlaceIndex } from "../../shared/domain/places/find-places";
import {
  compareGazetteers,
  countLevels,
  type GazetteerChange,
} from "../../shared/domain/places/gazetteer-change";
import { readGazetteer } from "../../shared/domain/places/gazetteer-file";
import type { KnownArea } from "../../shared/domain/places/place-book";
import type { ErrorCode } from "../../shared/errors";
import { MAX_GAZETTEER_BYTES } from "../../shared/ipc/fields";
import { err, ok, type Result } from "../../shared/result";
import {
  MOST_PREVIEWED,
  type PlacesApi,
  type PlacesEdition,
  type PlacesPreview,
  type PlacesState,
} from "./api/places";
import type { AuditNote } from "./audit-note";
import { commit, type SealedWrites } from "./commit";
import { PlacesTable, type PlacesHead } from "./places-table";
import { timestamp, type StoreContext } from "./store-context";

interface Held {
  readonly editionId: string | null;
  readonly areas: readonly KnownArea[];
  index: PlaceIndex | null;
}

/** Takes gazetteers in and back, and answers which places there are. */
export class PlacesDesk implements PlacesApi {
  readonly #store: StoreContext;
  readonly #table: PlacesTable;
  /** The gazetteer in use, once somebody has asked. */
  #held: Held | null = null;
  #previewed: GazetteerChange | null = null;

  constructor(store: StoreContext) {
    this.#store = store;
    this.#table = new PlacesTable(store);
  }

  async placesState(): Promise<PlacesState> {
    const { current, former, mayGoBack } = await this.#table.head();
    return { current: told(current), former: told(former), mayGoBack };
  }

  async placeTable(): Promise<string> {
    return packAreas((await this.#areas()).areas);
  }

  async findPlaces(typed: string, most: number): Promise<readonly string[]> {
    const held = await this.#areas();
    held.index ??= placeIndex(held.areas);
    return held.index.find(typed, most);
  }

  async previewPlaces(file: Uint8Array): Promise<Result<PlacesPreview, ErrorCode>> {
    this.#previewed = null;
    if (!this.#mayChange()) return err("not_allowed");
    if (file.byteLength > MAX_GAZETTEER_BYTES) return err("file_too_large");
    const text = textOf(file);
    if (text === null) return err("bad_content");
    const read = readGazetteer(text);
    if (!read.ok) return err(read.error === "too_large" ? "file_too_large" : read.error);
    const { areas, counts, faults } = read.value;
    if (areas.length === 0) return err("bad_content");
    const change = compareGazetteers(await this.#known(), areas);
    this.#previewed = change;
    return ok({
      counts,
      addedCount: change.addedCount,
      returnedCount: change.returnedCount,
      renamed: change.renamed.slice(0, MOST_PREVIEWED),
      renamedCount: change.renamed.length,
      retired: change.retired.slice(0, MOST_PREVIEWED),
      retiredCount: change.retired.length,
      missingProvinces: change.missingProvinces,
      faults: faults.slice(0, MOST_PREVIEWED),
      faultCount: faults.length,
    });
  }

  async applyPlaces(fileName: string): Promise<Result<null, ErrorCode>> {
    const change = this.#previewed;
    if (!this.#mayChange()) return err("not_allowed");
    if (change === null || fileName.length > 255) return err("bad_request");
    const counts = countLevels(change.areas);
    const retiredCount = change.areas.filter(({ isRetired }) => isRetired).length;
    const importedAt = timestamp(this.#store);
    const about = { importedAt, fileName, counts, retiredCount };
    const { current, former } = await this.#table.head();
    const { edition, rows } = await this.#table.sealEdition(about, change.areas);
    const head = { current: edition, former: current, mayGoBack: true };
    const saved = await this.#commit("import", head, {
      meta: rows,
      removals: this.#table.removalsOf(former),
    });
    if (saved.ok) this.#previewed = null;
    return saved;
  }

  async discardPlaces(): Promise<void> {
    this.#previewed = null;
    return Promise.resolve();
  }

  async goBackToFormerPlaces(): Promise<Result<null, ErrorCode>> {
    if (!this.#mayChange()) return err("not_allowed");
    const { current, former, mayGoBack } = await this.#table.head();
    if (!mayGoBack) return err("bad_request");
    return this.#commit("config", { current: former, former: current, mayGoBack: true });
  }

  async removePlaces(): Promise<Result<null, ErrorCode>> {
    if (!this.#mayChange()) return err("not_allowed");
    const { current, former } = await this.#table.head();
    if (current === null) return err("bad_request");
    const head = { current: null, former: current, mayGoBack: true };
    return this.#commit("config", head, { removals: this.#table.removalsOf(former) });
  }

  #mayChange(): boolean {
    return mayChangePlaces(this.#store.session.user.role);
  }

  /** The head goes with the rows it tells of, all or none. */
  async #commit(
    action: AuditNote["action"],
    head: PlacesHead,
    { meta = [], removals = [] }: SealedWrites = {},
  ): Promise<Result<null, ErrorCode>> {
    const targetId = head.current?.editionId ?? null;
    const saved = await commit(this.#store, {
      meta: [...meta, await this.#table.sealHead(head)],
      removals,
      notes: [{ action, targetType: "gazetteer", targetId }],
    });
    if (!saved.ok) return saved;
    this.#previewed = null;
    this.#store.announce(["places"]);
    return saved;
  }

  /** What records may hold: after a removal, the names of the gazetteer that was removed. */
  async #known(): Promise<readonly KnownArea[]> {
    const { current, former } = await this.#table.head();
    const last = current ?? former;
    return last === null ? [] : this.#table.areasOf(last);
  }

  async #areas(): Promise<Held> {
    const { current } = await this.#table.head();
    const editionId = current?.editionId ?? null;
    if (this.#held?.editionId === editionId) return this.#held;
    const areas = current === null ? [] : await this.#table.areasOf(current);
    return (this.#held = { editionId, areas, index: null });
  }
}

/** Null for what is not UTF-8: a spreadsheet's own encodings have no Khmer, and lose it without a word. */
function textOf(file: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(file);
  } catch {
    return null;
  }
}

function told(edition: PlacesHead["current"]): PlacesEdition | null {
  if (edition === null) return null;
  const { importedAt, fileName, counts, retiredCount } = edition;
  return { importedAt, fileName, counts, retiredCount };
}
