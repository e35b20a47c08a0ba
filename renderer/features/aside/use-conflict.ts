import { useState } from "react";
import type { AnyRecord } from "../../../shared/domain/any-record";
import { mergeRecords } from "../../../shared/domain/merge";
import type { ErrorCode } from "../../../shared/errors";
import { answerOf, useSession, useVault, useVaultQuery } from "../../session";
import type { AsideDetail, AsideSide } from "../../store/vault-api";

/** What our record becomes by the choices so far. */
export type ConflictResult =
  | { readonly is: "open" }
  | { readonly is: "impossible" }
  | { readonly is: "record"; readonly record: AnyRecord };

export interface ConflictWork {
  /** Undefined until it is there; null when nothing waits any more. */
  readonly detail: AsideDetail | null | undefined;
  readonly choices: Readonly<Record<string, AsideSide>>;
  readonly chosenCount: number;
  readonly result: ConflictResult;
  readonly error: ErrorCode | null;
  readonly isSaving: boolean;
  readonly choose: (key: string, side: AsideSide) => void;
  readonly chooseAll: (side: AsideSide) => void;
  /** True when it is saved; false while a field is open or the vault refused, which `error` says. */
  readonly save: () => Promise<boolean>;
}

/** One conflict from two versions to one: the choices, what they make, and the save. */
export function useConflict(asideId: string): ConflictWork {
  const vault = useVault();
  const { orgId } = useSession().open.organisation;
  const detail = useVaultQuery(["aside", asideId], (asked) => asked.getAside(asideId), [
    ...(["batch", "case", "incident", "operation", "organisation"] as const),
  ]);
  const [choices, setChoices] = useState<Readonly<Record<string, AsideSide>>>({});
  const [error, setError] = useState<ErrorCode | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const fields = detail?.choices ?? [];
  const chosenCount = fields.filter(({ key }) => choices[key] !== undefined).length;
  // None is left to choose once both came to say the same: then it is only to be saved.
  const isWhole = chosenCount === fields.length;
  return {
    ...{ detail, choices, chosenCount, error, isSaving },
    result: detail && isWhole ? resultOf(detail, choices, orgId) : { is: "open" },
    choose: (key, side) => {
      setChoices((held) => ({ ...held, [key]: side }));
    },
    chooseAll: (side) => {
      setChoices(Object.fromEntries(fields.map(({ key }) => [key, side])));
    },
    save: async () => {
      if (!detail || !isWhole || isSaving) return false;
      setIsSaving(true);
      setError(null);
      const saved = await answerOf(vault.decideAside(asideId, choices, detail.expectedVersion));
      setIsSaving(false);
      if (!saved.ok) setError(saved.error);
      return saved.ok;
    },
  };
}

function resultOf(
  { base, ours, theirs }: AsideDetail,
  choices: Readonly<Record<string, AsideSide>>,
  ownOrgId: string,
): ConflictResult {
  if (ours === null || theirs === null) return { is: "impossible" };
  // Of our own, people whom the others have not stay.
  const keepsOurRows = ours.kind !== "case" && theirs.meta.originOrgId === ownOrgId;
  const merged = mergeRecords(base, ours, theirs, { choices, keepsOurRows });
  return merged.is === "merged" ? { is: "record", record: merged.record } : { is: "impossible" };
}
