import type { FieldValues, Resolver } from "react-hook-form";
import { isAnswer } from "./answer-value";
import { messageIn } from "./field-error";

interface Node {
  [key: string]: unknown;
}

/**
 * Gives every answer in which something is wrong an error of its own. A schema complains about
 * `person.birthDate.value`, the field is registered as `person.birthDate`, and react-hook-form keeps no
 * error below a field when it checks that field alone (on blur): the mistake would never be shown.
 */
export function sayAtAnswers<V extends FieldValues, C, O>(
  resolver: Resolver<V, C, O>,
): Resolver<V, C, O> {
  return async (values, context, options) => {
    const result = await resolver(values, context, options);
    mark(result.errors, values);
    return result;
  };
}

function mark(error: unknown, value: unknown): void {
  if (!isNode(error) || !isNode(value)) return;
  if (isAnswer(value)) {
    const message = messageIn(error);
    if (message !== null && error["type"] === undefined)
      Object.assign(error, { type: "answer", message });
    return;
  }
  for (const key of Object.keys(error)) {
    if (key !== "ref") mark(error[key], value[key]);
  }
}

function isNode(candidate: unknown): candidate is Node {
  return typeof candidate === "object" && candidate !== null;
}
