/** Whole records from a site to its own organisation; figures after disclosure control; both for practice. */
export const FILE_KINDS = ["sync", "statistical", "sync-demo", "statistical-demo"] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** What an installation is while it opens a file. The two never read each other's files. */
export type Mode = "real" | "demo";

export function modeOfKind(kind: FileKind): Mode {
  return kind.endsWith("-demo") ? "demo" : "real";
}

/** The refusal that names a file of the other mode. */
export function otherModeError(fileMode: Mode): "demo_file" | "real_file_in_demo" {
  return fileMode === "demo" ? "demo_file" : "real_file_in_demo";
}
