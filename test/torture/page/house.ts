import { KEYS_UNCHECKED, NO_MORE_KNOWN } from "../../../shared/domain/organisation";
import type { NewVault } from "../../../shared/vault/door";
import { windowSession } from "../../../renderer/session/window-session";
import { atWork } from "../../../renderer/session/session-state";
import type { VaultApi } from "../../../renderer/store/vault-api";
import { toBase64 } from "../../../shared/crypto";
import { FIRST, SECOND } from "../people";
import { bytesOf } from "../protocol";
import { must } from "./answers";

export { FIRST, SECOND };

const HOUSE: NewVault = {
  organisation: {
    ...{ nameKm: "ផ្ទះរំដួល", nameEn: "Rumduol House", orgType: "ngo_shelter" },
    ...{ adminCode: "02", siteCode: "RD" },
  },
  user: { loginName: FIRST.loginName, displayName: "Sokha", role: "supervisor" },
  passphrase: FIRST.passphrase,
};

export const session = windowSession();

/** The vault of whoever is at work. Throws at the door. */
export function vault(): VaultApi {
  const open = atWork(session.getState());
  if (open === null) throw new Error(`at the door: ${session.getState().phase}`);
  session.touch();
  return open.vault;
}

/** The first start: a house with two people who may agree. */
export async function createHouse(): Promise<void> {
  await untilAtDoor();
  must(await session.createVault(HOUSE));
  session.enterHouse();
  const user = { loginName: SECOND.loginName, displayName: "Dara", role: "supervisor" } as const;
  const added = await session.acts.addUser({
    approver: FIRST,
    user,
    passphrase: SECOND.passphrase,
  });
  if (!added.ok) throw new Error(added.error.code);
}

/** What stands at the door once the program has looked. */
export async function untilAtDoor(): Promise<string> {
  for (;;) {
    const state = session.getState();
    if (state.phase === "failed") return state.error;
    if (state.phase === "first_start" && state.info.vault === "keys_missing") return "keys_missing";
    if (state.phase !== "starting") return state.phase;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Null, or the code with which the door refused. */
export async function unlock(): Promise<string | null> {
  const door = await untilAtDoor();
  if (door !== "locked") return door;
  const opened = await session.unlock(FIRST.loginName, FIRST.passphrase);
  return opened.ok ? null : opened.error;
}

export async function ownCard(): Promise<string> {
  return toBase64((await vault().ownCard()).bytes);
}

/** Learns another house's card, as two people who compared its fingerprint. Answers its id. */
export async function meet(card: string): Promise<string> {
  const read = must(await vault().readCard(bytesOf(card)));
  if (read.is !== "card") throw new Error("no card");
  const { orgId, nameKm, nameEn, orgType, adminCode, ageRecipient, signingPublic } = read;
  // Whole files travel within one body.
  const own = (await vault().listOrganisations()).find(({ isOwn }) => isOwn);
  must(
    await vault().saveOrganisation(
      {
        ...{ orgId, nameKm, nameEn, orgType, adminCode, phone: "", ...NO_MORE_KNOWN },
        parentOrgId: own?.orgId ?? null,
        ...{ isHotline: false, siteSecret: false, isOwn: false },
        keys: {
          ...{ ...KEYS_UNCHECKED, ageRecipient, signingPublic },
          fingerprintCheckedBy: ["Chan", "Keo"],
          fingerprintCheckedOn: "2026-10-01",
        },
      },
      0,
    ),
  );
  return orgId;
}
