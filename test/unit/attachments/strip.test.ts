import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_ATTACHMENT_BYTES } from "../../../shared/domain/attachment";
import { joinBytes } from "../../../shared/crypto";
import { cameraPictures, rewriteBarePdf } from "../../../shared/files/bare-pdf";
import { sniff } from "../../../shared/files/sniff";
import { stripFile, type FileTools } from "../../../shared/files/strip-file";
import { isBareJpeg, stripJpeg } from "../../../shared/files/strip-jpeg";
import { stripPdf } from "../../../shared/files/strip-pdf";
import { isBarePng, stripPng } from "../../../shared/files/strip-png";
import { stripWav } from "../../../shared/files/strip-wav";
import * as files from "./files";

const NO_CANVAS: FileTools = { images: { redraw: async () => "not_available" } };

describe("what a file is", () => {
  test("its first bytes tell, and nothing else is taken", () => {
    expect(sniff(files.BARE_JPEG)).toBe("image/jpeg");
    expect(sniff(files.BARE_PNG)).toBe("image/png");
    expect(sniff(files.BARE_WAV)).toBe("audio/wav");
    expect(sniff(new TextEncoder().encode("%PDF-1.7\n"))).toBe("application/pdf");
    for (const other of ["<svg onload=x>", "GIF89a", "MZ", "PK\u0003\u0004", "RIFF....AVI ", ""]) {
      expect(sniff(new TextEncoder().encode(other))).toBeNull();
    }
  });

  test("a picture that is a PDF or a ZIP as well is refused", () => {
    const comment = files.segment(0xfe, new TextEncoder().encode("%PDF-1.4 obj"));
    expect(sniff(files.jpegParts([comment]))).toBeNull();
    const zipEnd = Uint8Array.of(0x50, 0x4b, 5, 6, ...new Array<number>(16).fill(0), 3, 0, 1, 2, 3);
    for (const picture of [files.BARE_JPEG, files.BARE_PNG, files.BARE_WAV]) {
      expect(sniff(joinBytes([picture, zipEnd]))).toBeNull();
      // The four bytes alone are chance.
      expect(sniff(joinBytes([picture, zipEnd, Uint8Array.of(0)]))).not.toBeNull();
    }
  });
});

