import type { PlacesApi } from "../vault-api";
import type { Opened } from "./opened";

export function placesGroup(opened: Opened): PlacesApi {
  return {
    placesState: async () => opened().places.placesState(),
    placeTable: async () => opened().places.placeTable(),
    findPlaces: async (typed, most) => opened().places.findPlaces(typed, most),
    previewPlaces: async (file) => opened().places.previewPlaces(file),
    applyPlaces: async (fileName) => opened().places.applyPlaces(fileName),
    discardPlaces: async () => opened().places.discardPlaces(),
    goBackToFormerPlaces: async () => opened().places.goBackToFormerPlaces(),
    removePlaces: async () => opened().places.removePlaces(),
  };
}
