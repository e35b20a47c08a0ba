import { useCallback, useMemo, useState } from "react";
import type { StoreChange, VaultApi } from "../store/vault-api";
import { useVaultQuery } from "./use-vault-query";

/** A place in a long list; what stands there is null until its page has come. */
export interface ListRow<Item> {
  readonly index: number;
  readonly item: Item | null;
}

/** What the vault answers about a part of a list. */
export interface ListPage<Item> {
  /** How long the whole list is. */
  readonly total: number;
  readonly rows: readonly Item[];
}

/** Which part of a list is asked for. */
export interface ListPart {
  readonly offset: number;
  readonly limit: number;
}

export interface ListRows<Item, Page extends ListPage<Item>> {
  readonly rows: readonly ListRow<Item>[];
  /** The last answer, for what it says besides its rows. */
  readonly page: Page;
  /** Which question these rows answer: it changes when the list starts anew. */
  readonly question: string;
  /** Asks for the page around a row that is in view. */
  readonly need: (index: number) => void;
}

export interface ListQuestion<Page> {
  /** All that `ask` depends on besides the part. */
  readonly question: string;
  /** Three pages are asked for at once: the one in view and its neighbours. */
  readonly pageRows: number;
  readonly ask: (vault: VaultApi, part: ListPart) => Promise<Page>;
  readonly kinds: StoreChange["kinds"];
}

/**
 * A whole list as places, with the rows around the view: 10,000 cases never cross from the Worker at once.
 * What was shown stays until the answer to a changed question has come; null before the first.
 */
export function useListRows<Item, Page extends ListPage<Item>>({
  question,
  pageRows,
  ask,
  kinds,
}: ListQuestion<Page>): ListRows<Item, Page> | null {
  const [seen, setSeen] = useState({ question, page: 0 });
  const seenPage = seen.question === question ? seen.page : 0;
  const offset = Math.max(0, seenPage - 1) * pageRows;
  const shown = useVaultQuery(
    [question, offset],
    async (vault) => ({
      question,
      offset,
      page: await ask(vault, { offset, limit: 3 * pageRows }),
    }),
    kinds,
    { keepLast: true },
  );
  const need = useCallback(
    (index: number) => {
      setSeen({ question, page: Math.floor(index / pageRows) });
    },
    [question, pageRows],
  );
  const rows = useMemo(() => (shown === undefined ? [] : placesOf(shown)), [shown]);
  return useMemo(
    () => (shown === undefined ? null : { rows, page: shown.page, question: shown.question, need }),
    [rows, shown, need],
  );
}

/** Places whose rows have not come: the same for every list, for 10,000 new ones with each key are felt. */
const EMPTY_PLACES: ListRow<never>[] = [];

function placesOf<Item>({
  offset,
  page,
}: {
  readonly offset: number;
  readonly page: ListPage<Item>;
}): readonly ListRow<Item>[] {
  while (EMPTY_PLACES.length < page.total) {
    EMPTY_PLACES.push({ index: EMPTY_PLACES.length, item: null });
  }
  const places: ListRow<Item>[] = EMPTY_PLACES.slice(0, page.total);
  for (const [at, item] of page.rows.entries()) {
    const index = offset + at;
    if (index < page.total) places[index] = { index, item };
  }
  return places;
}
