/** Why a file was not taken in; all but the last as the server names them. */
export const fileFaults = [
  'EMPTY',
  'MALFORMED',
  'NO_FILE',
  'TOO_LARGE',
  'TOO_MANY_ROWS',
  'TOO_MANY_COLUMNS',
  'LINE_TOO_LONG',
  'ONE_COLUMN',
  'NO_ROWS',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'RATE_LIMITED',
] as const;

export const fileKinds = [
  'XLSX',
  'XLS',
  'ODS',
  'ZIP',
  'PDF',
  'PICTURE',
  'HTML',
  'XML',
  'JSON',
  'DATABASE',
  'BINARY',
] as const;

export type FileFault =
  { fault: (typeof fileFaults)[number] | 'failed' } | { kind: (typeof fileKinds)[number] };

interface Answer {
  id?: string;
  error?: { code?: string; reason?: string; kind?: string };
}

const mostBytes = 20 * 1024 * 1024;

/** Sends a file to this portal; what comes back is the import's id, or why there is none. */
export async function uploadFile(
  file: File,
  organisationId: string,
): Promise<{ id: string } | FileFault> {
  // The server says so too, yet only after all of it was sent.
  if (file.size > mostBytes) return { fault: 'TOO_LARGE' };
  const body = new FormData();
  body.set('organisationId', organisationId);
  body.set('file', file);
  try {
    const answer = await fetch('/einlesen', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'x-stadtlive': '1' },
      body,
    });
    const { id, error } = (await answer.json()) as Answer;
    if (answer.ok && id) return { id };
    const kind = fileKinds.find((one) => one === error?.kind);
    if (kind) return { kind };
    const fault = fileFaults.find((one) => one === error?.reason || one === error?.code);
    return { fault: fault ?? 'failed' };
  } catch {
    // No answer, or none that can be read: the page says so beside the file.
    return { fault: 'failed' };
  }
}
