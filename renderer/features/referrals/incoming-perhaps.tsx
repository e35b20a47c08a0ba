import { mayRecordCases } from "../../../shared/domain/access";
import { known, NOT_ASKED } from "../../../shared/domain/answer";
import type { IncomingReferral } from "../../../shared/domain/incoming-referral";
import type { Packet } from "../../../shared/domain/packet";
import { useWords } from "../../i18n/i18n";
import { useSession, useVaultQuery } from "../../session";
import { Action, Note, Row, Stack } from "../../ui";
import { useHiddenNames } from "../cases";
import { LikelyFile } from "../matching";
import { useIncomingActs } from "./use-incoming-acts";

/** Files whose person may be the one who was referred, each with the way into it (dictionary §6). */
export function IncomingPerhaps({ line }: { readonly line: IncomingReferral }) {
  const { t } = useWords();
  const areHidden = useHiddenNames();
  const acts = useIncomingActs();
  const { role } = useSession().open.user;
  const { referralId, personName, packet } = line;
  const isNamed = personName !== "" || packet !== null;
  const likely = useVaultQuery(
    ["likely-referred", referralId, personName, line.packetSha256],
    async (vault) => {
      const told = packet === null ? {} : answersOfPacket(packet);
      const answers = { ...answersOf(personName), ...told };
      return isNamed ? vault.likelySame({ caseId: "", answers, notDuplicateOf: [] }) : [];
    },
    ["case"],
  );
  if (likely === undefined || likely.length === 0) return null;
  return (
    <Note title={t("incoming.perhaps")}>
      <Stack gap={8}>
        {likely.map((found) => (
          <Row key={found.summary.caseId} gap={8}>
            <span className="small">
              <LikelyFile found={found} isNameHidden={areHidden} />
            </span>
            {mayRecordCases(role) && (
              <Action
                kind="quiet"
                size="slim"
                onClick={() => void acts.takeInto(line, found.summary)}
              >
                {t("incoming.intoFile")}
              </Action>
            )}
          </Row>
        ))}
      </Stack>
    </Note>
  );
}

/** What a packet told of who it is, as far as people are compared by it. */
function answersOfPacket({ told: { person }, whole }: Packet) {
  const { familyNameKm, givenNameKm, familyNameLatin, givenNameLatin } = person;
  const { sex, birthDate, ageYearsStated, homeAdminCode, nationality } = person;
  const given = { familyNameKm, givenNameKm, familyNameLatin, givenNameLatin, sex };
  const more = { birthDate, ageYearsStated, homeAdminCode, nationality };
  const named = whole === null ? {} : { otherNames: whole.person.otherNames };
  const told = Object.entries({ ...given, ...more, ...named });
  return Object.fromEntries(told.filter(([, answer]) => answer !== undefined)) as Partial<
    ReturnType<typeof answersOf>
  >;
}

/** A whole name in either script: which part is the family's nobody said, and nobody needs to. */
function answersOf(name: string) {
  const isKhmer = /\p{Script=Khmer}/u.test(name);
  return {
    ...{ familyNameKm: NOT_ASKED, givenNameKm: isKhmer ? known(name) : NOT_ASKED },
    ...{ familyNameLatin: NOT_ASKED, givenNameLatin: isKhmer ? NOT_ASKED : known(name) },
    ...{ sex: NOT_ASKED, birthDate: NOT_ASKED, ageYearsStated: NOT_ASKED, ageStatedOn: null },
    ...{ homeAdminCode: NOT_ASKED, nationality: NOT_ASKED, otherNames: NOT_ASKED },
  };
}
