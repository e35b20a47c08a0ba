import { z } from "../zod";
import { MAX_IMPORT_BYTES, nothing, token } from "./fields";

/** A page of files is enough: nobody reads through more, and a folder of pictures must not flood the page. */
export const MAX_EXCHANGE_FILES = 200;

/** Stands for one file as it is now: another size or time is another file. Never a path. */
const fileId = z.string().regex(/^[0-9a-f]{32}$/);

const exchangeFile = z.strictObject({
  fileId,
  fileName: z.string().max(255),
  sizeBytes: z.int().nonnegative(),
  /** UTC. */
  modifiedAt: z.iso.datetime(),
  /** It was taken in, or found to be nothing for us, on this machine. */
  isDone: z.boolean(),
});

const state = z.strictObject({
  /** Null while none was chosen. */
  folder: z
    .strictObject({
      /** Its own name, for the screen only. */
      name: z.string().max(255),
      /** False while the stick is pulled out or the drive is away. */
      isThere: z.boolean(),
      /** Files of this mode, the latest first. */
      files: z.array(exchangeFile).max(MAX_EXCHANGE_FILES),
    })
    .nullable(),
});

const opened = z.strictObject({
  token,
  fileName: z.string().max(255),
  sizeBytes: z.int().nonnegative(),
});

/**
 * The folder through which files go and come: a stick, a shared drive. The page asks again and again
 * instead of being told: an open watch would keep a stick from being taken out.
 */
export const EXCHANGE_CONTRACT = {
  "exchange:state": { request: nothing, reply: state },
  /** Asks which folder; answers the state, the same as before when the person chose none. */
  "exchange:choose": { request: nothing, reply: state },
  "exchange:forget": { request: nothing, reply: state },
  /** The token serves `import:read` and `import:close`. `folder_gone`, `record_missing`, `file_too_large`. */
  "exchange:open": { request: z.strictObject({ fileId }), reply: opened },
  "exchange:done": { request: z.strictObject({ fileId }), reply: nothing },
  /**
   * A batch for this folder, under the next free name: nothing there is ever written over. The token serves
   * `export:write`, `export:commit` and `export:abort`. `folder_gone`, `disk_full`.
   */
  "exchange:write": {
    request: z.strictObject({
      suggestedName: z.string().min(1).max(80),
      expectedBytes: z.int().nonnegative().max(MAX_IMPORT_BYTES),
    }),
    reply: opened,
  },
} as const satisfies Record<string, { request: z.ZodType; reply: z.ZodType }>;

export type ExchangeState = z.output<typeof state>;
export type ExchangeFile = z.output<typeof exchangeFile>;
