import { useController } from "react-hook-form";
import { Check } from "../ui";

/** One box that is ticked or not; the form holds true or false. */
export function PlainCheck({ name, label }: { readonly name: string; readonly label: string }) {
  const { field } = useController({ name });
  return (
    <div id={name} onBlur={field.onBlur}>
      <Check
        label={label}
        isOn={field.value === true}
        onChange={field.onChange}
        inputRef={field.ref}
      />
    </div>
  );
}
