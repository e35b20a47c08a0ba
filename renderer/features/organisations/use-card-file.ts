import { useCallback, useState } from "react";
import type { ErrorCode } from "../../../shared/errors";
import { openFile } from "../../bridge";
import { answerOf, useVault } from "../../session";
import type { CardPreview } from "../../store/vault-api";

export interface CardFileReader {
  /** Why the last file was not read; null when there is nothing to say. */
  readonly error: ErrorCode | null;
  /** Asks for a card file and reads it; null when none was chosen or it was refused. Saves nothing. */
  readonly choose: () => Promise<CardPreview | null>;
  readonly forget: () => void;
}

/** Opens card files. A dialog closed without a file is no error. */
export function useCardFile(): CardFileReader {
  const vault = useVault();
  const [error, setError] = useState<ErrorCode | null>(null);
  const choose = useCallback(async () => {
    setError(null);
    const file = await answerOf(openFile("organisation_card"));
    if (!file.ok) {
      if (file.error !== "cancelled") setError(file.error);
      return null;
    }
    const card = await answerOf(vault.readCard(file.value.bytes));
    if (card.ok) return card.value;
    setError(card.error);
    return null;
  }, [vault]);
  const forget = useCallback(() => {
    setError(null);
  }, []);
  return { error, choose, forget };
}
