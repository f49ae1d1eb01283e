import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** What no page of the product uses: a script that got in could not either. */
const SWITCHED_OFF = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

const YEAR_S = 31_536_000;

/**
 * Headers that keep the page to itself: scripts, styles and fonts from here only, nothing inline, no text turned into
 * markup (Trusted Types), no framing, no window or resource shared with other sites. Images may also come from blob: and
 * data: because charts are turned into files in the browser. An answer that does not say how long it is good is kept
 * nowhere.
 * @param publicUrl address that people open; by https browsers are told to keep to it for a year
 */
export function securityHeaders(publicUrl: string): RequestHandler {
  const headers = Object.entries({
    ...helmetHeaders(publicUrl.startsWith('https:')),
    'Permissions-Policy': SWITCHED_OFF.map((feature) => `${feature}=()`).join(', '),
    'Cache-Control': 'no-store',
  });
  return (_request, response, next) => {
    for (const [name, value] of headers) if (value !== undefined) response.setHeader(name, value);
    next();
  };
}

/** What helmet sets is the same for every answer: asked once, instead of its dozen handlers for each request. */
function helmetHeaders(isHttps: boolean): OutgoingHttpHeaders {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  const set = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ["'none'"],
      },
    },
    strictTransportSecurity: isHttps && { maxAge: YEAR_S, includeSubDomains: true },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  let isDone = false;
  set(request, response, (fault) => {
    if (fault !== undefined) throw new Error('helmet refused its settings', { cause: fault });
    isDone = true;
  });
  if (!isDone) throw new Error('helmet did not set its headers at once');
  return response.getHeaders();
}