describe("what goes with the metadata", () => {
  test("place, author and device leave a JPEG; its picture stays byte for byte", () => {
    expect(files.secretsIn(files.TALKING_JPEG)).toEqual([...files.SECRETS]);
    expect(stripJpeg(files.TALKING_JPEG)).toEqual(files.BARE_JPEG);
    expect(isBareJpeg(files.BARE_JPEG)).toBe(true);
    expect(isBareJpeg(files.TALKING_JPEG)).toBe(false);
  });

  test("the colour marks of a JPEG stay, without what hides behind them", () => {
    const adobe = new TextEncoder().encode("Adobe\0d\0\0\0\0\u0001");
    const icc = files.segment(0xe2, new TextEncoder().encode("ICC_PROFILE\0..profile"));
    const long = files.segment(0xee, joinBytes([adobe, new TextEncoder().encode("Chan Dara")]));
    const bare = files.jpegParts([icc, files.segment(0xee, adobe)]);
    expect(stripJpeg(files.jpegParts([icc, long]))).toEqual(bare);
  });

  test("text, time and EXIF leave a PNG; its picture stays byte for byte", () => {
    expect(files.secretsIn(files.TALKING_PNG)).toEqual([...files.SECRETS]);
    expect(stripPng(files.TALKING_PNG)).toEqual(files.BARE_PNG);
    expect(isBarePng(files.BARE_PNG)).toBe(true);
    expect(isBarePng(files.TALKING_PNG)).toBe(false);
  });

  test("artist, device and place leave a WAV; its samples stay", () => {
    expect(files.secretsIn(files.TALKING_WAV)).toEqual([...files.SECRETS]);
    expect(stripWav(files.TALKING_WAV)).toEqual(files.BARE_WAV);
    expect(stripWav(files.BARE_WAV)).toEqual(files.BARE_WAV);
  });

  test("a PDF keeps its page and loses author, XMP, scripts, files, links and the EXIF of its picture", async () => {
    const talking = await files.talkingPdf();
    expect(files.secretsIn(talking)).toEqual([...files.SECRETS]);
    const bare = (await stripPdf(talking))!;
    const { context, catalog } = await PDFDocument.load(bare, { updateMetadata: false });
    const everything = context.enumerateIndirectObjects().map(([, object]) => object.toString());
    const letters = new TextEncoder().encode(everything.join("\n"));
    expect(files.secretsIn(letters)).toEqual([]);
    expect(files.secretsIn(bare)).toEqual([]);
    expect(context.trailerInfo.Info).toBeUndefined();
    for (const gone of ["Metadata", "Names", "OpenAction", "AF"]) {
      expect(catalog.has(PDFName.of(gone))).toBe(false);
    }
    expect(everything.join()).not.toMatch(/JavaScript|EmbeddedFile|\/URI|PieceInfo/);
    expect(everything.join()).toMatch(/\/Highlight/);
    expect(everything.join()).toMatch(/DCTDecode/);
  });

  test("the earlier state of a PDF that was changed later does not stay behind the new one", async () => {
    const first = await PDFDocument.create();
    first.addPage([100, 100]);
    first.setSubject("Chan Dara");
    const saved = await first.save({ useObjectStreams: false });
    const second = await PDFDocument.load(saved, { forIncrementalUpdate: true });
    second.setSubject("nothing");
    const both = await second.save({ useObjectStreams: false });
    expect((await stripPdf(both))!.byteLength).toBeGreaterThan(0);
    expect(files.secretsIn((await stripPdf(both))!)).toEqual([]);
  });

  test("a picture that is wrapped once more, or is JPEG 2000, is refused: its place could hide in it", async () => {
    for (const filters of [["FlateDecode", "DCTDecode"], ["ASCII85Decode", "DCT"], ["JPXDecode"]]) {
      const document = await PDFDocument.create();
      const page = document.addPage([100, 100]);
      const picture = document.context.stream("any", { Subtype: "Image", Filter: filters });
      page.node.setXObject(PDFName.of("Im1"), document.context.register(picture));
      expect(await stripPdf(await document.save({ useObjectStreams: false }))).toBeNull();
    }
  });

  test("a locked PDF is refused: nobody can see what is in it", async () => {
    const document = await PDFDocument.create();
    document.addPage([100, 100]);
    document.encrypt({ userPassword: "invented", ownerPassword: "invented" });
    expect(await stripPdf(await document.save())).toBeNull();
  });
});

