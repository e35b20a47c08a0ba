import { recallSchema, type Recall } from "../domain/recall";
import type { ExchangeItem } from "./item";
import type { JsonObject } from "./json";

/** The record kind of a recall. */
export const RECALL_KIND = "recall";

/** The line of a recall in a file. */
export function recallItem(recall: Recall): ExchangeItem {
  return {
    itemKey: recall.recallId,
    recordKind: RECALL_KIND,
    rowVersion: 1,
    late: false,
    record: { ...recall, items: [...recall.items] },
  };
}

/** The recall of an item (camelCase keys), or null when it is none. */
export function readRecallItem(record: JsonObject): Recall | null {
  const recall = recallSchema.safeParse(record);
  return recall.success ? recall.data : null;
}
