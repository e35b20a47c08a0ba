import { zodResolver } from "@hookform/resolvers/zod";
import { useForm, useFormContext, type Resolver, type UseFormReturn } from "react-hook-form";
import {
  caseContentSchema,
  type CaseContent,
  type CaseInput,
} from "../../../shared/domain/case-record";
import type { NewCaseInput } from "../../../shared/domain/new-case";
import { useCalmResolver } from "../../forms";
import { sayAtAnswers } from "../../forms";

/** Raw values of the form: a new case, or one that was saved before. */
export type CaseValues = NewCaseInput | CaseInput;
export type CaseForm = UseFormReturn<NewCaseInput, unknown, CaseContent>;

// The form may lack the two codes that a new case has still to choose; the schema then says "required".
const resolver = sayAtAnswers(
  zodResolver(caseContentSchema) as Resolver<NewCaseInput, unknown, CaseContent>,
);

/** The form of a case. A mistake is shown once its field was left, and goes as soon as it is mended. */
export function useCaseForm(values: CaseValues): CaseForm {
  return useForm<NewCaseInput, unknown, CaseContent>({
    defaultValues: values,
    resolver: useCalmResolver(resolver),
    mode: "onTouched",
    shouldUnregister: false,
  });
}

/** The form around a step. */
export function useCaseFormContext(): CaseForm {
  return useFormContext<NewCaseInput, unknown, CaseContent>();
}
