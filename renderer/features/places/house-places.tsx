import { useMemo, type ReactNode } from "react";
import { unpackAreas } from "../../../shared/domain/places/area-text";
import { placeBook } from "../../../shared/domain/places/place-book";
import { PlacesProvider, type Places } from "../../i18n/place-words";
import { attempt, useVault, useVaultQuery } from "../../session";
import type { VaultApi } from "../../store/vault-api";

/** Gives the places of the house to the screens below; they wait for them, which is a moment. */
export function HousePlaces({ children }: { readonly children: ReactNode }) {
  const vault = useVault();
  const table = useVaultQuery("places", readTable, ["places"]);
  const places = useMemo(
    (): Places | null =>
      table === undefined
        ? null
        : {
            book: placeBook(unpackAreas(table) ?? []),
            find: async (typed, most) => {
              const found = await attempt(vault.findPlaces(typed, most));
              return found.ok ? found.value : [];
            },
          },
    [table, vault],
  );
  return places && <PlacesProvider value={places}>{children}</PlacesProvider>;
}

/** Provinces are enough to work with: a list that cannot be read stops nobody. */
async function readTable(vault: VaultApi): Promise<string> {
  const read = await attempt(vault.placeTable());
  return read.ok ? read.value : "";
}
