/** Flags for a browser in a bare container: no sandbox of its own, no GPU, no talk to anybody but the product. */
export const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/**
 * Path of the browser for tests: CHROME_PATH where the machine has one, else the Chromium that ships inside an npm
 * package (Linux), unpacked with its libraries.
 */
export async function browserPath(): Promise<string> {
  const own = process.env['CHROME_PATH'];
  if (own) return own;
  // Tells the package to unpack the system libraries too; it reads this when it is imported.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs24.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}
