/** The same in both forms: whoever pastes takes the one that its target understands. */
export interface ClipboardContent {
  readonly html: string;
  readonly plain: string;
}

/** Writes both forms, as a page with the focus may; `false` where the browser refuses. */
export async function writeClipboard({ html, plain }: ClipboardContent): Promise<boolean> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        "text/html": new Blob([html], { type: "text/html" }),
        "text/plain": new Blob([plain], { type: "text/plain" }),
      }),
    ]);
    return true;
  } catch {
    // Some browsers know no rich clipboard, others want a click or another permission: the page then asks for a click.
    return false;
  }
}

/** Writes both forms while a click is handled, by the older way, which needs no permission. */
export function writeOnClick({ html, plain }: ClipboardContent): boolean {
  let isTaken = false;
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/html", html);
    event.clipboardData?.setData("text/plain", plain);
    event.preventDefault();
    event.stopImmediatePropagation();
    isTaken = event.clipboardData !== null;
  };
  window.addEventListener("copy", fill, { capture: true, once: true });
  // There is no other way that every browser has, so the one that is called deprecated stays.
  const isDone = document.execCommand("copy");
  window.removeEventListener("copy", fill, { capture: true });
  return isDone && isTaken;
}
