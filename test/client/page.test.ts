import assert from "node:assert/strict";
import { test } from "node:test";
import { newNonce, type PageParts, previewPage } from "../../client/src/preview/page.ts";

const words = {
  loading: "Reading",
  remoteImage: "Remote image",
  missingImage: "No image",
  looking: "Looking",
  noFix: "No fix",
  close: "Close",
  showSource: "Show in the text",
};

const parts: PageParts = {
  cspSource: "https://host",
  nonce: "abc",
  scriptUri: "https://host/dist/preview.js",
  styleUri: "https://host/media/preview.css",
  language: "en",
  title: "Preview: outage.md",
  document: "file:///outage.md",
  locked: false,
  remoteImages: false,
  words,
};

function policyOf(page: string): readonly string[] {
  const content = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "";
  return content.replaceAll("&#39;", "'").split("; ");
}

test("the page may load its own script and style and local images, and nothing else", () => {
  assert.deepEqual(policyOf(previewPage(parts)), [
    "default-src 'none'",
    "img-src https://host data:",
    "style-src https://host",
    "font-src https://host",
    "script-src 'nonce-abc'",
    "form-action 'none'",
    "frame-src 'none'",
    "connect-src 'none'",
    "base-uri 'none'",
  ]);
});

test("remote images, where the user allows them, come by https only", () => {
  assert.ok(policyOf(previewPage({ ...parts, remoteImages: true })).includes("img-src https://host data: https:"));
});

test("the page is a complete document in the user's language, without inline style or script", () => {
  const page = previewPage({ ...parts, language: "de" });
  assert.match(page, /^<!DOCTYPE html>\n<html lang="de">/);
  assert.match(page, /<title>Preview: outage\.md<\/title>/);
  assert.doesNotMatch(page, /<style| style=| on\w+=/);
  assert.deepEqual(page.match(/<script[^>]*>[^<]*/g), ['<script nonce="abc" src="https://host/dist/preview.js">']);
});

test("words that come from outside cannot become markup", () => {
  const hostile = `"><script>alert(1)</script>'&`;
  const page = previewPage({
    ...parts,
    title: hostile,
    document: hostile,
    words: { ...words, loading: hostile, remoteImage: hostile, missingImage: hostile, close: hostile },
  });
  assert.equal(page.match(/<script/g)?.length, 1);
});

test("a nonce has 128 bits and is never the same", () => {
  assert.match(newNonce(), /^[0-9a-f]{32}$/);
  assert.notEqual(newNonce(), newNonce());
});
