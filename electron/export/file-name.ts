const MAX_NAME_BYTES = 150;
const FALLBACK_NAME = "chumrok";
const WINDOWS_DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A file name that every system accepts, from a suggestion of the renderer: no folders, no control or
 * invisible characters, no leading dot, no device names; at most 150 bytes, so that the extension and
 * the temp file's name still fit.
 */
export function cleanFileName(suggestedName: string): string {
  const name = suggestedName
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}<>:"/\\|?*]/gu, " ")
    .replace(/\s+/gu, " ")
    .replace(/^[. ]+/u, "");
  const short = cutToBytes(name, MAX_NAME_BYTES).replace(/[. ]+$/u, "");
  return short === "" || WINDOWS_DEVICES.test(short.split(".")[0] ?? "") ? FALLBACK_NAME : short;
}

function cutToBytes(text: string, maxBytes: number): string {
  let kept = "";
  for (const { segment } of new Intl.Segmenter("km").segment(text)) {
    if (Buffer.byteLength(kept + segment) > maxBytes) break;
    kept += segment;
  }
  return kept;
}
