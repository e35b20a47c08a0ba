export { IncidentsScreen } from "./incidents-screen";
export { IncidentScreen } from "./incident-screen";
