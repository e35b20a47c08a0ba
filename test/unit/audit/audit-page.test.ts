import { describe, expect, it } from "vitest";
import { pageOf } from "../../../renderer/store/audit-page";
import type { AuditQuery } from "../../../renderer/store/vault-api";
import { appendEvent, AUDIT_START } from "../../../shared/audit/audit-chain";
import type { AuditEvent } from "../../../shared/domain/audit-event";
import { factsOf } from "./events";

const DARA = "11111111-1111-4111-8111-111111111111";
const MEAS = "22222222-2222-4222-8222-222222222222";
const FILE = "33333333-3333-4333-8333-333333333333";
const ALL: AuditQuery = {
  actions: [],
  userIds: [],
  targetId: null,
  fromDay: null,
  toDay: null,
  offset: 0,
  limit: 50,
};

const events: AuditEvent[] = [];
for (const facts of [
  factsOf(0, { userId: DARA, action: "login_ok", targetId: null }),
  factsOf(1, { userId: DARA, targetId: FILE, approvedBy: MEAS }),
  // 23:30 in Phnom Penh, the day before in UTC terms is the same one; 30 minutes on, it is not.
  factsOf(0, { userId: MEAS, action: "print", at: "2026-10-15T16:30:00.000Z" }),
  factsOf(0, { userId: MEAS, action: "lock", at: "2026-10-15T17:30:00.000Z" }),
]) {
  events.push(await appendEvent(events.at(-1) ?? AUDIT_START, facts));
}

const auditor = { userId: FILE, role: "auditor" } as const;
const supervisor = { userId: DARA, role: "supervisor" } as const;
const allSeen = () => false;
const sequences = (query: Partial<AuditQuery>, reader: Parameters<typeof pageOf>[2] = auditor) =>
  pageOf(events, { ...ALL, ...query }, reader, allSeen).rows.map(({ sequence }) => sequence);

describe("a page of the audit chain", () => {
  it("stands newest first and says how many there are", () => {
    const page = pageOf(events, { ...ALL, offset: 1, limit: 2 }, auditor, allSeen);
    expect(page.total).toBe(4);
    expect(page.rows.map(({ sequence }) => sequence)).toEqual([3, 2]);
  });

  it("filters by action, record and day of Phnom Penh", () => {
    expect(sequences({ actions: ["print", "lock"] })).toEqual([4, 3]);
    expect(sequences({ targetId: FILE })).toEqual([2]);
    expect(sequences({ toDay: "2026-10-15" })).toEqual([3, 2, 1]);
    expect(sequences({ fromDay: "2026-10-16" })).toEqual([4]);
  });

  it("shows who to the auditor", () => {
    const { rows } = pageOf(events, ALL, auditor, allSeen);
    expect(rows.map(({ userId }) => userId)).toEqual([MEAS, MEAS, DARA, DARA]);
    expect(sequences({ userIds: [MEAS] })).toEqual([4, 3]);
  });

  it("shows others only what they did themselves, and a filter does not tell more", () => {
    const { rows } = pageOf(events, ALL, supervisor, allSeen);
    expect(rows.map(({ userId }) => userId)).toEqual([null, null, DARA, DARA]);
    expect(rows.map(({ approvedBy }) => approvedBy)).toEqual([null, null, null, null]);
    expect(sequences({ userIds: [MEAS] }, supervisor)).toEqual([]);
    expect(sequences({ userIds: [DARA, MEAS] }, supervisor)).toEqual([2, 1]);
    expect(JSON.stringify(rows)).not.toContain("salt");
  });

  it("does not say that a hidden file was touched, how or why, nor finds it by its id", () => {
    const isHidden = (targetId: string) => targetId === FILE;
    const { rows } = pageOf(events, ALL, supervisor, isHidden);
    expect(rows).toHaveLength(4);
    const [hidden] = rows.filter(({ sequence }) => sequence === 2);
    expect(hidden).toMatchObject({ targetId: null, fieldNames: [], reason: null });
    expect(pageOf(events, { ...ALL, targetId: FILE }, supervisor, isHidden).total).toBe(0);
    expect(pageOf(events, { ...ALL, targetId: FILE }, auditor, isHidden).total).toBe(1);
  });
});
