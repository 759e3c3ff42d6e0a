export interface UploadedPicture {
  id: string;
  url: string;
  alt: string;
}

export type UploadFault = 'tooLarge' | 'refused' | 'failed';

/** Sends a picture to the portal, which strips and scales it. */
export async function uploadPicture(
  file: File,
  alt: string,
): Promise<UploadedPicture | { fault: UploadFault }> {
  const body = new FormData();
  body.set('alt', alt);
  body.set('file', file);
  let answer: Response;
  try {
    answer = await fetch('/medien', { method: 'POST', body, headers: { 'x-stadtlive': '1' } });
  } catch {
    return { fault: 'failed' };
  }
  if (answer.status === 413) return { fault: 'tooLarge' };
  if (answer.status >= 500) return { fault: 'failed' };
  if (!answer.ok) return { fault: 'refused' };
  const { id } = (await answer.json()) as { id: string };
  return { id, alt, url: `/medien/${id}/480.webp` };
}
