import { newCase, type NewCaseInput } from "../../../../shared/domain/new-case";

const id = (last: string) => `6f0a7c1e-3b52-4d8a-9c11-0000000000${last}`;
export const CLINIC = id("c1");
export const POLICE = id("c2");
export const TODAY = "2026-11-21";

/** A form at its first moment, with invented ids. */
export function freshCase(): NewCaseInput {
  return newCase({
    caseId: id("01"),
    personId: id("02"),
    caseNo: "RD-4T9XM-C",
    survivorCode: "7K2QFM",
    siteOrgId: id("03"),
    caseOwner: id("04"),
    receptionAt: `${TODAY}T21:40`,
  });
}

/** The same with the two choices without which it is no file. */
export function savableCase() {
  const values = freshCase();
  return {
    ...values,
    caseFile: { ...values.caseFile, receptionBasis: "self", urgentRisk: "none" } as const,
  };
}

export const known = <T>(value: T) => ({ mv: "known", value }) as const;
