import { useVaultQuery } from "../../session";
import type { AsideEntry } from "../../store/vault-api";

/** What waits, latest first; undefined until it is there. */
export function useAsideList(): readonly AsideEntry[] | undefined {
  return useVaultQuery("aside", (vault) => vault.listAside(), [
    ...(["batch", "case", "incident"] as const),
    ...(["operation", "organisation"] as const),
  ]);
}
