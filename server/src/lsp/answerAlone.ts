import type { Context } from "./context.ts";

/** A request that is about no open document. */
export interface LoneHandler<P, R> {
  /** For the log. */
  readonly name: string;
  /** The answer where something failed. */
  readonly empty: R;
  readonly answer: (params: P, context: Context) => R | Promise<R>;
}

/** As `guard`, for requests without a document: a bug becomes a line in the log. */
export function answerAlone<P, R>(context: Context, handler: LoneHandler<P, R>): (params: P) => Promise<R> {
  return async (params) => {
    try {
      return await handler.answer(params, context);
    } catch (error) {
      context.log.bug(handler.name, error);
      return handler.empty;
    }
  };
}
