import { AppError } from "../../shared/errors";
import type { EXPORT_KINDS, IMPORT_KINDS } from "../../shared/ipc/contract";

export type ExportKind = (typeof EXPORT_KINDS)[number];
export type ImportKind = (typeof IMPORT_KINDS)[number];
export type AppMode = "real" | "demo";

const EXTENSIONS: Record<ExportKind, Record<AppMode, string | null>> = {
  batch: { real: "chumrok", demo: "chumrok-demo" },
  organisation_card: { real: "chumrok-card", demo: "chumrok-demo-card" },
  // A readable secret key: only for trainees, whose keys are no secret (design §6).
  demo_key: { real: null, demo: "txt" },
  report_json: { real: "json", demo: "json" },
};

/** The extension without its dot. Throws `not_allowed` for what this mode must never write. */
export function extensionOf(kind: ExportKind | ImportKind, mode: AppMode): string {
  const extension = EXTENSIONS[kind][mode];
  if (extension === null) throw new AppError("not_allowed");
  return extension;
}
