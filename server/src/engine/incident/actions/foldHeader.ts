/** Lower case and without accents, which people leave out: `Accion`, `Fecha limite`. */
export function foldHeader(words: string): string {
  return /[^\u0000-\u007f]/.test(words) ? withoutAccents(words).toLowerCase() : words.toLowerCase();
}

function withoutAccents(words: string): string {
  return words
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC");
}
