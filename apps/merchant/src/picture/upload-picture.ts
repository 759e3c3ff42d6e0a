/** What the browser offers to choose from. */
export const pictureTypes = 'image/jpeg,image/png,image/webp,image/avif';

/** Why a picture was not taken in; all but the last as the server names them. */
export const uploadFaults = [
  'EMPTY',
  'TOO_LARGE',
  'TOO_MANY_PIXELS',
  'WRONG_TYPE',
  'UNREADABLE',
  'UNAUTHENTICATED',
] as const;

export type UploadFault = (typeof uploadFaults)[number] | 'failed';

interface Answer {
  id?: string;
  error?: { code?: string; reason?: string };
}

/** Sends a picture to this portal; what comes back is its id, or why there is none. */
export async function uploadPicture(
  file: File,
  alt: string,
): Promise<{ id: string } | { fault: UploadFault }> {
  const body = new FormData();
  body.set('alt', alt);
  body.set('file', file);
  try {
    const answer = await fetch('/medien', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'x-stadtlive': '1' },
      body,
    });
    const { id, error } = (await answer.json()) as Answer;
    if (answer.ok && id) return { id };
    return {
      fault: uploadFaults.find((one) => one === error?.reason || one === error?.code) ?? 'failed',
    };
  } catch {
    // No answer, or none that can be read: the form says so beside the picture.
    return { fault: 'failed' };
  }
}
