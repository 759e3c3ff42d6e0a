import { useRef, useState, type PointerEvent } from 'react';

/**
 * Ordering with mouse, pen or finger: the picture follows into whatever place the pointer is over.
 * @param onMove id of the picture and the place it now takes
 */
export function usePictureDrag(onMove: (id: string, to: number) => void) {
  const [dragged, setDragged] = useState<string>();
  const list = useRef<HTMLUListElement>(null);
  const end = () => setDragged(undefined);
  const follow = ({ clientX, clientY }: PointerEvent) => {
    if (dragged === undefined) return;
    const items = [...(list.current?.children ?? [])];
    const over = items.findIndex((item) => {
      const { left, right, top, bottom } = item.getBoundingClientRect();
      return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
    });
    if (over >= 0) onMove(dragged, over);
  };
  const handle = (id: string) => ({
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDragged(id);
    },
    onPointerMove: follow,
    onPointerUp: end,
    onPointerCancel: end,
  });
  return { list, dragged, handle };
}
