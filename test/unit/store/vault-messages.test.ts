import "fake-indexeddb/auto";
import { expose, proxy, wrap } from "comlink";
import { afterEach, describe, expect, it } from "vitest";
import { installComlinkHandlers } from "../../../renderer/store/comlink-handlers";
import type { OpeningProgress, StoreChange, VaultApi } from "../../../renderer/store/vault-api";
import { AppError } from "../../../shared/errors";
import { caseOf, coreOn, must, openHouse } from "./builders";

const channels: MessageChannel[] = [];

afterEach(() => {
  for (const { port1, port2 } of channels.splice(0)) {
    port1.close();
    port2.close();
  }
});

/** The page's end of a vault that answers by messages, as the Worker does. */
function remoteOf(api: object): VaultApi {
  installComlinkHandlers();
  const channel = new MessageChannel();
  channels.push(channel);
  expose(api, channel.port1);
  return wrap<VaultApi>(channel.port2) as unknown as VaultApi;
}

describe("between the page and the vault Worker", () => {
  it("changes reach a listener on the page", async () => {
    const { core } = await openHouse();
    const vault = remoteOf(core);
    const heard = new Promise<StoreChange>((resolve) => void vault.subscribe(resolve));
    must(await vault.saveCase(caseOf(), 0));
    expect(await heard).toEqual({ kinds: ["case"] });
  });

  it("a Worker reaches the storage that the page lends it, and the page hears how opening goes", async () => {
    const house = await openHouse();
    must(await house.core.saveCase(caseOf(), 0));
    const vault = remoteOf(coreOn(house.dbName, house.clock));
    const stages: string[] = [];
    const onProgress = ({ stage }: OpeningProgress): void => void stages.push(stage);
    const opened = await vault.open(house.grant(), proxy(house.strongroom), onProgress);
    expect(opened).toMatchObject({ caseCount: 1, opening: { kind: "clean" } });
    must(await vault.saveCase(caseOf(), 0));
    must(await vault.makeSnapshot(() => undefined));
    expect(house.strongroom.files.snapshots).toHaveLength(1);
    expect(stages).toContain("check");
  });

  it("of a failure only its code crosses", async () => {
    const secret = "Planted name";
    const vault = remoteOf({
      today: () => Promise.reject(new AppError("store_damaged", new Error(secret))),
      listDrafts: () => Promise.reject(new Error(secret)),
    });
    await expect(vault.today()).rejects.toMatchObject({ code: "store_damaged" });
    const failure: unknown = await vault.listDrafts().catch((thrown: unknown) => thrown);
    expect(failure).toMatchObject({ code: "internal", message: "internal" });
    expect(JSON.stringify(failure) + String((failure as Error).stack)).not.toContain(secret);
  });
});
