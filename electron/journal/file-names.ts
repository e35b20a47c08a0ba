const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const SEGMENT = /^segment-([0-9]{16})\.cjs$/;
const SNAPSHOT = new RegExp(`^snapshot-([0-9]{16})-(${UUID})\\.cjs$`);
const GENERATION = new RegExp(`^${UUID}$`);

/** Preallocated room that becomes the next segment. */
export const SPARE_NAME = "spare.cjs";
/** Which segment was the newest with a frame in it. */
export const MARK_NAME = "newest.mark";
/** What is still being written; one that is met at start is removed. */
export const PART_SUFFIX = ".part";
/** What is set aside and never read again, nor deleted while its generation lives. */
export const DAMAGED_SUFFIX = ".damaged";

/** The name of the segment whose first frame has this sequence. */
export function segmentName(firstSequence: number): string {
  return `segment-${digits(firstSequence)}.cjs`;
}

/** The first sequence of a segment's name; null when it is no such name. */
export function segmentSequence(name: string): number | null {
  const match = SEGMENT.exec(name);
  return match === null ? null : Number(match[1]);
}

/** The name of a snapshot that holds everything up to `sequence`. */
export function snapshotName(sequence: number, snapshotId: string): string {
  return `snapshot-${digits(sequence)}-${snapshotId}.cjs`;
}

export function isSnapshotName(name: string): boolean {
  return SNAPSHOT.test(name);
}

/** Whether a folder's name is a generation. */
export function isGenerationName(name: string): boolean {
  return GENERATION.test(name);
}

function digits(sequence: number): string {
  return String(sequence).padStart(16, "0");
}
