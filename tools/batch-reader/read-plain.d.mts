/** One record line, in the spelling of files. */
export interface PlainItem {
  readonly item_key: string;
  readonly record_kind: string;
  readonly row_version: number;
  readonly late: boolean;
  readonly record: Readonly<Record<string, unknown>>;
}

/** The fields of a manifest that callers look at; docs/exchange-format.md has them all. */
export interface PlainManifest {
  readonly kind: string;
  readonly from: { readonly org_id: string; readonly signing_public: string };
  readonly recipients: readonly { readonly org_id: string; readonly age_recipient: string }[];
}

/** What a file says, and all that is wrong with it. */
export interface PlainFile {
  readonly manifest: PlainManifest | null;
  readonly manifestSha256: string | null;
  readonly items: readonly PlainItem[];
  readonly problems: readonly string[];
}

/** See read-plain.mjs. */
export function readPlain(plain: Buffer, confirmedKey: string | null): PlainFile;
