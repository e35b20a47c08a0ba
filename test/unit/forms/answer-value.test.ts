import { expect, test } from "vitest";
import { dateAdapter, listAdapter, textAdapter } from "../../../renderer/forms/adapters";
import { isAnswer, keepAnswer, showAnswer } from "../../../renderer/forms/answer-value";

test("an emptied box is not asked, never an empty answer", () => {
  expect(keepAnswer({ mv: "known", value: "  " }, textAdapter.isEmpty)).toEqual({
    mv: "not_asked",
  });
  expect(keepAnswer({ mv: "estimated", value: [] }, listAdapter.isEmpty)).toEqual({
    mv: "not_asked",
  });
  const { empty, isEmpty } = dateAdapter("en");
  expect(keepAnswer({ mv: "known", value: empty }, isEmpty)).toEqual({ mv: "not_asked" });
});

test("a missing state is kept alone, without the value that stood there", () => {
  expect(keepAnswer({ mv: "declined", value: "left over" }, textAdapter.isEmpty)).toEqual({
    mv: "declined",
  });
});

test("raw text is kept letter for letter, blanks and zero-width spaces included", () => {
  const typed = " ស្រី\u200bល័ក្ខ ";
  expect(keepAnswer({ mv: "known", value: typed }, textAdapter.isEmpty)).toEqual({
    mv: "known",
    value: typed,
  });
});

test("an estimate stays an estimate", () => {
  expect(keepAnswer({ mv: "estimated", value: "១៥" }, textAdapter.isEmpty)).toEqual({
    mv: "estimated",
    value: "១៥",
  });
  expect(showAnswer({ mv: "estimated", value: 15 }, "", textAdapter.show)).toEqual({
    mv: "estimated",
    value: "15",
  });
});

test.each([undefined, null, "female", {}, { mv: "maybe" }])(
  "what is no answer shows as not asked: %s",
  (stored) => {
    expect(isAnswer(stored)).toBe(false);
    expect(showAnswer(stored, "", textAdapter.show)).toEqual({ mv: "not_asked", value: "" });
  },
);
