export { HousePlaces } from "./house-places";
export { PlacesSettings } from "./places-settings";
