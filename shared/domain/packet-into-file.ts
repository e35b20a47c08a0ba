import { NOT_ASKED, valueOf } from "./answer";
import type { CaseInput } from "./case-record";
import type { Packet, Told } from "./packet";

// What another house told, put into a file here: only where nothing stands yet. Whoever goes on with the file
// sees who told it by the referral that came with it.

/** The parts of a file that a packet fills; of a form and of a record alike. */
export type Fillable = Pick<
  CaseInput,
  | "person"
  | "triage"
  | "relatedPersons"
  | "recruitments"
  | "episodes"
  | "assessments"
  | "screenings"
  | "proceedings"
> & {
  readonly caseFile: Partial<CaseInput["caseFile"]>;
};

/** The file with what the packet told; an answer, and a list with anything in it, stays as it is. */
export function filledFromPacket<F extends Fillable>(
  file: F,
  { told, whole }: Packet,
  newId: () => string,
): F {
  const from = whole ?? listsOf(told, newId);
  const { person, caseFile } = whole ?? told;
  return {
    ...file,
    person: filled(file.person, person),
    caseFile: filled(file.caseFile, caseFile),
    triage: whole === null ? file.triage : filled(file.triage, whole.triage),
    relatedPersons: orElse(file.relatedPersons, from.relatedPersons),
    episodes: orElse(file.episodes, from.episodes),
    proceedings: orElse(file.proceedings, from.proceedings),
    recruitments: orElse(file.recruitments, whole?.recruitments ?? []),
    assessments: orElse(file.assessments, whole?.assessments ?? []),
    screenings: orElse(file.screenings, whole?.screenings ?? []),
  };
}

/** What the referral says besides: needs have no place of their own before an assessment is made here. */
export function noteOfPacket({ note, told, whole }: Packet): string {
  const needs = whole === null ? told.needs : [];
  const words = needs.flatMap(({ wishOfPerson, action }) => [
    wishOfPerson === undefined ? null : valueOf(wishOfPerson),
    action === undefined ? null : valueOf(action),
  ]);
  return [valueOf(note), ...words]
    .filter((text) => text !== null && text !== "")
    .join("\n")
    .slice(0, MAX_NOTE_LENGTH)
    .replace(HALF_A_LETTER, "");
}

/** A cut may go through a letter of two units; half of one could not travel any more. */
const HALF_A_LETTER = /[\ud800-\udbff]$/;

/** As long as the note of a referral may be. */
const MAX_NOTE_LENGTH = 1000;

function filled<T extends object>(row: T, from: object): T {
  const answers = Object.entries(from).filter(([field]) =>
    isOpen((row as Readonly<Record<string, unknown>>)[field]),
  );
  return { ...row, ...Object.fromEntries(answers) };
}

/** Nobody has said anything there. */
function isOpen(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === "object" && "mv" in value && value.mv === NOT_ASKED.mv;
}

function orElse<T>(rows: T[], others: readonly T[]): T[] {
  return rows.length > 0 ? rows : [...others];
}

/** The rows that were told, each with all that nobody said of it. */
function listsOf(
  { relatedPersons, episodes, proceedings }: Told,
  newId: () => string,
): Pick<CaseInput, "relatedPersons" | "episodes" | "proceedings"> {
  return {
    relatedPersons: relatedPersons.map(({ relation = "other", name = NOT_ASKED }) => ({
      ...NOTHING_OF_RELATED,
      ...{ relatedId: newId(), relation, name },
    })),
    episodes: episodes.map((episode) =>
      filled({ ...NOTHING_OF_EPISODE, episodeId: newId() }, episode),
    ),
    proceedings: proceedings.flatMap(({ kind, ...proceeding }) =>
      kind === undefined
        ? []
        : [filled({ ...NOTHING_OF_PROCEEDING, kind, proceedingId: newId() }, proceeding)],
    ),
  };
}

type Row<K extends "relatedPersons" | "episodes" | "proceedings"> = CaseInput[K][number];

/** Whether an adult is safe is asked here anew: another house's word for it does not open a door (§11 R9). */
const NOTHING_OF_RELATED: Omit<Row<"relatedPersons">, "relatedId" | "relation" | "name"> = {
  involvedInExploitation: NOT_ASKED,
  ...{ phone: NOT_ASKED, adminCode: NOT_ASKED, isLegalGuardian: NOT_ASKED, isCaregiver: false },
  ...{ safeToContact: NOT_ASKED, contactConditions: NOT_ASKED },
};

const NOTHING_OF_EPISODE: Omit<Row<"episodes">, "episodeId"> = {
  ...{ stageReached: NOT_ASKED, exploitationType: NOT_ASKED, primaryType: NOT_ASKED },
  ...{ sexExploitationForm: NOT_ASKED, industryIsic: NOT_ASKED, sectorKh: NOT_ASKED },
  ...{ criminalActivity: NOT_ASKED, placeKind: NOT_ASKED, country: NOT_ASKED },
  ...{ adminCode: NOT_ASKED, venueName: NOT_ASKED, platformsUsed: NOT_ASKED },
  ...{ startDate: NOT_ASKED, endDate: NOT_ASKED, means: [], payReceived: NOT_ASKED },
  ...{ hoursPerDay: NOT_ASKED, daysPerWeek: NOT_ASKED, howEnded: NOT_ASKED },
};

const NOTHING_OF_PROCEEDING: Omit<Row<"proceedings">, "proceedingId" | "kind"> = {
  ...{ court: NOT_ASKED, courtFileNo: NOT_ASKED, personRole: NOT_ASKED },
  ...{ participation: NOT_ASKED, noParticipationReason: NOT_ASKED },
  ...{ protectionMeasures: NOT_ASKED, lawyerOrgId: null, complaintOn: null },
  ...{ sentToCourtOn: null, verdictOn: null, verdict: NOT_ASKED, note: NOT_ASKED },
  compensations: [],
};
