import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { makeDetector } from './barcode-detector.ts';

export type CameraState = 'off' | 'starting' | 'on' | 'unsupported' | 'denied' | 'absent';

const betweenLooksMs = 120;

const stateFor = (error: unknown): CameraState => {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  return 'absent';
};

/** Reads codes with the back camera, as long as it is switched on; the same code again counts once. */
export function useCamera(onCode: (code: string) => void) {
  const video = useRef<HTMLVideoElement>(null);
  const [isWanted, setIsWanted] = useState(false);
  const [state, setState] = useState<CameraState>('off');
  const found = useEffectEvent(onCode);

  useEffect(() => {
    if (!isWanted) return;
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const stop = () => {
      isOver = true;
      clearTimeout(timer);
      stream?.getTracks().forEach((track) => track.stop());
    };
    const start = async () => {
      const detector = await makeDetector();
      if (!detector || !navigator.mediaDevices) return setState('unsupported');
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      const screen = video.current;
      if (isOver || !screen) return stop();
      screen.srcObject = stream;
      await screen.play();
      setState('on');
      let last = '';
      const look = async () => {
        const [code] = await detector.detect(screen).catch(() => []);
        if (isOver) return;
        if (code && code.rawValue !== last) found((last = code.rawValue));
        timer = setTimeout(() => void look(), betweenLooksMs);
      };
      await look();
    };
    start().catch((error: unknown) => {
      stop();
      setState(stateFor(error));
    });
    return stop;
  }, [isWanted]);

  return {
    video,
    state,
    open: () => {
      setState('starting');
      setIsWanted(true);
    },
    close: () => {
      setState('off');
      setIsWanted(false);
    },
  };
}
