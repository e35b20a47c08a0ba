import { contender } from "bench-contender";
import { measure } from "./measure";

declare global {
  interface Window {
    runBench?: (count: number, round: number) => Promise<unknown>;
  }
}

window.runBench = (count, round) => measure(contender, count, round);
