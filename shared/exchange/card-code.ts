import encodeQR from "qr";
import { decodeQRBatch } from "qr/decode.js";

/** Dark is true; as many rows as columns, the light frame around the code included. */
export type CodeModules = readonly (readonly boolean[])[];

/** Straight rows of red, green, blue and alpha. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Light modules that the standard asks for around a code. */
const QUIET_MODULES = 4;
/** What a code of the largest size holds with this much correction (version 40, medium). */
export const MAX_CODE_BYTES = 2_331;
/** The longest side of a picture that is searched; finer ones are made smaller first. */
export const SEARCHED_SIDE = 2_400;
/** For the search of a hostile or hopeless picture. */
const MOST_SEARCH_MS = 3_000;

/**
 * A card as a QR code that survives a stain of about a seventh of it. Null when it is too long for one: a name
 * of 160 Khmer letters in both fields can be.
 */
export function codeOfCard(cardBytes: Uint8Array): CodeModules | null {
  if (cardBytes.byteLength > MAX_CODE_BYTES) return null;
  const text = new TextDecoder("latin1").decode(cardBytes);
  const textEncoder = () => cardBytes;
  return encodeQR(text, "raw", {
    ecc: "medium",
    encoding: "byte",
    border: QUIET_MODULES,
    textEncoder,
  });
}

/**
 * The bytes of the one QR code in a picture, and nothing about what they mean; null when there is none that can
 * be read, or more than one: nobody could say which of them the person meant.
 */
export async function readCode(pixels: Pixels): Promise<Uint8Array<ArrayBuffer> | null> {
  const { width, height } = pixels;
  const isSearched = width > 0 && height > 0 && Math.max(width, height) <= SEARCHED_SIDE;
  if (!isSearched || pixels.data.byteLength !== 4 * width * height) return null;
  const [found = []] = await decodeQRBatch([pixels], {
    format: "RGBA",
    timeLimit: MOST_SEARCH_MS,
    textDecoder: latin1Of,
  }).catch(() => []);
  const texts = new Set(found.filter((one) => typeof one === "string"));
  const [only] = texts;
  if (texts.size !== 1 || only === undefined) return null;
  return Uint8Array.from(only, (letter) => letter.charCodeAt(0));
}

/** Byte for byte: `TextDecoder` reads "latin1" as windows-1252, which is not that. */
function latin1Of(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
