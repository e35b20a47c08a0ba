import { sha256 } from "./digest";
import { identityFromSecrets, type Identity } from "./identity";
import { joinBytes } from "./web-bytes";

/**
 * The identity of a demo house, the same on every machine so that trainees can exchange files without
 * exchanging keys first. Anyone can compute its secrets from this page: it protects nothing, and
 * real installations refuse files of demo kind before they look at keys.
 */
export async function demoIdentity(seed: number, house: "shelter" | "desk"): Promise<Identity> {
  const part = (use: string) =>
    sha256(new TextEncoder().encode(`chumrok demo only, not secret: ${house} ${use} ${seed}`));
  return identityFromSecrets(joinBytes([await part("age"), await part("signing")]));
}
