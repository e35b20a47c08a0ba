import { field, type EntityDictionary } from "./entry";
import type { ImportedFigure } from "../imported-figure";

export const importedFigure: EntityDictionary<ImportedFigure> = {
  entity: "imported_figure",
  fields: {
    figureId: field("figure_id", "OPS", "S"),
    seriesId: field("series_id", "STA", "S"),
    sourceTitle: field("source_title", "STA", "S"),
    sourceDate: field("source_date", "STA", "S"),
    periodFrom: field("period_from", "STA", "S"),
    periodTo: field("period_to", "STA", "S"),
    measureId: field("measure_id", "STA", "S"),
    unit: field("unit", "STA", "S"),
    breakdown: field("breakdown", "STA", "O"),
    value: field("value", "STA", "C"),
    valueText: field("value_text", "STA", "O"),
    conflictsWith: field("conflicts_with", "STA", "O"),
  },
  elsewhere: [],
};
