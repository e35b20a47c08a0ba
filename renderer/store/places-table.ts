import { randomUuid } from "../../shared/crypto";
import { inPieces, packAreas, unpackAreas } from "../../shared/domain/places/area-text";
import type { KnownArea } from "../../shared/domain/places/place-book";
import { z } from "../../shared/zod";
import type { PlacesEdition } from "./api/places";
import type { RowRemoval } from "../../shared/journal/ops";
import type { SealedRow } from "./database";
import { SealedTable } from "./sealed-table";
import type { StoreContext } from "./store-context";

/** Characters of a row: in Khmer letters they are 48 KB, less than a row may be. */
const PIECE_CHARACTERS = 16_000;

const editionSchema = z.strictObject({
  editionId: z.uuid(),
  importedAt: z.iso.datetime(),
  fileName: z.string().max(255),
  counts: z.strictObject({
    province: z.int().nonnegative(),
    district: z.int().nonnegative(),
    commune: z.int().nonnegative(),
    village: z.int().nonnegative(),
  }),
  retiredCount: z.int().nonnegative(),
  pieceCount: z.int().nonnegative(),
});

const placesSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("places"),
    current: editionSchema.nullable(),
    former: editionSchema.nullable(),
    mayGoBack: z.boolean(),
  }),
  z.strictObject({ type: z.literal("places_piece"), text: z.string() }),
]);

type Edition = z.output<typeof editionSchema>;

/** Which editions are kept; the areas of each lie in rows of their own. */
export interface PlacesHead {
  readonly current: Edition | null;
  readonly former: Edition | null;
  readonly mayGoBack: boolean;
}

const HEAD_ID = "places";
const NO_PLACES: PlacesHead = { current: null, former: null, mayGoBack: false };

/** The gazetteer in use and the former one, sealed among the facts of the store. It never writes. */
export class PlacesTable {
  readonly #table: SealedTable<typeof placesSchema>;
  readonly #store: StoreContext;

  constructor(store: StoreContext) {
    this.#store = store;
    this.#table = new SealedTable(store.db.meta, "meta", store, placesSchema);
  }

  /** A row that does not open is named, and is as good as none: provinces can always be chosen. */
  async head(): Promise<PlacesHead> {
    const head = await this.#read(HEAD_ID);
    if (head?.type !== "places") return NO_PLACES;
    const { current, former, mayGoBack } = head;
    return { current, former, mayGoBack };
  }

  sealHead(head: PlacesHead): Promise<SealedRow> {
    return this.#table.seal(HEAD_ID, { type: "places", ...head });
  }

  /** The areas of an edition; a piece that does not open is named and left out. */
  async areasOf({ editionId, pieceCount }: Edition): Promise<readonly KnownArea[]> {
    const areas: KnownArea[] = [];
    for (const id of pieceIds(editionId, pieceCount)) {
      const piece = await this.#read(id);
      const read = piece?.type === "places_piece" ? unpackAreas(piece.text) : null;
      if (read === null) this.#store.reportDamage(id);
      else areas.push(...read);
    }
    return areas;
  }

  /** The rows of a new edition, and what the head says of it. */
  async sealEdition(
    about: PlacesEdition,
    areas: readonly KnownArea[],
  ): Promise<{ readonly edition: Edition; readonly rows: readonly SealedRow[] }> {
    const pieces = inPieces(packAreas(areas), PIECE_CHARACTERS);
    const edition = { ...about, editionId: randomUuid(), pieceCount: pieces.length };
    const rows: SealedRow[] = [];
    for (const [at, id] of pieceIds(edition.editionId, pieces.length).entries()) {
      rows.push(await this.#table.seal(id, { type: "places_piece", text: pieces[at] ?? "" }));
    }
    return { edition, rows };
  }

  /** What takes the rows of an edition away; none for no edition. */
  removalsOf(edition: Edition | null): readonly RowRemoval[] {
    if (edition === null) return [];
    return pieceIds(edition.editionId, edition.pieceCount).map((id) => ({
      ...{ table: "meta", id, rev: 0 },
    }));
  }

  async #read(id: string) {
    try {
      return await this.#table.get(id);
    } catch {
      this.#store.reportDamage(id);
      return null;
    }
  }
}

function pieceIds(editionId: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `places.${editionId}.${at}`);
}
