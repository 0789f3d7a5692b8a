/** The header for a download: the name for all, and as ASCII for clients that do not know RFC 5987. */
export function toContentDisposition(name: string): string {
  const plain = name.replace(/[^ -~]|["\\%]/g, '_');
  // RFC 5987 leaves fewer characters as they are than encodeURIComponent does, which fails at half a surrogate pair.
  const encoded = encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd')).replace(/['()*]/g, toPercent);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function toPercent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
