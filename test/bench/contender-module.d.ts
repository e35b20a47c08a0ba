// Each contender is bundled into a page of its own; the bundler says which one this is.
declare module "bench-contender" {
  import type { Contender } from "./contender";
  export const contender: Contender;
}
