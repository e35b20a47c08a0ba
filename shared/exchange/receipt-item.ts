import { fromBase64, signBytes, toBase64, verifyBytes, type Identity } from "../crypto";
import { receiptSchema, type Receipt } from "../domain/receipt";
import { toExchangeKeys } from "./exchange-keys";
import type { ExchangeItem } from "./item";
import { canonicalJson, type JsonObject } from "./json";

/** The record kind of a receipt. */
export const RECEIPT_KIND = "receipt";

/** What the recipient's signature signs together with the receipt, so that it proves itself outside a file too. */
export const RECEIPT_CONTEXT = "chumrok/1 receipt";

type Unsigned = Omit<Receipt, "signature">;

/** The receipt, signed by whoever received the batch. */
export async function signReceipt(receipt: Unsigned, identity: Identity): Promise<Receipt> {
  const signature = await signBytes(identity, RECEIPT_CONTEXT, messageOf(receipt));
  return { ...receipt, signature: toBase64(signature) };
}

/** Whether the holder of this key (Ed25519, base64) signed exactly this receipt. */
export async function isSignedBy(receipt: Receipt, signingPublic: string): Promise<boolean> {
  const { signature: signatureText, ...unsigned } = receipt;
  const publicRaw = fromBase64(signingPublic);
  const signature = fromBase64(signatureText);
  if (publicRaw === null || signature === null) return false;
  return verifyBytes(publicRaw, RECEIPT_CONTEXT, messageOf(unsigned), signature);
}

export function receiptItem(receipt: Receipt): ExchangeItem {
  return {
    itemKey: receipt.receiptId,
    recordKind: RECEIPT_KIND,
    rowVersion: 1,
    late: false,
    record: receipt,
  };
}

/** The receipt of an item (camelCase keys), or null when it is none. */
export function readReceiptItem(record: JsonObject): Receipt | null {
  const receipt = receiptSchema.safeParse(record);
  return receipt.success ? receipt.data : null;
}

function messageOf(receipt: Unsigned): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalJson(toExchangeKeys(receipt)));
}
