/** Sharp on a fine screen, too. */
const DENSITY = 2;

/** A PNG of an SVG document in a `data:` URL; `undefined` where the browser cannot make one. Nothing in it runs or loads. */
export async function drawPng(drawing: string): Promise<string | undefined> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(drawing)}`;
  try {
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * DENSITY;
    canvas.height = image.naturalHeight * DENSITY;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL("image/png");
  } catch {
    // The picture is an addition: the table of the key moments says the same.
    return undefined;
  }
}
