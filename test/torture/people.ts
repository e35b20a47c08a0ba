/** Invented people of the house; the second one gives the second yes. */
export const FIRST = { loginName: "sokha", passphrase: "kettle orbit mango seventeen lantern" };
export const SECOND = { loginName: "dara", passphrase: "harbour violet copper nineteen basket" };
