import type { CardStanding } from "../../../shared/domain/organisation-keys";
import type { KeyRevocation, Organisation } from "../../../shared/domain/organisation";
import type { ErrorCode } from "../../../shared/errors";
import type { Result } from "../../../shared/result";
import type { SavedVersion } from "./records";

/** Who has which keys: our card to hand out, cards that came, and keys that count no more. */
export interface CardsApi {
  /** The own identity card to hand to others, with its fingerprint. */
  ownCard(): Promise<CardFile>;
  /** Reads a card, or a house's word that its keys count no more. It saves nothing. */
  readCard(file: Uint8Array): Promise<Result<CardPreview | RevocationPreview, ErrorCode>>;
  /**
   * Takes the file in, as it was previewed. New keys are to be compared by two people before anything is sealed
   * for them. Codes: those of `readCard`, `older_card` (keys it had before), `record_missing` (a revocation of
   * keys that are not here), `not_allowed` (by role, or exactly the keys that were taken back).
   */
  keepCard(file: Uint8Array): Promise<Result<SavedVersion, ErrorCode>>;
  /** From now on these keys count as lost or stolen. Codes: `not_allowed`, `record_missing`, `bad_content`. */
  revokeKeys(
    orgId: string,
    revocation: Pick<KeyRevocation, "on" | "reason">,
  ): Promise<Result<SavedVersion, ErrorCode>>;
}

export interface CardFile {
  readonly bytes: Uint8Array;
  /** The card for a QR code: the same without the hybrid key, signed as it stands. */
  readonly codeBytes: Uint8Array;
  readonly fingerprint: string;
  readonly suggestedName: string;
  /** Our word that the keys before these count no more, for 90 days after they were lost; else null. */
  readonly revocationBytes: Uint8Array | null;
}

export interface CardPreview {
  readonly is: "card";
  readonly orgId: string;
  readonly nameKm: string;
  readonly nameEn: string;
  readonly orgType: Organisation["orgType"];
  readonly adminCode: string;
  readonly fingerprint: string;
  readonly ageRecipient: string;
  readonly signingPublic: string;
  readonly hasHybridKey: boolean;
  /** The organisation is here already, with the same or with other keys. */
  readonly standing: CardStanding;
}

export interface RevocationPreview {
  readonly is: "revocation";
  readonly orgId: string;
  readonly nameKm: string;
  readonly nameEn: string;
  readonly revokedOn: string;
  readonly reason: KeyRevocation["reason"];
  /** `known`: it changes nothing any more. */
  readonly standing: "new" | "known";
}
