/** Of the Shape Detection API, which not every browser has; TypeScript does not know it. */
interface BarcodeDetector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

interface BarcodeDetectorClass {
  new (options: { formats: string[] }): BarcodeDetector;
  getSupportedFormats(): Promise<string[]>;
}

/** The codes on goods. */
const formats = ['ean_13', 'ean_8', 'upc_a', 'upc_e', 'itf'];

/** A reader of the codes on goods; undefined where this browser has none. */
export async function makeDetector(): Promise<BarcodeDetector | undefined> {
  const { BarcodeDetector: Detector } = globalThis as { BarcodeDetector?: BarcodeDetectorClass };
  if (!Detector) return undefined;
  const known = await Detector.getSupportedFormats();
  const wanted = formats.filter((format) => known.includes(format));
  return wanted.length > 0 ? new Detector({ formats: wanted }) : undefined;
}
