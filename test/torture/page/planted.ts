import { joinBytes } from "../../../shared/crypto";
import { erasureTarget } from "../../../shared/domain/retention";
import { known } from "../../../shared/domain/answer";
import { randomUuid, toBase64 } from "../../../shared/crypto";
import { savePdf } from "../../../renderer/bridge";
import { seededRandom } from "../../support/seeded-random";
import { must } from "./answers";
import { ANY_CASE } from "./any-case";
import { someCase } from "./contents";
import { SECOND, session, vault } from "./house";

const quiet = (): void => undefined;

/** Invented words that nothing else contains; wherever they can be typed, they are. */
export interface Markers {
  readonly name: string;
  readonly nameKm: string;
  readonly story: string;
  readonly draft: string;
  readonly camera: string;
  readonly description: string;
}

/** One file with everything that a person could type or add; answers its id. */
export async function plant(markers: Markers): Promise<string> {
  const blank = someCase(seededRandom(1));
  const { caseId } = blank.caseFile;
  const content = {
    ...blank,
    caseFile: { ...blank.caseFile, narrative: known(markers.story) },
    person: {
      ...blank.person,
      ...{ givenNameLatin: known(markers.name), familyNameKm: known(markers.nameKm) },
    },
  };
  must(await vault().saveCase(content, 0));
  const wish = { ...content.caseFile, wishOfPerson: known(markers.story) };
  must(await vault().saveCase({ ...content, caseFile: wish }, 1));
  for (const recordId of [caseId, randomUuid()]) {
    const place = { form: "case", recordId, baseVersion: 0, step: "account" } as const;
    const rest = { focusedField: null, updatedAt: new Date().toISOString() };
    const values = { narrative: markers.draft, name: markers.name };
    must(await vault().saveDraft({ draftId: randomUuid(), ...place, ...rest, values }));
  }
  const facts = { kind: "photo", showsFace: true, showsSite: false } as const;
  const picture = await talkingPicture(markers.camera);
  const described = { ...facts, description: markers.description };
  const added = must(await vault().addAttachment(caseId, described, picture, quiet));
  must(await vault().readAttachment(added.attachmentId, quiet));
  for (const text of [markers.name, markers.nameKm, markers.story.split(" ")[1] ?? ""]) {
    await vault().queryCases({ ...ANY_CASE, text });
  }
  return caseId;
}

/** Prints a page with the words on it, as a person would print a file. */
export async function print(markers: Markers): Promise<void> {
  document.body.replaceChildren(...Object.values(markers).map((text) => paragraph(text as string)));
  must(await savePdf({ suggestedName: "a-file", landscape: false }));
  document.body.replaceChildren();
}

export async function attachmentIdsOf(caseId: string): Promise<string[]> {
  return (await vault().listAttachments(caseId)).map(({ attachmentId }) => attachmentId);
}

export async function erase(caseId: string): Promise<void> {
  const ticket = must(await session.acts.approve("purge", erasureTarget([caseId]), SECOND));
  must(await vault().eraseCases([caseId], "asked_by_person", ticket, quiet));
}

/** Every row of the working copy as it lies there; boxes in base64. */
export async function rowsOfStore(): Promise<
  Record<string, { id: string; rev: number; box: string }[]>
> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open("chumrok");
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(new Error("the database does not open"));
  });
  const rows: Record<string, { id: string; rev: number; box: string }[]> = {};
  for (const table of db.objectStoreNames) {
    const found = await new Promise<{ id: string; rev?: number; box: Uint8Array }[]>(
      (resolve, reject) => {
        const asking = db.transaction(table).objectStore(table).getAll();
        asking.onsuccess = () => resolve(asking.result);
        asking.onerror = () => reject(new Error(`${table} cannot be read`));
      },
    );
    rows[table] = found.map(({ id, rev = 0, box }) => ({ id, rev, box: toBase64(box) }));
  }
  db.close();
  return rows;
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}

/** A real picture with words in its metadata. */
async function talkingPicture(words: string): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(64, 48);
  const pen = canvas.getContext("2d");
  if (pen === null) throw new Error("no canvas");
  pen.fillStyle = "teal";
  pen.fillRect(8, 8, 40, 30);
  const blob = await canvas.convertToBlob({ type: "image/jpeg" });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const text = new TextEncoder().encode(`Exif\0\0${words}`);
  const size = text.byteLength + 2;
  const segment = joinBytes([Uint8Array.of(0xff, 0xe1, size >> 8, size & 0xff), text]);
  return joinBytes([bytes.slice(0, 2), segment, bytes.slice(2)]);
}
