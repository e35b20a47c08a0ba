import { expect, test } from "vitest";
import { untilAnswered } from "../../../renderer/store/until-answered";

test("progress that arrives after the answer is not heard", async () => {
  const heard: number[] = [];
  let late: (done: number) => void = () => undefined;
  const open = untilAnswered((...given) => {
    const onProgress = given[1] as (done: number) => void;
    onProgress(0.5);
    late = onProgress;
    return Promise.resolve("opened");
  });
  const answer = await open("file", (done: number) => heard.push(done));
  late(1);
  expect(answer).toBe("opened");
  expect(heard).toEqual([0.5]);
});

test("a refusal is passed on, and ends the listening too", async () => {
  const heard: number[] = [];
  let late: (done: number) => void = () => undefined;
  const open = untilAnswered((...given) => {
    late = given[0] as (done: number) => void;
    return Promise.reject(new Error("refused"));
  });
  await expect(open((done: number) => heard.push(done))).rejects.toThrow("refused");
  late(1);
  expect(heard).toEqual([]);
});
