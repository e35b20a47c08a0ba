/** What the form gives to a field; everything else the screen says. */
type FromForm = "value" | "mv" | "onChange" | "onBlur" | "inputRef" | "error";

/** The props of a field of the interface once it is bound to the form by the path of its answer. */
export type BoundProps<P> = Omit<P, FromForm> & {
  /** Path in the form, e.g. `person.sex` or `episodes.0.country`. */
  readonly name: string;
};
