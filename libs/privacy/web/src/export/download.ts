/** Reads an answer to its end and tells how far it is. */
export async function readWhole(
  response: Response,
  onProgress: (bytes: number) => void,
): Promise<Blob> {
  if (!response.ok || !response.body) throw new Error(`The server answered ${response.status}.`);
  const parts: BlobPart[] = [];
  let bytes = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    onProgress((bytes += value.length));
  }
  return new Blob(parts, { type: response.headers.get('content-type') ?? 'application/zip' });
}

/** The name the server gave it, without anything that could lead elsewhere. */
export function nameOf(response: Response, fallback: string) {
  const given = /filename="?([^";]+)"?/.exec(
    response.headers.get('content-disposition') ?? '',
  )?.[1];
  return given?.replace(/[^\w.-]/g, '') || fallback;
}

/** Hands content to the person as a file. */
export function saveAs(content: Blob, name: string) {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** "1,4 MB" */
export function sizeWords(bytes: number, locale: string) {
  const unit = bytes < 1_000_000 ? 'kilobyte' : 'megabyte';
  const value = unit === 'kilobyte' ? Math.max(1, bytes / 1000) : bytes / 1_000_000;
  const maximumFractionDigits = unit === 'kilobyte' ? 0 : 1;
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits }).format(
    value,
  );
}
