import { pseudonymousCaseSchema, type PseudonymousCase } from "../domain/pseudonymous-case";
import type { ExchangeItem } from "./item";
import type { JsonObject } from "./json";

/** The record kind of a row without identifiers. */
export const PSEUDONYMOUS_KIND = "pseudonymous_case";

/** A row with the key that it has for its one recipient. */
export type PseudonymousRow = Pick<ExchangeItem, "itemKey" | "rowVersion" | "late"> & {
  readonly row: PseudonymousCase;
};

/** The line of a row in a file. */
export function pseudonymousItem({ row, ...item }: PseudonymousRow): ExchangeItem {
  const { nationality, exploitationTypes, means, services } = row;
  const lists = {
    nationality: [...nationality],
    exploitationTypes: [...exploitationTypes],
    means: [...means],
    services: [...services],
  };
  return { ...item, recordKind: PSEUDONYMOUS_KIND, record: { ...row, ...lists } };
}

/** The row of an item (camelCase keys), or null when it is none. */
export function readPseudonymousItem(record: JsonObject): PseudonymousCase | null {
  const row = pseudonymousCaseSchema.safeParse(record);
  return row.success ? row.data : null;
}
