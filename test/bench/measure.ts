/** What a row of measurements says. Times in milliseconds. */
export interface Stats {
  readonly median: number;
  readonly p95: number;
}

export interface Pair {
  readonly ours: Stats;
  readonly peer: Stats;
  /** The median of the ratios of the single pairs, which a machine that slows down midway does not change. */
  readonly ratio: number;
}

type Task = () => unknown;
type SlowTask = () => Promise<number>;

/**
 * Milliseconds of processor time until V8 has compiled what is hot: a parser is small and warm at once, a whole analysis
 * is not, and on a busy machine the clock on the wall says nothing of that.
 */
const WARM_UP = 3_000;

/**
 * Times two tasks turn by turn in one process. A task too short for the clock is repeated within each turn.
 *
 * @param turns how many pairs are taken, after a warm-up
 */
export function timePairs(ours: Task, peer: Task, turns = 25): Pair {
  const warmUntil = process.cpuUsage().user / 1000 + WARM_UP;
  for (let round = 0; round < 3 || process.cpuUsage().user / 1000 < warmUntil; round++) {
    ours();
    peer();
  }
  const repeats = Math.max(1, Math.ceil(4 / Math.max(0.001, Math.min(time(ours, 3), time(peer, 3)))));
  const pairs = Array.from({ length: turns }, (_, turn) =>
    inTurn(
      turn,
      () => time(ours, repeats),
      () => time(peer, repeats),
    ),
  );
  return summarize(pairs);
}

/** Times two tasks that measure themselves, such as the life of a process, turn by turn. */
export async function timeSlowPairs(ours: SlowTask, peer: SlowTask, turns = 7): Promise<Pair> {
  const pairs: (readonly [number, number])[] = [];
  for (let turn = 0; turn < turns; turn++) {
    if (turn % 2 === 0) {
      const first = await ours();
      pairs.push([first, await peer()]);
    } else {
      const first = await peer();
      pairs.push([await ours(), first]);
    }
  }
  return summarize(pairs);
}

/** Who goes first changes from turn to turn, so that neither always finds the caches warm. */
function inTurn(turn: number, ours: () => number, peer: () => number): readonly [number, number] {
  if (turn % 2 === 0) {
    const first = ours();
    return [first, peer()];
  }
  const first = peer();
  return [ours(), first];
}

/** Milliseconds for one run of the task, as the mean of some. */
export function time(task: Task, repeats = 1): number {
  const start = performance.now();
  for (let repeat = 0; repeat < repeats; repeat++) {
    task();
  }
  return (performance.now() - start) / repeats;
}

function summarize(pairs: readonly (readonly [number, number])[]): Pair {
  return {
    ours: stats(pairs.map(([ours]) => ours)),
    peer: stats(pairs.map(([, peer]) => peer)),
    ratio: quantile(
      pairs.map(([ours, peer]) => ours / peer),
      0.5,
    ),
  };
}

export function stats(samples: readonly number[]): Stats {
  return { median: quantile(samples, 0.5), p95: quantile(samples, 0.95) };
}

function quantile(samples: readonly number[], part: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}
