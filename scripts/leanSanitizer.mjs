/**
 * `sanitize-html` also requires a parser of styles, which we have it leave alone, and its parser a writer of trees, of
 * which it makes none: a third of what it weighs, and nothing that any call of ours comes to.
 *
 * @type {import("esbuild").Plugin}
 */
export const leanSanitizer = {
  name: "lean-sanitizer",
  setup(build) {
    build.onResolve({ filter: /^(?:postcss|dom-serializer)$/ }, ({ path }) => ({ path, namespace: "left-out" }));
    build.onLoad({ filter: /./, namespace: "left-out" }, () => ({ contents: "module.exports = {};" }));
  },
};
