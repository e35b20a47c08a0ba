import { type FormatOptions, type Lang, withDigits } from "./lang";

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long ago: "just now", "12 s ago", "3 min ago", "2 h ago", "5 days ago". */
export function formatAgo(elapsedMs: number, lang: Lang, options: FormatOptions = {}): string {
  if (elapsedMs < SECOND_MS) return lang === "km" ? "អម្បាញ់មិញ" : "just now";
  const text = lang === "km" ? `${elapsedKm(elapsedMs)}មុន` : `${elapsedEn(elapsedMs)} ago`;
  return withDigits(text, lang, options);
}

/** The silent saving made visible: "Saved 12 s ago", "បានរក្សាទុក ១២ វិនាទីមុន". */
export function formatSavedAgo(elapsedMs: number, lang: Lang, options: FormatOptions = {}): string {
  const saved = lang === "km" ? "បានរក្សាទុក" : "Saved";
  return `${saved} ${formatAgo(elapsedMs, lang, options)}`;
}

function elapsedEn(elapsedMs: number): string {
  if (elapsedMs < MINUTE_MS) return `${whole(elapsedMs, SECOND_MS)} s`;
  if (elapsedMs < HOUR_MS) return `${whole(elapsedMs, MINUTE_MS)} min`;
  if (elapsedMs < DAY_MS) return `${whole(elapsedMs, HOUR_MS)} h`;
  const days = whole(elapsedMs, DAY_MS);
  return days === "1" ? "1 day" : `${days} days`;
}

function elapsedKm(elapsedMs: number): string {
  if (elapsedMs < MINUTE_MS) return `${whole(elapsedMs, SECOND_MS)} វិនាទី`;
  if (elapsedMs < HOUR_MS) return `${whole(elapsedMs, MINUTE_MS)} នាទី`;
  if (elapsedMs < DAY_MS) return `${whole(elapsedMs, HOUR_MS)} ម៉ោង`;
  return `${whole(elapsedMs, DAY_MS)} ថ្ងៃ`;
}

function whole(elapsedMs: number, unitMs: number): string {
  return String(Math.floor(elapsedMs / unitMs));
}
