import { AppError } from "../../shared/errors";
import type { EXPORT_KINDS, IMPORT_KINDS } from "../../shared/ipc/contract";
import { MAX_GAZETTEER_BYTES, MAX_IMPORT_BYTES } from "../../shared/ipc/fields";

export type ExportKind = (typeof EXPORT_KINDS)[number];
export type ImportKind = (typeof IMPORT_KINDS)[number];
export type AppMode = "real" | "demo";

const EXTENSIONS: Record<
  Exclude<ExportKind | ImportKind, "attachment">,
  Record<AppMode, string | null>
> = {
  batch: { real: "chumrok", demo: "chumrok-demo" },
  organisation_card: { real: "chumrok-card", demo: "chumrok-demo-card" },
  // A readable secret key: only for trainees, whose keys are no secret (design §6).
  demo_key: { real: null, demo: "txt" },
  report_json: { real: "json", demo: "json" },
  // The audit chain for an inspector: who did what to which id, never values.
  audit_json: { real: "json", demo: "json" },
  // Names of places, which anybody may know.
  gazetteer: { real: "csv", demo: "csv" },
};

/** What may be kept with a case; what the bytes really are, the renderer looks at. */
const ATTACHMENT_EXTENSIONS = ["jpg", "jpeg", "png", "pdf", "wav"] as const;

/** A picture of a card's code; what is in it, the renderer looks for. */
const CARD_PICTURES = ["png", "jpg", "jpeg"] as const;
/** More than any telephone makes of one. */
const MAX_CARD_PICTURE_BYTES = 32 * 1024 * 1024;

/** The largest file of a kind that may be chosen; more is refused before anything is read. */
export function mostBytesOf(kind: ImportKind): number {
  if (kind === "organisation_card") return MAX_CARD_PICTURE_BYTES;
  return kind === "gazetteer" ? MAX_GAZETTEER_BYTES : MAX_IMPORT_BYTES;
}

/** A backup says by its name which mode it belongs to. */
export const BACKUP_EXTENSION: Record<AppMode, string> = {
  real: "chumrok-backup",
  demo: "chumrok-demo-backup",
};

/** The extensions that an open dialog offers for this kind, without their dots. */
export function openExtensionsOf(kind: ImportKind, mode: AppMode): readonly string[] {
  if (kind === "attachment") return ATTACHMENT_EXTENSIONS;
  const own = extensionOf(kind, mode);
  return kind === "organisation_card" ? [own, ...CARD_PICTURES] : [own];
}

/** The extension without its dot. Throws `not_allowed` for what this mode must never write. */
export function extensionOf(
  kind: Exclude<ExportKind | ImportKind, "attachment">,
  mode: AppMode,
): string {
  const extension = EXTENSIONS[kind][mode];
  if (extension === null) throw new AppError("not_allowed");
  return extension;
}
