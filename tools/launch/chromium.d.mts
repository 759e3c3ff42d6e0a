/** For playwright's `chromium.launch`. */
export function chromiumForTests(): Promise<{
  executablePath: string;
  args: string[];
  env: Record<string, string>;
  headless: true;
}>;
