import { createHash } from 'node:crypto'
import { readerPolicy, serviceWorkerPolicy } from '../ui/trustedNames.ts'

/** The hash of an inline script or style, as a policy names it. */
export const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The Content Security Policy of every page, given the inline scripts and styles that may run. */
export const policyOf = (scripts: readonly string[], styles: readonly string[]): string =>
  [
    `default-src 'none'`,
    `script-src 'self' ${scripts.map(hashOf).join(' ')}`,
    `style-src 'self' ${styles.map(hashOf).join(' ')}`,
    `img-src 'self' data: blob:`,
    // What was recorded on the device is played from there.
    `media-src blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `worker-src 'self'`,
    `form-action 'none'`,
    `base-uri 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types ${serviceWorkerPolicy} ${readerPolicy}`,
  ].join('; ')

/** What no page asks of the device, and what a script that got into one can't ask for either. */
const unasked = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'midi',
  'payment',
  'serial',
  'usb',
]

/**
 * The host's header file, in the form that Netlify and Cloudflare Pages read.
 * `frame-ancestors` counts in a header only; in a page it is an error in the console.
 */
export const headersOf = (policy: string): string =>
  `/*
  Content-Security-Policy: ${policy}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Cross-Origin-Opener-Policy: same-origin
  Cross-Origin-Resource-Policy: same-origin
  Permissions-Policy: microphone=(self), ${unasked.map((feature) => `${feature}=()`).join(', ')}
/sw.js
  Cache-Control: no-cache
/assets/*
  Cache-Control: public, max-age=31536000, immutable
`
