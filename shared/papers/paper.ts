/** The papers besides the whole file: for the drawer, the person, her signature, and a recipient. */
export const PAPER_KINDS = ["intake", "person", "consent", "referral"] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** A label and what stands beside it, both in the language of the paper. */
export interface PaperLine {
  readonly label: string;
  readonly text: string;
}

/** Something to tick by hand, with what may be written below it. */
export interface PaperChoice {
  readonly label: string;
  readonly boxes: readonly string[];
  /** Before a line to write on; null where none is needed. */
  readonly blank: string | null;
}

/** One part of a paper. A title is null where the part follows without a break. */
export type PaperPart =
  | { readonly kind: "words"; readonly title: string | null; readonly words: readonly string[] }
  | { readonly kind: "lines"; readonly title: string | null; readonly lines: readonly PaperLine[] }
  | { readonly kind: "choices"; readonly title: string; readonly choices: readonly PaperChoice[] }
  /** Lines to write or sign on. */
  | { readonly kind: "blanks"; readonly title: string | null; readonly labels: readonly string[] };

/** A paper as it reads from top to bottom; how it looks is up to whoever prints it. */
export interface Paper {
  readonly title: string;
  readonly sub: string | null;
  readonly parts: readonly PaperPart[];
}
