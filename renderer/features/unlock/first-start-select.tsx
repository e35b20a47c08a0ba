import { Controller, type Control } from "react-hook-form";
import { SelectAnswer, type SelectAnswerProps } from "../../ui";
import type { FirstStartAnswers, FirstStartForm } from "./first-start-form";

export interface FirstStartSelectProps {
  readonly control: Control<FirstStartForm, unknown, FirstStartAnswers>;
  readonly name: "organisation.orgType" | "organisation.adminCode";
  readonly label: string;
  readonly hint?: string;
  readonly options: SelectAnswerProps["options"];
}

/** One line of the first start that is chosen from a list. A list that was emptied keeps its last answer. */
export function FirstStartSelect({ control, name, ...props }: FirstStartSelectProps) {
  return (
    <Controller
      name={name}
      control={control}
      render={({ field }) => (
        <SelectAnswer
          {...props}
          allowedStates={[]}
          value={field.value === "" ? null : field.value}
          mv="known"
          onChange={({ value }) => {
            field.onChange(value ?? (name === "organisation.adminCode" ? "" : field.value));
          }}
          inputRef={field.ref}
        />
      )}
    />
  );
}
