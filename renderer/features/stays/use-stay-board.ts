import type { StayBoard } from "../../../shared/domain/stay-board";
import { useVaultQuery } from "../../session";

/** Who sleeps here in the night after `night`; undefined until the answer is there. */
export function useStayBoard(night: string): StayBoard | undefined {
  return useVaultQuery(["stay-board", night], (vault) => vault.stayBoard(night), ["case"], {
    keepLast: true,
  });
}
