/**
 * What a file carries: whole records from a house to one of its own body, records without identifiers,
 * figures after disclosure control, one person's referral and what was answered to it, what a recipient
 * says of a file that came, and what has to be taken back.
 */
export const CARGO = [
  "sync",
  "pseudonymous",
  "statistical",
  "referral",
  "referral_reply",
  "receipt",
  "recall",
] as const;
export type Cargo = (typeof CARGO)[number];

/** The monthly ones, which stand in the list of batches; the others stand with what they are about. */
export const MONTHLY_CARGO = ["sync", "pseudonymous", "statistical"] as const;
export type MonthlyCargo = (typeof MONTHLY_CARGO)[number];

export function isMonthly(cargo: Cargo): cargo is MonthlyCargo {
  return MONTHLY_CARGO.some((one) => one === cargo);
}

/** A referral that came as a sealed file, or the answer to one. */
export function isOfReferral(cargo: Cargo): boolean {
  return cargo === "referral" || cargo === "referral_reply";
}

/** True for what a receipt answers; a receipt is answered by nothing, a referral by an answer of its own. */
export function isReceipted(cargo: Cargo): boolean {
  return cargo !== "receipt" && !isOfReferral(cargo);
}

/** Each in earnest and for practice. */
export type FileKind = Cargo | `${Cargo}-demo`;
export const FILE_KINDS: readonly FileKind[] = CARGO.flatMap((cargo): FileKind[] => [
  cargo,
  `${cargo}-demo`,
]);

/** The kind of a file that an installation of this mode makes. */
export function kindOf(cargo: Cargo, mode: Mode): FileKind {
  return mode === "demo" ? `${cargo}-demo` : cargo;
}

export function cargoOf(kind: FileKind): Cargo {
  return kind.replace(/-demo$/, "") as Cargo;
}

/** What an installation is while it opens a file. The two never read each other's files. */
export type Mode = "real" | "demo";

export function modeOfKind(kind: FileKind): Mode {
  return kind.endsWith("-demo") ? "demo" : "real";
}

/** The refusal that names a file of the other mode. */
export function otherModeError(fileMode: Mode): "demo_file" | "real_file_in_demo" {
  return fileMode === "demo" ? "demo_file" : "real_file_in_demo";
}
