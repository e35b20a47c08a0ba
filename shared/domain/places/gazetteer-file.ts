import { err, ok, type Result } from "../../result";
import { toAsciiDigits } from "../../khmer/digits";

/** A unit of administration, from province to village. The code is text: a number loses its first zero. */
export interface Area {
  /** 2, 4, 6 or 8 digits; the code of the unit above is its beginning. */
  readonly code: string;
  /** As the file has them, one of them perhaps empty; invisible letters stay, and search does not see them. */
  readonly nameKm: string;
  readonly nameLatin: string;
  /** What kind of unit the file calls it, or empty. */
  readonly unit: string;
}

export const AREA_LEVELS = ["province", "district", "commune", "village"] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];

/** Why a line is left out. `lost_zero`: a spreadsheet took the code for a number. */
export type AreaFault = "columns" | "code" | "lost_zero" | "name" | "twice" | "no_parent";

/** What a gazetteer file says, and the lines that say nothing that can be used. */
export interface GazetteerFile {
  /** By code. */
  readonly areas: readonly Area[];
  readonly counts: Readonly<Record<AreaLevel, number>>;
  readonly faults: readonly { readonly line: number; readonly fault: AreaFault }[];
}

const COLUMNS = ["code", "name_km", "name_latin", "unit"] as const;
const CODE = /^\d{2}(\d{2}){0,3}$/;
const LOST_ZERO = /^\d(\d{2}){0,3}$/;
const MOST_CHARACTERS = 8 * 1024 * 1024;
/** Three times as many as the country has. */
const MOST_AREAS = 50_000;
const LONGEST_NAME = 120;
/** Line breaks, tabs and the like: no name has them, and what keeps the names divides by them. */
const CONTROL = /\p{Cc}/u;

/** The level of a code, by its length. */
export function levelOf(code: string): AreaLevel {
  return AREA_LEVELS[code.length / 2 - 1] ?? "village";
}

/** The code of the unit above; null for a province. */
export function parentCode(code: string): string | null {
  return code.length > 2 ? code.slice(0, -2) : null;
}

/**
 * Reads a gazetteer as comma-separated text with the heads `code`, `name_km`, `name_latin` and perhaps
 * `unit`, in any order. A line that is wrong is left out and told; one whose unit above is missing, too.
 * `bad_content`: no such heads; `too_large`: more than 8 million characters or 50,000 areas.
 */
export function readGazetteer(text: string): Result<GazetteerFile, "bad_content" | "too_large"> {
  if (text.length > MOST_CHARACTERS) return err("too_large");
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\n|\r/);
  const heads = cellsOf(lines[0] ?? "").map((head) => head.trim().toLowerCase());
  const [code, nameKm, nameLatin, unit] = COLUMNS.map((name) => heads.indexOf(name));
  if (code === -1 || nameKm === -1 || nameLatin === -1) return err("bad_content");
  const found = new Map<string, { readonly area: Area; readonly line: number }>();
  const faults: GazetteerFile["faults"][number][] = [];
  if (lines.length > MOST_AREAS) return err("too_large");
  lines.slice(1).forEach((text, at) => {
    const line = at + 2;
    if (text.trim() === "") return;
    const cells = cellsOf(text);
    const cell = (column: number | undefined): string => (cells[column ?? -1] ?? "").trim();
    const area: Area = {
      code: toAsciiDigits(cell(code)),
      nameKm: cell(nameKm).normalize("NFC"),
      nameLatin: cell(nameLatin).normalize("NFC"),
      unit: cell(unit),
    };
    const fault = cells.length === heads.length ? faultOf(area, found) : "columns";
    if (fault === null) found.set(area.code, { area, line });
    else faults.push({ line, fault });
  });
  return ok(withoutOrphans(found, faults));
}

function faultOf(area: Area, found: ReadonlyMap<string, unknown>): AreaFault | null {
  if (!CODE.test(area.code)) return LOST_ZERO.test(area.code) ? "lost_zero" : "code";
  const names = [area.nameKm, area.nameLatin];
  const isNamed = names.some((name) => name !== "");
  if (!isNamed || ![...names, area.unit].every(isName)) return "name";
  return found.has(area.code) ? "twice" : null;
}

function isName(text: string): boolean {
  return text.length <= LONGEST_NAME && !CONTROL.test(text);
}

/** From the top down, so that whatever stands under a missing unit goes with it. */
function withoutOrphans(
  found: ReadonlyMap<string, { readonly area: Area; readonly line: number }>,
  faults: GazetteerFile["faults"],
): GazetteerFile {
  const kept = new Map<string, Area>();
  const orphans: GazetteerFile["faults"][number][] = [];
  const counts = { province: 0, district: 0, commune: 0, village: 0 };
  const topDown = [...found.values()].sort((a, b) => compareCodes(a.area, b.area));
  for (const { area, line } of topDown) {
    const parent = parentCode(area.code);
    if (parent !== null && !kept.has(parent)) {
      orphans.push({ line, fault: "no_parent" });
      continue;
    }
    kept.set(area.code, area);
    counts[levelOf(area.code)] += 1;
  }
  return {
    areas: [...kept.values()],
    counts,
    faults: [...faults, ...orphans].sort((a, b) => a.line - b.line),
  };
}

/** A unit stands before those in it, which share its beginning. */
function compareCodes(a: Area, b: Area): number {
  return a.code < b.code ? -1 : 1;
}

/** Cells of one line; a cell in quotes may hold commas, and two quotes stand for one. */
function cellsOf(line: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const letter = line[at] ?? "";
    if (letter === '"' && isQuoted && line[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"' && (isQuoted || cell === "")) isQuoted = !isQuoted;
    else if (letter === "," && !isQuoted) {
      cells.push(cell);
      cell = "";
    } else cell += letter;
  }
  return [...cells, cell];
}
