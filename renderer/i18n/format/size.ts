import { type FormatOptions, type Lang } from "./lang";
import { formatNumber } from "./number";

/** As disks and sticks are labelled: in thousands. */
const UNITS = [
  { name: "GB", bytes: 1e9 },
  { name: "MB", bytes: 1e6 },
  { name: "KB", bytes: 1e3 },
] as const;

/** How large a file is: "340 KB", "2.4 MB", "២,៤ MB". Anything but nothing is at least 1 KB. */
export function formatSize(bytes: number, lang: Lang, options: FormatOptions = {}): string {
  const { name, bytes: unit } = UNITS.find((one) => bytes >= one.bytes) ?? UNITS[2];
  const value = bytes === 0 ? 0 : Math.max(1, bytes / unit);
  const fractionDigits = name !== "KB" && value < 10 ? 1 : 0;
  return `${formatNumber(value, lang, { ...options, fractionDigits })} ${name}`;
}
