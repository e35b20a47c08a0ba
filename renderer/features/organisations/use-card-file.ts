import { useCallback, useState } from "react";
import type { ErrorCode } from "../../../shared/errors";
import { openFile } from "../../bridge";
import { answerOf, useVault } from "../../session";
import type { CardPreview, RevocationPreview } from "../../store/vault-api";
import { cardBytesOf } from "./picture-card";

/** A file that was read, and what it says. */
export interface ReadCardFile {
  readonly fileBytes: Uint8Array;
  readonly says: CardPreview | RevocationPreview;
}

export interface CardFileReader {
  /** Why the last file was not read; null when there is nothing to say. */
  readonly error: ErrorCode | null;
  /**
   * Asks for a card file, or a picture of its code, and reads it; null when none was chosen or it was refused.
   * Saves nothing.
   */
  readonly choose: () => Promise<ReadCardFile | null>;
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
    const card = await answerOf(cardBytesOf(file.value.bytes));
    const read = card.ok ? await answerOf(vault.readCard(card.value)) : card;
    if (card.ok && read.ok) return { fileBytes: card.value, says: read.value };
    if (!read.ok) setError(read.error);
    return null;
  }, [vault]);
  const forget = useCallback(() => {
    setError(null);
  }, []);
  return { error, choose, forget };
}
