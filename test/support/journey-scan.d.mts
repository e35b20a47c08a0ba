export function findPlaintext(folder: string, texts: readonly string[]): string[];
export function formsOf(text: string): Record<string, Buffer>;
export function scanFiles(
  folder: string,
  texts: readonly string[],
): { readonly files: number; readonly bytes: number; readonly found: readonly string[] };
export function findBytes(folder: string, wanted: Uint8Array): string[];
