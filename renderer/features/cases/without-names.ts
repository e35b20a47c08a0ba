import type { Answer } from "../../../shared/domain/answer";
import type { CaseContent } from "../../../shared/domain/case-record";
import type { Packet } from "../../../shared/domain/packet";
import { nameFields, type EntityName } from "../../../shared/domain/dictionary";

/** The case with every name that has a field of its own taken out: for a screen that others can see. */
export function withoutNames(content: CaseContent, instead: string): CaseContent {
  return {
    ...content,
    person: hideNames("person", content.person, instead),
    relatedPersons: content.relatedPersons.map((related) =>
      hideNames("relatedPerson", related, instead),
    ),
  };
}

/** The same for a packet that came. */
export function withoutNamesInPacket(packet: Packet, instead: string): Packet {
  const { told } = packet;
  return {
    ...packet,
    told: {
      ...told,
      person: hideNames("person", told.person, instead),
      relatedPersons: told.relatedPersons.map((related) =>
        hideNames("relatedPerson", related, instead),
      ),
    },
  };
}

/** The part with the names of this entity replaced; a missing name stays missing, with its reason. */
function hideNames<T extends object>(entity: EntityName, part: T, instead: string): T {
  const names = nameFields().filter((place) => place.entity === entity);
  const hidden = names.flatMap(({ field }) => {
    const name = (part as Readonly<Record<string, Answer<string> | undefined>>)[field];
    if (name === undefined) return [];
    return [[field, "value" in name ? { ...name, value: instead } : name]];
  });
  return { ...part, ...(Object.fromEntries(hidden) as Partial<T>) };
}
