/**
 * The nonce of this load, from `<meta name="csp-nonce">`; the protocol handler writes it for every load.
 * Mantine's one `<style>` of variables carries it; without it the strict CSP would refuse that element.
 */
export function readStyleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
}
