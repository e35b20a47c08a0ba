import type { JournalSource } from "../../shared/ipc/journal-contract";
import type { Handlers } from "../ipc/handlers";
import type { Journal } from "../journal/journal";
import type { JournalReader } from "../journal/journal-reader";
import type { SnapshotDesk } from "../journal/snapshot-desk";
import type { SessionState } from "../vault/session-state";

export type JournalHandlerParts = {
  readonly session: SessionState;
  readonly journal: Journal;
  readonly snapshots: SnapshotDesk;
  /** The journal inside a backup that was opened. Throws `target_expired`. */
  readonly backupReaderOf: (token: string) => JournalReader;
  /** Uses up two people's permit for an erasure. Throws `approval_needed` without one. */
  readonly takeErasurePermit: () => void;
};

type JournalChannel =
  | "journal:state"
  | "journal:begin"
  | "journal:append"
  | "journal:read"
  | "journal:switch"
  | "journal:heal"
  | "snapshot:begin"
  | "snapshot:write"
  | "snapshot:commit"
  | "snapshot:abort"
  | "snapshot:read";

/** All of them are for people at work: `locked` otherwise. */
export function journalHandlers(parts: JournalHandlerParts): Handlers<JournalChannel> {
  const { session, journal, snapshots, backupReaderOf, takeErasurePermit } = parts;
  const readerOf = (source: JournalSource): JournalReader => {
    session.requireOpen();
    return source === "live" ? journal : backupReaderOf(source);
  };
  const done = async (work: () => Promise<unknown>): Promise<Record<string, never>> => {
    session.requireOpen();
    await work();
    return {};
  };
  return {
    "journal:state": ({ source }) => readerOf(source).state(),
    "journal:begin": ({ generation }) => done(() => journal.begin(generation)),
    "journal:append": ({ frames, isLastWords }) => {
      session.requireOpen();
      return journal.append(frames, isLastWords);
    },
    "journal:read": ({ source, afterSequence }) => readerOf(source).read(afterSequence),
    "journal:heal": ({ snapshotId }) => done(() => journal.heal(snapshotId)),
    "journal:switch": (request) =>
      done(async () => {
        takeErasurePermit();
        await snapshots.abortAll();
        await journal.switchTo(request);
      }),
    "snapshot:begin": async ({ expectedBytes, ...plan }) => {
      session.requireOpen();
      await journal.open();
      return { token: await snapshots.begin(plan, expectedBytes) };
    },
    "snapshot:write": ({ token, chunk }) => done(() => snapshots.write(token, chunk)),
    "snapshot:commit": ({ token, sha256 }) =>
      done(async () => journal.addSnapshot(await snapshots.commit(token, sha256))),
    "snapshot:abort": ({ token }) => done(() => snapshots.abort(token)),
    "snapshot:read": ({ source, snapshotId, offset }) =>
      readerOf(source).readSnapshot(snapshotId, offset),
  };
}
