export { ProtocolEnds, useProtocolsEnding } from "./protocol-ends";
export { OrganisationsScreen } from "./organisations-screen";
