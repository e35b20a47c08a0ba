import { openBox, sealBox, type SealContext, type SealingKey } from "../../shared/crypto";
import { AppError } from "../../shared/errors";
import type { z } from "../../shared/zod";

/** Seals a value as JSON. Everything that reaches a table goes through here or through `sealBox`. */
export function sealJson(
  key: SealingKey,
  context: SealContext,
  value: unknown,
): Promise<Uint8Array<ArrayBuffer>> {
  return sealBox(key, context, new TextEncoder().encode(JSON.stringify(value)));
}

/** Throws `AppError("store_damaged")` when the box does not open here or holds something else. */
export async function openJson<S extends z.ZodType>(
  key: SealingKey,
  context: SealContext,
  box: Uint8Array,
  schema: S,
): Promise<z.output<S>> {
  return parseJson(await openBox(key, context, box), schema);
}

/** Reads the bytes of an opened box; throws `AppError("store_damaged")` for any other content. */
export function parseJson<S extends z.ZodType>(plaintextBytes: Uint8Array, schema: S): z.output<S> {
  const parsed = schema.safeParse(toValue(plaintextBytes));
  if (!parsed.success) throw new AppError("store_damaged");
  return parsed.data;
}

function toValue(plaintextBytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(plaintextBytes));
  } catch (cause) {
    throw new AppError("store_damaged", cause);
  }
}