describe("the whole way", () => {
  test("every kind comes out bare, with its type", async () => {
    const talking = {
      "image/jpeg": files.TALKING_JPEG,
      "image/png": files.TALKING_PNG,
      "audio/wav": files.TALKING_WAV,
      "application/pdf": (await stripPdf(await files.talkingPdf()))!,
    };
    for (const [mime, bytes] of Object.entries(talking)) {
      const bare = await stripFile(bytes, NO_CANVAS);
      expect(bare).toMatchObject({ ok: true, value: { mime } });
      expect(bare.ok && files.secretsIn(bare.value.bytes)).toEqual([]);
    }
  });

  test("a PDF that says it was stripped, and was not, is refused", async () => {
    const talking = await files.talkingPdf();
    expect(await stripFile(talking, NO_CANVAS)).toEqual({ ok: false, error: "unknown_file_type" });
  });

  test("a picture with its place in a PDF that is bare otherwise is refused", async () => {
    const bare = (await stripPdf(await files.talkingPdf()))!;
    const document = await PDFDocument.load(bare, { updateMetadata: false });
    for (const picture of cameraPictures(document.context))
      picture.updateContents(files.TALKING_JPEG);
    expect(await rewriteBarePdf(await document.save({ useObjectStreams: false }))).toBeNull();
  });

  test("what hides between the objects of a stripped PDF does not come along", async () => {
    const bare = (await stripPdf(await files.talkingPdf()))!;
    const note = new TextEncoder().encode(`\n% ${files.SECRETS[1]}\n`);
    const rewritten = (await rewriteBarePdf(joinBytes([bare, note])))!;
    expect(rewritten.byteLength).toBeGreaterThan(100);
    expect(files.secretsIn(rewritten)).toEqual([]);
  });

  test("what the drawing engine writes of itself goes too", async () => {
    const tools: FileTools = { images: { redraw: async () => files.TALKING_JPEG } };
    expect(await stripFile(files.BARE_JPEG, tools)).toEqual({
      ok: true,
      value: { mime: "image/jpeg", bytes: files.BARE_JPEG },
    });
  });

  test("a picture that cannot be drawn is refused, and never kept as it came", async () => {
    const tools: FileTools = { images: { redraw: async () => null } };
    const refused = await stripFile(files.TALKING_JPEG, tools);
    expect(refused).toEqual({ ok: false, error: "unknown_file_type" });
  });

  test("too many bytes, and a few bytes that claim too many pixels, are refused", async () => {
    const long = joinBytes([files.BARE_JPEG, new Uint8Array(MAX_ATTACHMENT_BYTES)]);
    const wide = files.pngParts([], 60_000, 60_000);
    for (const bytes of [long, wide]) {
      expect(await stripFile(bytes, NO_CANVAS)).toEqual({ ok: false, error: "file_too_large" });
    }
  });
});

describe("hostile files", () => {
  const whole = [files.TALKING_JPEG, files.TALKING_PNG, files.TALKING_WAV];
  const damaged = fc
    .record({
      file: fc.constantFrom(...whole),
      cutAt: fc.nat(600),
      changes: fc.array(fc.tuple(fc.nat(600), fc.nat(255)), { maxLength: 8 }),
    })
    .map(({ file, cutAt, changes }) => {
      const bytes = file.slice(0, file.byteLength - Math.min(cutAt, file.byteLength));
      for (const [at, value] of changes) if (at < bytes.byteLength) bytes[at] = value;
      return bytes;
    });

  test("damage in any place gives a refusal or a bare file, never an error", async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async (bytes) => {
        const bare = await stripFile(bytes, NO_CANVAS);
        if (!bare.ok) return;
        const { mime, bytes: kept } = bare.value;
        if (mime === "image/jpeg") expect(isBareJpeg(kept)).toBe(true);
        if (mime === "image/png") expect(isBarePng(kept)).toBe(true);
        if (mime === "audio/wav") expect(stripWav(kept)).toEqual(kept);
      }),
      { numRuns: 500 },
    );
  });

  test("a damaged PDF gives a refusal or a PDF that opens and says nothing of itself", async () => {
    const pdf = await files.talkingPdf();
    const changes = fc.array(fc.tuple(fc.nat(pdf.byteLength - 1), fc.nat(255)), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(changes, async (places) => {
        const bytes = pdf.slice();
        for (const [at, value] of places) bytes[at] = value;
        const bare = await stripPdf(bytes);
        if (bare === null) return;
        expect(await rewriteBarePdf(bare)).not.toBeNull();
        const { context, catalog } = await PDFDocument.load(bare, { updateMetadata: false });
        expect(context.trailerInfo.Info).toBeUndefined();
        expect(catalog.has(PDFName.of("Names"))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test("a PDF nested a hundred thousand deep is refused", async () => {
    const deep = `%PDF-1.4\n1 0 obj\n${"[".repeat(100_000)}\nendobj\ntrailer <</Root 1 0 R>>\n%%EOF`;
    expect(await stripPdf(new TextEncoder().encode(deep))).toBeNull();
  });
});
