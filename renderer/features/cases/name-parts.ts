import { valueOf } from "../../../shared/domain/answer";
import type { Person } from "../../../shared/domain/person";
import type { NameParts } from "../../../shared/khmer/names";

/** The names of a person as plain strings, for showing them in either script. */
export function nameParts({ person }: { readonly person: Person }): NameParts {
  return {
    familyNameKm: valueOf(person.familyNameKm),
    givenNameKm: valueOf(person.givenNameKm),
    familyNameLatin: valueOf(person.familyNameLatin),
    givenNameLatin: valueOf(person.givenNameLatin),
    nameOrder: person.nameOrder,
  };
}
