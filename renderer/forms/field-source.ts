import { createContext, useContext } from "react";

/** Says to whom the answer at a path was told, as it is in the form now; null where there is nothing to say. */
export type SayFieldSource = (path: string, stored: unknown) => string | null;

const FieldSourceContext = createContext<SayFieldSource>(() => null);

/** Fields inside it say whose words they hold. */
export const FieldSourceProvider = FieldSourceContext.Provider;

export function useFieldSource(): SayFieldSource {
  return useContext(FieldSourceContext);
}
