export interface ImageRules {
  /** Where the panel says that an image lies; `undefined` for one that it does not know. */
  readonly known: ReadonlyMap<string, string | undefined>;
  readonly remoteImages: boolean;
  readonly words: { readonly remote: string; readonly missing: string };
}

/**
 * Lets in the images that may be loaded: those of the workspace, from where the panel says, inlined ones, and remote ones
 * where the user has allowed them. In place of any other stand its alternative text and the reason.
 *
 * @returns the sources that the panel has not been asked about yet.
 */
export function showImages(page: DocumentFragment, { known, remoteImages, words }: ImageRules): readonly string[] {
  const unknown = new Set<string>();
  for (const image of page.querySelectorAll("img")) {
    const source = image.getAttribute("src") ?? "";
    image.alt = image.alt.trim();
    if (/^data:image\//i.test(source)) {
      continue;
    }
    if (/^\s*(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(source)) {
      if (!remoteImages || !/^\s*https:/i.test(source)) {
        image.replaceWith(standIn(image, words.remote));
      }
    } else if (!known.has(source)) {
      unknown.add(source);
      image.removeAttribute("src");
    } else {
      const uri = known.get(source);
      if (uri === undefined) {
        image.replaceWith(standIn(image, words.missing));
      } else {
        image.src = uri;
      }
    }
  }
  unknown.delete("");
  return [...unknown];
}

function standIn(image: HTMLImageElement, reason: string): HTMLElement {
  const box = document.createElement("span");
  box.className = "no-image";
  box.textContent = image.alt === "" ? reason : `${image.alt} (${reason})`;
  box.title = image.getAttribute("src") ?? "";
  return box;
}
