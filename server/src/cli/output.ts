import { createWriteStream } from "node:fs";
import type { Writable } from "node:stream";
import { CannotRun, codeOf, refusal } from "./cannotRun.ts";

/** Where results go. Text is gathered into large pieces, for a write to a pipe costs more than a file's findings. */
export interface Output {
  write(text: string): Promise<void>;
  /** The reader has gone (`| head -1`), so there is no use in going on. */
  readonly isClosed: boolean;
  end(): Promise<void>;
}

const PIECE = 1 << 16;

/** Standard output, or the file that `--output-file` names, which is made at once so that a wrong name fails early. */
export async function openOutput(file: string | undefined): Promise<Output> {
  const stream = file === undefined ? process.stdout : await openFile(file);
  let waiting = "";
  let failure: Error | undefined;
  stream.on("error", (error) => {
    failure = error;
  });
  const flush = async () => {
    const piece = waiting;
    waiting = "";
    if (piece !== "" && failure === undefined) {
      await send(stream, piece);
    }
    if (failure !== undefined && codeOf(failure) !== "EPIPE") {
      throw new CannotRun(`Cannot write the results: ${refusal(failure)}.`);
    }
  };
  return {
    async write(text) {
      waiting += text;
      if (waiting.length >= PIECE) {
        await flush();
      }
    },
    get isClosed() {
      return failure !== undefined;
    },
    async end() {
      await flush();
      if (stream !== process.stdout) {
        await new Promise<void>((resolve) => stream.end(resolve));
      }
    },
  };
}

/** A failure arrives as an `error` event before this ends. */
function send(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve) => stream.write(text, () => setImmediate(resolve)));
}

function openFile(file: string): Promise<Writable> {
  return new Promise((resolve, reject) => {
    const stream = createWriteStream(file);
    stream.once("open", () => resolve(stream));
    stream.once("error", (error) => reject(new CannotRun(`Cannot write ${file}: ${refusal(error)}.`)));
  });
}
