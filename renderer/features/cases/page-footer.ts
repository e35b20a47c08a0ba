/**
 * Prints `left` and the page number at the foot of every page while `run` works. A rule in a sheet of the
 * document is used, because the policy of the page forbids style elements.
 */
export async function withPageFooter<T>(left: string, run: () => Promise<T>): Promise<T> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `@page {
      @bottom-left { content: ${cssString(left)}; font: 9pt "Source Sans 3", "Noto Sans Khmer", sans-serif; }
      @bottom-right { content: counter(page) " / " counter(pages); font: 9pt "Source Sans 3", sans-serif; }
    }`,
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  try {
    return await run();
  } finally {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  }
}

/** A CSS string that cannot end early, whatever is in the text. */
export function cssString(text: string): string {
  const escaped = text.replace(/["\\\n\r\f<]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `);
  return `"${escaped}"`;
}
