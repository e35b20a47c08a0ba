import type { DataScope } from "../consent";

/**
 * What a field gives away (dictionary §1): `ID` a person, `SEN` harm if disclosed, `STQ` a figure that may
 * still point at somebody, `STA` a figure, `OPS` housekeeping.
 */
export type FieldClass = "ID" | "SEN" | "STQ" | "STA" | "OPS";

/** When it is needed: to save, to finalise, on a condition, not at all, or worked out by the program. */
export type FieldLevel = "S" | "F" | "C" | "O" | "auto";

/** All that is known of one stored field besides its schema and its words. */
export interface FieldInfo {
  /** As in the dictionary and in files that travel: snake_case, with the prefix of a child table. */
  readonly name: string;
  readonly cls: FieldClass;
  readonly level: FieldLevel;
  /** Fields of other standards that say the same. */
  readonly maps: readonly string[];
  /** The part of a packet that may carry it with consent; null never leaves in one. */
  readonly scope: DataScope | null;
  /** A name of its own, taken off the screen where others can see it. */
  readonly isName: boolean;
  /** Ours, beyond the dictionary. */
  readonly isOwn: boolean;
}

/** A field of the dictionary that no schema has, since something else already tells it. */
export interface ElsewhereInfo extends Pick<FieldInfo, "name" | "cls" | "level" | "maps"> {
  /** Where it stands, or what works it out. */
  readonly where: string;
}

/** One entity: a stored field without an entry does not compile, nor an entry without a field. */
export interface EntityDictionary<T> {
  readonly entity: string;
  readonly fields: { readonly [K in keyof T]-?: FieldInfo };
  readonly elsewhere: readonly ElsewhereInfo[];
}

/** The value inside an answer. */
export type Known<A> = Extract<A, { value: unknown }> extends { value: infer V } ? V : never;

type More = Partial<Pick<FieldInfo, "maps" | "scope" | "isName">>;

/** A field of the dictionary. */
export function field(
  name: string,
  cls: FieldClass,
  level: FieldLevel,
  { maps = [], scope = null, isName = false }: More = {},
): FieldInfo {
  return { name, cls, level, maps, scope, isName, isOwn: false };
}

/** A field of ours that the dictionary does not have. */
export function own(name: string, cls: FieldClass, level: FieldLevel, more: More = {}): FieldInfo {
  return { ...field(name, cls, level, more), isOwn: true };
}

/** A field of the dictionary that is told by something else. */
export function elsewhere(
  name: string,
  cls: FieldClass,
  level: FieldLevel,
  where: string,
  maps: readonly string[] = [],
): ElsewhereInfo {
  return { name, cls, level, where, maps };
}
