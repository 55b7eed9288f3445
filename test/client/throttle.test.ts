import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { Throttle } from "../../client/src/preview/throttle.ts";

/** A task that is done when the test says so. */
function newTask() {
  let finish: () => void = () => undefined;
  const task = {
    runs: 0,
    run: () => {
      task.runs += 1;
      return new Promise<void>((resolve) => {
        finish = resolve;
      });
    },
    /** Ends the run and lets everything that waits for it go on. */
    async finish() {
      finish();
      await Promise.resolve();
      await Promise.resolve();
      await Promise.resolve();
    },
  };
  return task;
}

function withTimers(t: TestContext) {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  return t.mock.timers;
}

test("the first time runs at once", (t) => {
  withTimers(t);
  const task = newTask();
  new Throttle(task.run, 100).ask();
  assert.equal(task.runs, 1);
});

test("what is asked for while it runs is done once, after the interval", async (t) => {
  const timers = withTimers(t);
  const task = newTask();
  const throttle = new Throttle(task.run, 100);
  throttle.ask();
  throttle.ask();
  throttle.ask();
  await task.finish();
  timers.tick(99);
  assert.equal(task.runs, 1);
  timers.tick(1);
  assert.equal(task.runs, 2);
  await task.finish();
  timers.tick(1000);
  assert.equal(task.runs, 2);
});

test("what is asked for within the interval is done at its end, and later at once again", async (t) => {
  const timers = withTimers(t);
  const task = newTask();
  const throttle = new Throttle(task.run, 100);
  throttle.ask();
  await task.finish();
  timers.tick(50);
  throttle.ask();
  assert.equal(task.runs, 1);
  timers.tick(50);
  assert.equal(task.runs, 2);
  await task.finish();
  timers.tick(100);
  throttle.ask();
  assert.equal(task.runs, 3);
});

test("after a cancel nothing more happens", async (t) => {
  const timers = withTimers(t);
  const task = newTask();
  const throttle = new Throttle(task.run, 100);
  throttle.ask();
  throttle.ask();
  throttle.cancel();
  await task.finish();
  timers.tick(1000);
  assert.equal(task.runs, 1);
});
