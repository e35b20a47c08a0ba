// Looks for readable text in every file below a folder, in the forms in which programs write text.
import fs from "node:fs";
import path from "node:path";

/**
 * The files below `folder` that hold one of `texts`, each as `path: text (form)`. An empty list is what a
 * sealed store promises.
 */
export function findPlaintext(folder, texts) {
  return scanFiles(folder, texts).found;
}

/** The same with how many files and bytes were looked at. */
export function scanFiles(folder, texts) {
  const wanted = texts.flatMap((text) =>
    Object.entries(formsOf(text)).map(([form, bytes]) => ({ text, form, bytes })),
  );
  const found = [];
  let bytes = 0;
  const files = filesBelow(folder);
  for (const file of files) {
    const content = readFile(file);
    bytes += content.byteLength;
    for (const { text, form, bytes: looked } of wanted) {
      if (content.includes(looked)) found.push(`${path.relative(folder, file)}: ${text} (${form})`);
    }
  }
  return { files: files.length, bytes, found };
}

/** The files below `folder` that hold these very bytes. */
export function findBytes(folder, wanted) {
  return filesBelow(folder)
    .filter((file) => readFile(file).includes(wanted))
    .map((file) => path.relative(folder, file));
}

export function formsOf(text) {
  const escaped = [...text].flatMap((part) =>
    part.codePointAt(0) < 0x80
      ? part
      : part.split("").map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`),
  );
  const json = escaped.join("");
  const utf16be = Buffer.from(text, "utf16le").swap16();
  return {
    "UTF-8": Buffer.from(text, "utf8"),
    "UTF-16LE": Buffer.from(text, "utf16le"),
    "UTF-16BE": utf16be,
    "JSON escapes": Buffer.from(json),
    "JSON escapes, capitals": Buffer.from(json.replaceAll(/[a-f]/g, (hex) => hex.toUpperCase())),
    "in an address": Buffer.from(encodeURIComponent(text)),
    ...base64FormsOf(text),
  };
}

/** Base64 shifts with what stands before: the part that is the same in each of the three positions. */
function base64FormsOf(text) {
  const bytes = Buffer.from(text, "utf8");
  return Object.fromEntries(
    [0, 1, 2].map((shift) => {
      const whole = Buffer.concat([Buffer.alloc(shift), bytes]).toString("base64");
      const sure = whole.replace(/=+$/, "").slice(shift === 0 ? 0 : shift + 1, -2);
      return [`base64, shifted by ${shift}`, Buffer.from(sure)];
    }),
  );
}

function filesBelow(folder) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}

/** A file that went meanwhile holds nothing. */
function readFile(file) {
  try {
    return fs.readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
