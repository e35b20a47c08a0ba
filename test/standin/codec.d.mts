export function createCodec(): {
  encode(value: unknown): string;
  decode(text: string): unknown;
};
