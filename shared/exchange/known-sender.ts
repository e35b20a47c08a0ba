/** Keys of an organisation that two people have confirmed (design §4), and keys that count no more. */
export type KnownSender = {
  readonly orgId: string;
  /** 32 bytes in base64, as in the organisation's card. */
  readonly signingPublic: string;
  /** Why a file signed by it is refused, whatever day it bears; missing while the key is good. */
  readonly refusal?: "revoked_sender" | "ended_keys";
};
