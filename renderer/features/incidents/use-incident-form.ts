import { zodResolver } from "@hookform/resolvers/zod";
import { useForm, type Resolver, type UseFormReturn } from "react-hook-form";
import { incidentContentSchema, type IncidentContent } from "../../../shared/domain/incident";
import { sayAtAnswers, useCalmResolver } from "../../forms";
import type { IncidentValues } from "./new-incident";

export type IncidentFormHandle = UseFormReturn<IncidentValues, unknown, IncidentContent>;

// The form may lack the two codes that are still to choose; the schema then says "required".
const resolver = sayAtAnswers(
  zodResolver(incidentContentSchema) as Resolver<IncidentValues, unknown, IncidentContent>,
);

/** The form of an incident. The summary takes the focus after a refused save, not the first field. */
export function useIncidentForm(values: IncidentValues): IncidentFormHandle {
  return useForm<IncidentValues, unknown, IncidentContent>({
    defaultValues: values,
    resolver: useCalmResolver(resolver),
    mode: "onTouched",
    shouldFocusError: false,
  });
}
