/** An organisation whose keys two people have confirmed (design §4). Revoked ones are left out. */
export type KnownSender = {
  readonly orgId: string;
  /** 32 bytes in base64, as in the organisation's card. */
  readonly signingPublic: string;
};
