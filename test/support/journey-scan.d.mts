export function findPlaintext(folder: string, texts: readonly string[]): string[];
export function formsOf(text: string): Record<string, Buffer>;
