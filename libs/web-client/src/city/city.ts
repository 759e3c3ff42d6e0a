import { createContext, useContext } from 'react';

export interface CityLink {
  slug: string;
  name: string;
  portalName: string;
  url: string;
}

export interface CityTopic {
  slug: string;
  de: string;
  en: string;
  icon: string;
}

/** The home city, as the document `CityOfThisPortal` asks for it. */
export interface City {
  slug: string;
  name: string;
  portalName: string;
  center: { lat: number; lon: number };
  centerName: string;
  defaultRadiusKm: number;
  maxRadiusKm: number;
  radiusSteps: number[];
  topics: CityTopic[];
  portals: CityLink[];
}

const CityContext = createContext<City | undefined>(undefined);

export const CityProvider = CityContext.Provider;

export function useCity(): City {
  const city = useContext(CityContext);
  if (!city) throw new Error('no city around this component');
  return city;
}
