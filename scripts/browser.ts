// The system's Chromium as the page tests, the pictures and the measurements start it: headless, nothing of its own on the network.
import { type Browser, chromium } from 'playwright-core'

/** CHROMIUM names another one than Debian's. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
