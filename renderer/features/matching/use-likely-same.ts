import { useDebouncedValue } from "@mantine/hooks";
import type { Person } from "../../../shared/domain/person";
import { useVaultQuery } from "../../session";
import type { LikelySame } from "../../store/vault-api";

const TYPING_PAUSE_MS = 400;

/** Files whose person may be this one; asked again when somebody pauses in typing. Null asks nothing. */
export function useLikelySame(caseId: string, person: Person | null): readonly LikelySame[] {
  const [asked] = useDebouncedValue(person === null ? "" : questionOf(person), TYPING_PAUSE_MS);
  const found = useVaultQuery(
    ["likely-same", caseId, asked],
    async (vault) => {
      if (asked === "") return [];
      const { notDuplicateOf, ...answers } = JSON.parse(asked) as Question;
      return vault.likelySame({ caseId, answers, notDuplicateOf });
    },
    ["case"],
    { keepLast: true },
  );
  return found ?? [];
}

type Question = ReturnType<typeof partsOf>;

/** As text, so that an answer that has nothing to do with it asks nothing anew. */
function questionOf(person: Person): string {
  return JSON.stringify(partsOf(person));
}

function partsOf(person: Person) {
  const { familyNameKm, givenNameKm, familyNameLatin, givenNameLatin, otherNames } = person;
  const { sex, birthDate, ageYearsStated, ageStatedOn, homeAdminCode, nationality } = person;
  return {
    ...{ familyNameKm, givenNameKm, familyNameLatin, givenNameLatin, otherNames },
    ...{ sex, birthDate, ageYearsStated, ageStatedOn, homeAdminCode, nationality },
    notDuplicateOf: person.notDuplicateOf,
  };
}
