import { randomUuid } from "../../../shared/crypto";
import { arrivedReferral, type IncomingReferral } from "../../../shared/domain/incoming-referral";
import type { Packet } from "../../../shared/domain/packet";
import type { Manifest } from "../../../shared/exchange/manifest";
import { PACKET_KIND, readPacketItem } from "../../../shared/exchange/referral-packet";
import { ok } from "../../../shared/result";
import type { IncomingDesk } from "../incoming-desk";
import type { PacketRow } from "../ledger-rows";
import type { PacketLedger } from "../packet-ledger";
import { timestamp, type StoreContext } from "../store-context";
import type { PacketStanding } from "../vault-api";
import { WRITES_NOTHING, type Arrival, type ArrivalDesk } from "./arrival";

/** Takes in referrals of other houses: each becomes a line that waits for our answer. */
export class PacketArrivals implements ArrivalDesk<Packet> {
  readonly recordKind = PACKET_KIND;
  readonly read = readPacketItem;
  readonly #store: StoreContext;
  readonly #incoming: IncomingDesk;
  readonly #packets: PacketLedger;

  constructor(store: StoreContext, incoming: IncomingDesk, packets: PacketLedger) {
    this.#store = store;
    this.#incoming = incoming;
    this.#packets = packets;
  }

  /** Of a packet that came again, or that another house sent under the same id, nothing is written. */
  async judge(
    [packet]: readonly Packet[],
    { from }: Manifest,
    packetSha256: string,
  ): Promise<Arrival> {
    if (packet === undefined) return { shown: {}, kept: {}, writes: WRITES_NOTHING };
    const source = { fromOrgId: from.orgId, packetSha256 };
    const { standing } = await this.#stands(packet, source);
    return {
      shown: { packet: { packet, standing, fromOrgId: from.orgId } },
      kept: {},
      writes: async () => {
        const now = await this.#stands(packet, source);
        if (now.standing !== "new" && now.standing !== "changed") {
          return ok({ records: [], rows: {} });
        }
        const line = this.#lineOf(packet, source, now.before);
        const rows = await this.#incoming.arrived(line);
        const row: PacketRow = {
          ...{ packetSha256, batchId: packetSha256, direction: "received" },
          ...{ otherOrgId: from.orgId, referralId: packet.referralId },
          ...{ caseId: null, rowVersion: null },
        };
        const note = { action: "receipt", targetType: "referral" } as const;
        return ok({
          records: [],
          rows: {
            ...rows,
            batches: [await this.#packets.sealPacket(row)],
            notes: [{ ...note, targetId: line.referralId }],
          },
        });
      },
    };
  }

  /** One that was sent anew takes the place of the first, and the time for the answer runs on. */
  #lineOf(
    packet: Packet,
    source: { readonly fromOrgId: string; readonly packetSha256: string },
    before: IncomingReferral | null,
  ): IncomingReferral {
    const by = this.#store.session.user.userId;
    const line = arrivedReferral(packet, source, {
      ...{ now: timestamp(this.#store), by, newId: randomUuid },
    });
    if (before === null) return line;
    return { ...line, referralId: before.referralId, receivedAt: before.receivedAt };
  }

  async #stands(
    { referralId }: Packet,
    { fromOrgId, packetSha256 }: { readonly fromOrgId: string; readonly packetSha256: string },
  ): Promise<{ readonly standing: PacketStanding; readonly before: IncomingReferral | null }> {
    const { packets } = await this.#packets.all();
    const same = packets.filter(
      (row) => row.direction === "received" && row.referralId === referralId,
    );
    if (same.some((row) => row.packetSha256 === packetSha256)) {
      return { standing: "same", before: null };
    }
    if (same.some(({ otherOrgId }) => otherOrgId !== fromOrgId)) {
      return { standing: "foreign", before: null };
    }
    if (same.length === 0) return { standing: "new", before: null };
    const lines = await this.#incoming.lines();
    const waiting = lines.find(
      ({ status, packetSha256: held }) =>
        status === "received" && same.some((row) => row.packetSha256 === held),
    );
    return waiting === undefined
      ? { standing: "answered", before: null }
      : { standing: "changed", before: waiting };
  }
}
