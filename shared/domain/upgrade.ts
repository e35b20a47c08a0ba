import { NOT_ASKED } from "./answer";
import { SCHEMA_VERSION } from "./any-record";
import { NO_MORE_KNOWN } from "./organisation";
import { NOT_SENT_YET } from "./referral";

// A record of an earlier schema has everything that the present one asks except what nobody was asked then.
// Reading it means filling that in: an answer as not asked, a list as empty, a reference as none. Whoever adds
// a required field to a schema adds it here as well; test/vectors/records-1.*.0.json tell when it is missing.

type Values = Readonly<Record<string, unknown>>;
type Upgrade = (value: unknown) => unknown;

const upgradeDocument = adding({ issuer: NOT_ASKED, expiry: NOT_ASKED });
const upgradePerson = adding(
  {
    genderIdentity: NOT_ASKED,
    educationLevel: NOT_ASKED,
    occupationBefore: NOT_ASKED,
    disability: NOT_ASKED,
    deceasedOn: NOT_ASKED,
    alsoSuspectId: null,
    duplicateOf: null,
    notDuplicateOf: [],
  },
  { idDocuments: inAnswer(each(upgradeDocument)) },
);
const upgradeCaseFile = adding({
  incomingReferralId: null,
  rescueOperationId: null,
  externalIds: [],
});
const upgradeIncident = adding(
  { openedByOrgId: null, officialOrgId: null, establishmentClosedOn: null },
  { suspects: each(adding({ alsoVictimPersonId: null })) },
);
const upgradeOperation = adding(
  { leadOrgId: null },
  { encounters: each(adding({ screenedBeforeRemoval: NOT_ASKED, linkedPersonId: null })) },
);
const upgradeCase = adding(
  {
    assessments: [],
    screenings: [],
    services: [],
    followUps: [],
    proceedings: [],
    withholdings: [],
    recalls: [],
  },
  {
    caseFile: upgradeCaseFile,
    person: upgradePerson,
    relatedPersons: each(adding({ adminCode: NOT_ASKED })),
    consents: each(adding({ bestInterestBy: [] })),
    recruitments: each(
      adding(
        { agencyLicenceNo: NOT_ASKED, timesSoldOn: NOT_ASKED },
        { legs: each(adding({ borderPoint: NOT_ASKED, documentsUsed: NOT_ASKED })) },
      ),
    ),
    episodes: each(
      adding({ industryIsic: NOT_ASKED, platformsUsed: NOT_ASKED, payReceived: NOT_ASKED }),
    ),
    referrals: each(adding({ ...NOT_SENT_YET })),
  },
);

const UPGRADE_OF_KIND: Readonly<Record<string, Upgrade>> = {
  case: upgradeCase,
  incident: adding({}, { incident: upgradeIncident }),
  operation: adding({}, { operation: upgradeOperation }),
  organisation: adding(
    { ...NO_MORE_KNOWN },
    { keys: adding({ agePqRecipient: null, isSealedHybrid: false, revoked: null, former: [] }) },
  ),
};

/** Until 1.2.0 a record said how many versions there were and who wrote the last: all of them count as theirs. */
function upgradeMeta(value: unknown): unknown {
  if (!isValues(value)) return value;
  const lineage = [{ deviceId: value["originDeviceId"], count: value["rowVersion"] }];
  return { lineage, isPartial: false, ...value };
}

/**
 * A record of an earlier schema as the present one reads it; still to be parsed. Anything that is no
 * record, and a record of the present schema, comes back with the same content.
 */
export function upgradeRecord(value: unknown): unknown {
  if (!isValues(value) || typeof value["kind"] !== "string") return value;
  if (!Object.hasOwn(UPGRADE_OF_KIND, value["kind"])) return value;
  const upgraded = UPGRADE_OF_KIND[value["kind"]]?.(value);
  return adding({}, { meta: upgradeMeta })(upgraded);
}

/** The same for the raw values of a form, as a working copy keeps them. */
export function upgradeFormValues(
  form: "case" | "incident" | "operation",
  values: unknown,
): unknown {
  switch (form) {
    case "case":
      return upgradeCase(values);
    case "incident":
      return upgradeIncident(values);
    case "operation":
      return upgradeOperation(values);
  }
}

/**
 * True for records of a schema (`a.b.c`) that this program cannot read: of a newer major version. A newer
 * minor one is read as far as it goes; a record with something unknown in it is then set aside alone.
 */
export function isNewerSchema(version: string): boolean {
  return numbersOf(version)[0] > numbersOf(SCHEMA_VERSION)[0];
}

/** True for records of an earlier schema (`a.b.c`), which `upgradeRecord` brings up to the present one. */
export function isOlderSchema(version: string): boolean {
  const [major, minor] = numbersOf(version);
  const [ourMajor, ourMinor] = numbersOf(SCHEMA_VERSION);
  return major < ourMajor || (major === ourMajor && minor < ourMinor);
}

/** True for records of a later minor schema (`a.b.c`): they may have fields that nobody here knows yet. */
export function mayHaveNewFields(version: string): boolean {
  const [major, minor] = numbersOf(version);
  const [ourMajor, ourMinor] = numbersOf(SCHEMA_VERSION);
  return major === ourMajor && minor > ourMinor;
}

function numbersOf(version: string): [major: number, minor: number] {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return [major, minor];
}

/** Fills in what is missing, and upgrades the parts that are named and there. */
function adding(added: Values, parts: Readonly<Record<string, Upgrade>> = {}): Upgrade {
  return (value) => {
    if (!isValues(value)) return value;
    const upgraded = Object.entries(parts)
      .filter(([name]) => Object.hasOwn(value, name))
      .map(([name, upgrade]) => [name, upgrade(value[name])] as const);
    return { ...added, ...value, ...Object.fromEntries(upgraded) };
  };
}

function each(upgrade: Upgrade): Upgrade {
  return (list) => (Array.isArray(list) ? list.map(upgrade) : list);
}

/** Of an answer its value; one without a value stays. */
function inAnswer(upgrade: Upgrade): Upgrade {
  return (given) =>
    isValues(given) && "value" in given ? { ...given, value: upgrade(given["value"]) } : given;
}

function isValues(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
