import type { RecordSealer } from "../record-sealer";
import type { Shelves } from "../shelves/shelves";
import type { StoreContext } from "../store-context";

/** A store with what is needed to make it whole. */
export interface StoreTools {
  readonly store: StoreContext;
  readonly sealer: RecordSealer;
  readonly shelves: Shelves;
  /** Forgets which rows were found damaged: they are made anew. */
  readonly forgetDamage: () => void;
}
