/** The fonts that a PDF may name without bringing them, as data: nothing is fetched at run time. */
const FONTS = import.meta.glob<string>(
  "../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}",
  { query: "?url&inline", import: "default" },
);

/** Gives pdf.js the fonts it asks for by name, out of the program itself. */
export class BundledFonts {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const found = Object.entries(FONTS).find(([path]) => path.endsWith(`/${filename}`));
    if (found === undefined) throw new Error("no such font");
    const [, base64 = ""] = (await found[1]()).split(",");
    return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  }
}
