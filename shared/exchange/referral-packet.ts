import { packetSchema, type Packet } from "../domain/packet";
import type { ExchangeItem } from "./item";
import type { JsonObject } from "./json";

/** The record kind of a referral on its way to one organisation. */
export const PACKET_KIND = "referral_packet";

/** The one line of a file of cargo `referral`. */
export function packetItem(packet: Packet): ExchangeItem {
  return {
    itemKey: packet.referralId,
    recordKind: PACKET_KIND,
    rowVersion: 1,
    late: false,
    record: packet as unknown as JsonObject,
  };
}

/** The packet of an item (camelCase keys), or null when it is none: also one with more than its scope names. */
export function readPacketItem(record: JsonObject): Packet | null {
  const packet = packetSchema.safeParse(record);
  return packet.success ? packet.data : null;
}
