/** Plain Jaro-Winkler as in Winkler (1990): 0 to 1, prefix of up to 4 letters, scale 0.1. */
export function jaroWinkler(a: string, b: string): number {
  const jaro = jaroOf(a, b);
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

function jaroOf(a: string, b: string): number {
  if (a === "" || b === "") return 0;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Set<number>();
  const ofA: string[] = [];
  for (const [at, letter] of Array.from(a).entries()) {
    for (let other = at - reach; other <= at + reach; other += 1) {
      if (b[other] !== letter || taken.has(other)) continue;
      taken.add(other);
      ofA.push(letter);
      break;
    }
  }
  if (ofA.length === 0) return 0;
  const ofB = [...taken].sort((one, two) => one - two).map((at) => b[at]);
  const moved = ofA.filter((letter, at) => letter !== ofB[at]).length / 2;
  const same = ofA.length;
  return (same / a.length + same / b.length + (same - moved) / same) / 3;
}
