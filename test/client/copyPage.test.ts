import assert from "node:assert/strict";
import { test } from "node:test";
import { readFromCopyPage, readToCopyPage } from "../../client/src/publish/copyMessages.ts";
import { copyPage } from "../../client/src/publish/copyPage.ts";

const words = { title: "Copy", copying: "Copying…", ask: "Click", refused: "No", copy: "Copy", plain: "Plain" };
const parts = {
  cspSource: "https://host",
  nonce: "abc",
  scriptUri: "https://host/dist/copy.js",
  styleUri: "https://host/media/preview.css",
  language: "en",
  words,
};

test("the page that copies loads its own script and style, and draws what it was sent", () => {
  const page = copyPage(parts);
  assert.match(page, /^<!DOCTYPE html>\n<html lang="en">/);
  assert.match(
    page,
    /default-src &#39;none&#39;; img-src data:; style-src https:\/\/host &#39;unsafe-inline&#39;; script-src &#39;nonce-abc&#39;/,
  );
  assert.doesNotMatch(page, /<style| style=| on\w+=/);
});

test("words that come from outside cannot become markup", () => {
  const page = copyPage({ ...parts, words: { ...words, title: `"><script>alert(1)</script>` } });
  assert.equal(page.match(/<script/g)?.length, 1);
});

test("only messages of its own are taken from the page", () => {
  assert.deepEqual(readFromCopyPage({ type: "ready", more: 1 }), { type: "ready" });
  assert.deepEqual(readFromCopyPage({ type: "drawn", png: "data:image/png;base64,AAAA" }), {
    type: "drawn",
    png: "data:image/png;base64,AAAA",
  });
  for (const png of [1, "https://evil.example/x.png", `data:image/png;base64,${"A".repeat(9 * 1024 * 1024)}`]) {
    assert.deepEqual(readFromCopyPage({ type: "drawn", png }), { type: "drawn" });
  }
  for (const message of [undefined, null, "ready", [], { type: "run" }, { type: 1 }]) {
    assert.equal(readFromCopyPage(message), undefined);
  }
});

test("only messages of its own are taken by the page", () => {
  assert.deepEqual(readToCopyPage({ type: "write", html: "<b>", plain: "b" }), {
    type: "write",
    html: "<b>",
    plain: "b",
  });
  for (const message of [undefined, [], { type: "write", html: 1, plain: "" }, { type: "draw" }, { type: "vscode" }]) {
    assert.equal(readToCopyPage(message), undefined);
  }
});
