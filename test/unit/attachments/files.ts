import { PDFDocument, PDFName, PDFString } from "@cantoo/pdf-lib";
import { joinBytes } from "../../../shared/crypto";

// Small files made by hand, with invented secrets in every place where programs put them.

export const SECRETS = ["GPS-11.5564-104.9282", "Chan Dara", "Shelter-phone-7"] as const;
const [PLACE, AUTHOR, DEVICE] = SECRETS;

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const u16 = (value: number): Uint8Array => Uint8Array.of(value >> 8, value & 0xff);
const u32 = (value: number): Uint8Array =>
  Uint8Array.of(value >>> 24, (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff);

export function segment(marker: number, data: Uint8Array): Uint8Array {
  return joinBytes([Uint8Array.of(0xff, marker), u16(data.byteLength + 2), data]);
}

const FRAME = Uint8Array.of(8, 0, 2, 0, 3, 1, 1, 0x11, 0);
const SCAN = Uint8Array.of(0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56);

/** The parts of a JPEG whose structure is whole: what is drawn does not matter here. */
export function jpegParts(extra: readonly Uint8Array[]): Uint8Array {
  return joinBytes([
    Uint8Array.of(0xff, 0xd8),
    ...extra,
    segment(0xdb, new Uint8Array(65)),
    segment(0xc0, FRAME),
    segment(0xc4, new Uint8Array(20)),
    segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)),
    SCAN,
    Uint8Array.of(0xff, 0xd9),
  ]);
}

const JFIF = [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1];
export const BARE_JPEG = jpegParts([segment(0xe0, Uint8Array.of(...JFIF, 0, 0))]);

export const TALKING_JPEG = joinBytes([
  jpegParts([
    segment(0xe0, joinBytes([Uint8Array.of(...JFIF, 2, 2), text(PLACE)])),
    segment(0xe1, text(`Exif\0\0${PLACE}`)),
    segment(0xe1, text(`http://ns.adobe.com/xap/1.0/\0${AUTHOR}`)),
    segment(0xed, text(`Photoshop 3.0\0${AUTHOR}`)),
    segment(0xe2, text(`MPF\0${DEVICE}`)),
    segment(0xfe, text(DEVICE)),
  ]),
  text(`after the end: ${PLACE}`),
]);

export function chunk(name: string, data: Uint8Array): Uint8Array {
  return joinBytes([u32(data.byteLength), text(name), data, u32(0)]);
}

const PNG_SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const header = (width: number, height: number) =>
  chunk("IHDR", joinBytes([u32(width), u32(height), Uint8Array.of(8, 6, 0, 0, 0)]));

export function pngParts(extra: readonly Uint8Array[], width = 3, height = 2): Uint8Array {
  return joinBytes([
    ...[PNG_SIGNATURE, header(width, height), ...extra],
    ...[chunk("IDAT", new Uint8Array(30)), chunk("IEND", new Uint8Array())],
  ]);
}

export const BARE_PNG = pngParts([chunk("gAMA", u32(45455))]);

export const TALKING_PNG = joinBytes([
  pngParts([
    chunk("gAMA", u32(45455)),
    chunk("tEXt", text(`Author\0${AUTHOR}`)),
    chunk("iTXt", text(`XML:com.adobe.xmp\0${PLACE}`)),
    chunk("eXIf", text(PLACE)),
    chunk("tIME", new Uint8Array(7)),
    chunk("prVt", text(DEVICE)),
  ]),
  text(PLACE),
]);

function riffChunk(name: string, data: Uint8Array): Uint8Array {
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, data.byteLength, true);
  return joinBytes([text(name), size, data, new Uint8Array(data.byteLength % 2)]);
}

const WAV_FORMAT = Uint8Array.of(1, 0, 1, 0, 0x40, 0x1f, 0, 0, 0x40, 0x1f, 0, 0, 1, 0, 8, 0);
export const SAMPLES = Uint8Array.of(128, 130, 126, 128, 129);

export function wavParts(before: readonly Uint8Array[], after: readonly Uint8Array[]): Uint8Array {
  const chunks = [...before, riffChunk("fmt ", WAV_FORMAT), riffChunk("data", SAMPLES), ...after];
  return riffChunk("RIFF", joinBytes([text("WAVE"), ...chunks]));
}

export const BARE_WAV = wavParts([], []);
export const TALKING_WAV = wavParts(
  [riffChunk("bext", text(`${AUTHOR} ${DEVICE}`))],
  [riffChunk("LIST", text(`INFOIART${AUTHOR}`)), riffChunk("iXML", text(PLACE))],
);

/** A page with words on it, and the secrets in every corner of the document. */
export async function talkingPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([200, 200]);
  page.drawText("The letter itself");
  page.drawImage(await document.embedJpg(TALKING_JPEG));
  document.setAuthor(AUTHOR);
  document.setTitle(PLACE);
  document.setProducer(DEVICE);
  document.addJavaScript("first", `app.alert("${DEVICE}")`);
  await document.attach(text(PLACE), "place.txt", { mimeType: "text/plain" });
  const { context, catalog } = document;
  const metadata = context.stream(`<x:xmpmeta>${AUTHOR}</x:xmpmeta>`, { Type: "Metadata" });
  catalog.set(PDFName.of("Metadata"), context.register(metadata));
  catalog.set(PDFName.of("OpenAction"), context.obj({ S: "URI", URI: PDFString.of(PLACE) }));
  const marks = [
    { Type: "Annot", Subtype: "Highlight", T: PDFString.of(AUTHOR), M: PDFString.of(DEVICE) },
    { Type: "Annot", Subtype: "Link", A: { S: "URI", URI: PDFString.of(PLACE) } },
  ];
  page.node.set(PDFName.of("Annots"), context.obj(marks));
  page.node.set(PDFName.of("PieceInfo"), context.obj({ Program: PDFString.of(DEVICE) }));
  return document.save({ useObjectStreams: false });
}

/** Which of the secrets stand in these bytes. */
export function secretsIn(bytes: Uint8Array): string[] {
  const letters = new TextDecoder("latin1").decode(bytes);
  return SECRETS.filter((secret) => letters.includes(secret) || letters.includes(hexOf(secret)));
}

/** PDF writers put texts as hexadecimal, with a mark of the encoding before it. */
function hexOf(secret: string): string {
  return [...new TextEncoder().encode(secret)]
    .map((byte) => byte.toString(16).padStart(4, "0"))
    .join("")
    .toUpperCase();
}
