import { zodResolver } from "@hookform/resolvers/zod";
import { useForm, type Resolver, type UseFormReturn } from "react-hook-form";
import { operationContentSchema, type OperationContent } from "../../../shared/domain/operation";
import { sayAtAnswers, useCalmResolver } from "../../forms";
import type { OperationValues } from "./new-operation";

export type OperationFormHandle = UseFormReturn<OperationValues, unknown, OperationContent>;

// The form may lack the kind that is still to choose; the schema then says "required".
const resolver = sayAtAnswers(
  zodResolver(operationContentSchema) as Resolver<OperationValues, unknown, OperationContent>,
);

/** The form of an operation. The summary takes the focus after a refused save, not the first field. */
export function useOperationForm(values: OperationValues): OperationFormHandle {
  return useForm<OperationValues, unknown, OperationContent>({
    defaultValues: values,
    resolver: useCalmResolver(resolver),
    mode: "onTouched",
    shouldFocusError: false,
  });
}
