import { useState } from 'react';
import type { ShownPicture } from './picture-field.tsx';
import { uploadPicture, type UploadFault } from './upload-picture.ts';

interface Fault {
  /** Of the file. */
  name: string;
  fault: UploadFault;
}

/** Several pictures one after the other, so that they arrive in their order. */
export function useUploads(alt: string, onArrived: (picture: ShownPicture) => void) {
  const [open, setOpen] = useState(0);
  const [faults, setFaults] = useState<Fault[]>([]);
  const send = async (files: readonly File[]) => {
    setFaults([]);
    setOpen((count) => count + files.length);
    for (const file of files) {
      const result = await uploadPicture(file, alt);
      setOpen((count) => count - 1);
      if ('id' in result) {
        onArrived({ id: result.id, alt, told: alt, url: `/medien/${result.id}/480.webp` });
      } else setFaults((before) => [...before, { name: file.name, fault: result.fault }]);
    }
  };
  return { open, faults, send };
}
