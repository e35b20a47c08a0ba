/** Letters and digits that are not mistaken for each other on paper or by telephone. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 8;

/** A receipt code from at least 8 random bytes: 40 bits, each byte cut to 5, so none is likelier. */
export function receiptCodeFrom(random: Uint8Array): string {
  return Array.from(random.subarray(0, LENGTH), (byte) => ALPHABET.charAt(byte % 32)).join("");
}

/** A code as somebody heard and typed it: small letters, gaps, O for 0, I and L for 1. */
export function heardCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
}
