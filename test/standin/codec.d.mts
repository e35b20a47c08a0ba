export function createCodec(): {
  readonly encode: (value: unknown) => string;
  readonly decode: (text: string) => unknown;
};
