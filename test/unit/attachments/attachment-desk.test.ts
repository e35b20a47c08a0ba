import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { randomBytes, randomUuid, sha256Hex } from "../../../shared/crypto";
import { caseOf, must, openHouse, reopen } from "../store/builders";
import { chunk, pngParts, secretsIn, TALKING_JPEG } from "./files";

const PHOTO = { kind: "photo", description: "", showsFace: true, showsSite: false } as const;
const LETTER = { kind: "complaint", description: "", showsFace: false, showsSite: false } as const;
const silent = (): void => undefined;

async function houseWithCase() {
  const house = await openHouse();
  const content = caseOf({ familyNameLatin: "Chan" });
  must(await house.core.saveCase(content, 0));
  return { house, caseId: content.caseFile.caseId, content };
}

test("a file of several pieces comes back whole after a lock, and says nothing of itself", async () => {
  const { house, caseId } = await houseWithCase();
  const large = pngParts([
    chunk("IDAT", randomBytes(60_000)),
    chunk("IDAT", new Uint8Array(2_500_000)),
  ]);
  const kept = must(await house.core.addAttachment(caseId, LETTER, large, silent));
  expect(kept).toMatchObject({ chunkCount: 3, mime: "image/png", retentionUntil: null });
  const photo = must(await house.core.addAttachment(caseId, PHOTO, TALKING_JPEG, silent));
  expect(photo.retentionUntil).toBe("2027-10-15");
  const core = await reopen(house);
  expect(await core.listAttachments(caseId)).toEqual([photo, kept]);
  const read = must(await core.readAttachment(kept.attachmentId, silent));
  expect(await sha256Hex(read)).toBe(await sha256Hex(large));
  expect(secretsIn(must(await core.readAttachment(photo.attachmentId, silent)))).toEqual([]);
});

test("pieces that were swapped, or come from another file, do not open", async () => {
  const { house, caseId } = await houseWithCase();
  const large = pngParts([chunk("IDAT", new Uint8Array(2_500_000))]);
  const one = must(await house.core.addAttachment(caseId, LETTER, large, silent));
  const other = must(await house.core.addAttachment(caseId, LETTER, large, silent));
  const { attachments } = house.strongroom.files;
  const [first, second, third] = attachments.get(one.attachmentId)!;
  const damaged = { ok: false, error: "store_damaged" };
  attachments.set(one.attachmentId, [second!, first!, third!]);
  expect(await house.core.readAttachment(one.attachmentId, silent)).toEqual(damaged);
  attachments.set(one.attachmentId, attachments.get(other.attachmentId)!);
  expect(await house.core.readAttachment(one.attachmentId, silent)).toEqual(damaged);
});

test("what is no file of ours, or belongs to no case, is refused and leaves nothing behind", async () => {
  const { house, caseId } = await houseWithCase();
  const add = (id: string, bytes: Uint8Array) =>
    house.core.addAttachment(id, LETTER, bytes, silent);
  const svg = new TextEncoder().encode("<svg onload=alert(1)>");
  expect(await add(caseId, svg)).toEqual({ ok: false, error: "unknown_file_type" });
  expect(await add(randomUuid(), TALKING_JPEG)).toEqual({ ok: false, error: "record_missing" });
  house.strongroom.refusals.push("disk_full");
  expect(await add(caseId, TALKING_JPEG)).toEqual({ ok: false, error: "disk_full" });
  expect(house.strongroom.files.attachments.size).toBe(0);
  expect(await house.core.listAttachments(caseId)).toEqual([]);
});

test("a removed file is gone from the case and from the disk", async () => {
  const { house, caseId } = await houseWithCase();
  const { attachmentId } = must(
    await house.core.addAttachment(caseId, PHOTO, TALKING_JPEG, silent),
  );
  must(await house.core.removeAttachment(attachmentId, "added by mistake"));
  expect(await house.core.listAttachments(caseId)).toEqual([]);
  expect(house.strongroom.files.attachments.size).toBe(0);
});

test("when idle, orphans go at once and a picture of a face after its year, unless it is held", async () => {
  const { house, caseId, content } = await houseWithCase();
  const photo = must(await house.core.addAttachment(caseId, PHOTO, TALKING_JPEG, silent));
  house.strongroom.files.attachments.set(randomUuid(), [randomBytes(40)]);
  await house.core.idle();
  expect([...house.strongroom.files.attachments.keys()]).toEqual([photo.attachmentId]);
  const hold = { reason: "person_asked", setOn: "2026-10-15", reviewOn: "2027-10-15" } as const;
  must(await house.core.setLegalHold(caseId, hold, "she wants to keep it", 1));
  house.clock.ms = Date.parse("2027-10-16T00:00:00Z");
  await house.core.idle();
  expect(await house.core.listAttachments(content.caseFile.caseId)).toEqual([photo]);
  must(await house.core.setLegalHold(caseId, null, "she agrees", 2));
  await house.core.idle();
  expect(await house.core.listAttachments(caseId)).toEqual([]);
  expect(house.strongroom.files.attachments.size).toBe(0);
});
