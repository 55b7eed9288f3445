/** Runs a task at once when asked, and at most once per interval; what is asked for meanwhile is done once at the end. */
export class Throttle {
  readonly #task: () => Promise<void>;
  readonly #intervalMs: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isRunning = false;
  #isAskedAgain = false;

  /** @param task must not reject: nobody waits for it. */
  constructor(task: () => Promise<void>, intervalMs: number) {
    this.#task = task;
    this.#intervalMs = intervalMs;
  }

  /** Whether the task runs right now. */
  get isRunning(): boolean {
    return this.#isRunning;
  }

  ask(): void {
    if (this.#isRunning || this.#timer !== undefined) {
      this.#isAskedAgain = true;
    } else {
      this.#run();
    }
  }

  /** Forgets what was asked for; a task that runs comes to its end. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isAskedAgain = false;
  }

  #run(): void {
    this.#isRunning = true;
    this.#isAskedAgain = false;
    this.#task().finally(() => {
      this.#isRunning = false;
      this.#timer = setTimeout(() => this.#rested(), this.#intervalMs);
    });
  }

  #rested(): void {
    this.#timer = undefined;
    if (this.#isAskedAgain) {
      this.#run();
    }
  }
}
