import type { CodeListName, CodeOf } from "../../../shared/domain/code-lists";

/** The words for every code of every list. A code without a word does not compile. */
export type CodeLabels = {
  readonly [Name in CodeListName]: Readonly<Record<CodeOf<Name>, string>>;
};
