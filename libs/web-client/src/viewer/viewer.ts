import { createContext, useContext } from 'react';

export interface Viewer {
  id: string;
  displayName: string;
  email: string;
  organisations: { id: string; name: string }[];
}

interface ViewerState {
  /** Undefined while nobody knows yet. */
  viewer: Viewer | null | undefined;
  setViewer: (viewer: Viewer | null) => void;
}

const ViewerContext = createContext<ViewerState>({ viewer: undefined, setViewer: () => undefined });

export const ViewerProvider = ViewerContext.Provider;
export const useViewer = () => useContext(ViewerContext);
