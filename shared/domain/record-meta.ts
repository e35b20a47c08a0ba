import { z } from "../zod";
import { idSchema } from "./ids";
import { lineageSchema } from "./lineage";

/** Who made and changed a record, and where (dictionary §1 "class of record owner"). */
export const recordMetaSchema = z.strictObject({
  /** UTC, ISO 8601 with milliseconds. */
  createdAt: z.iso.datetime(),
  createdBy: idSchema,
  updatedAt: z.iso.datetime(),
  updatedBy: idSchema,
  /** 1 for the first save; every save adds one and keeps the earlier version. */
  rowVersion: z.int().min(1),
  /** The installation that wrote this version. */
  originDeviceId: idSchema,
  /** Which versions this one follows, whatever their numbers. */
  lineage: lineageSchema,
  /** The organisation whose record this is; imports keep it. */
  originOrgId: idSchema,
  isDemo: z.boolean(),
  /** Something was taken out for who holds it here (names, victims, words): a copy to read, never to change. */
  isPartial: z.boolean(),
});

export type RecordMeta = z.output<typeof recordMetaSchema>;
