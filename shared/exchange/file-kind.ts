/**
 * What a file carries: whole records from a site to its own organisation, figures after disclosure control,
 * or what a recipient says of a file that came.
 */
export const CARGO = ["sync", "statistical", "receipt"] as const;
export type Cargo = (typeof CARGO)[number];

/** Each in earnest and for practice. */
export const FILE_KINDS = [
  ...CARGO,
  ...(["sync-demo", "statistical-demo", "receipt-demo"] as const),
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

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
