export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX. */
  readonly licence: string;
  readonly dir: string;
}
export function bundledPackages(): BundledPackage[];
export function notices(packages?: readonly BundledPackage[]): string;
