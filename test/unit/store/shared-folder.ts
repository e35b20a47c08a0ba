import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ExchangeFolder } from "../../../electron/exchange/exchange-folder";
import { OpenDesk } from "../../../electron/export/open-desk";
import { SaveDesk } from "../../../electron/export/save-desk";
import { nodeDisk } from "../../../electron/export/writer-disk";
import { fakeClock, fakeDialogs } from "../electron/fakes";

/** A real folder on the disk, written and read by the code of the program that does so. */
export class SharedFolder {
  readonly #root: string;
  readonly #folder: ExchangeFolder;
  readonly #openDesk: OpenDesk;
  readonly #saveDesk: SaveDesk;
  /** In order of writing. */
  readonly #names: string[] = [];

  private constructor(root: string) {
    const parts = { dialogs: fakeDialogs(null).dialogs, clock: fakeClock().clock, mode: "real" };
    this.#root = root;
    this.#openDesk = new OpenDesk({ ...parts, mode: "real" });
    this.#saveDesk = new SaveDesk({ ...parts, mode: "real", disk: nodeDisk });
    this.#folder = new ExchangeFolder({
      ...{ mode: "real", openDesk: this.#openDesk, saveDesk: this.#saveDesk },
      notesPath: path.join(root, "exchange-folder.json"),
      dialog: { askFolder: () => Promise.resolve(this.#stick) },
    });
  }

  static async make(): Promise<SharedFolder> {
    const folder = new SharedFolder(await mkdtemp(path.join(tmpdir(), "shared-folder-")));
    await mkdir(folder.#stick);
    await folder.#folder.choose();
    return folder;
  }

  get size(): number {
    return this.#names.length;
  }

  async write(suggestedName: string, bytes: Uint8Array): Promise<void> {
    const { token, fileName } = await this.#folder.write(suggestedName, bytes.byteLength);
    await this.#saveDesk.write(token, bytes);
    await this.#saveDesk.commit(token, createHash("sha256").update(bytes).digest("hex"));
    this.#names.push(fileName);
  }

  /** The file that was written so many places from the first, going round; undefined in an empty folder. */
  async read(which: number): Promise<Uint8Array | undefined> {
    const fileName = this.#names[which % Math.max(1, this.#names.length)];
    if (fileName === undefined) return undefined;
    const { folder } = await this.#folder.state();
    const found = folder?.files.find((file) => file.fileName === fileName);
    if (found === undefined) throw new Error("a file that was written is not offered");
    const { token } = await this.#folder.open(found.fileId);
    const { chunk, isLast } = await this.#openDesk.read({ token, offset: 0 });
    await this.#openDesk.close(token);
    if (!isLast) throw new Error("these files are small");
    return chunk;
  }

  /** The stick was lost, or somebody cleared it up. */
  async lose(which: number): Promise<void> {
    const [fileName] = this.#names.splice(which % Math.max(1, this.#names.length), 1);
    if (fileName !== undefined) await rm(path.join(this.#stick, fileName));
  }

  async remove(): Promise<void> {
    await rm(this.#root, { recursive: true, force: true });
  }

  get #stick(): string {
    return path.join(this.#root, "STICK");
  }
}
