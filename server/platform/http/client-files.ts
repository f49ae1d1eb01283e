import { existsSync, readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { type Request, type RequestHandler, type Response, Router } from 'express';

/** Encodings that the build writes beside a file, best first. */
const ENCODINGS = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

/** Names with a content hash, as the build gives them below this folder, never change their content. */
const IMMUTABLE = '/assets/';

/** Paths of the server itself: a browser that asks for one in vain gets an error, never the application. */
const SERVER_PATHS = /^\/(?:graphql|exports|opendata|auth|metrics|healthz|readyz|assets)(?:\/|$)/;

/**
 * Serves the built browser application. Only files that the build wrote are ever read: what is asked for is
 * looked up in the list made at the start.
 * @param folder of the build; where it is missing nothing is served
 */
export function clientFiles(folder: string): RequestHandler {
  const files = listFiles(folder);
  const router = Router();
  router.get('/{*path}', (request, response, next) => {
    const asked = request.path === '/' ? '/index.html' : request.path;
    if (files.has(asked) && !isCompressed(asked, files)) return send(request, response, folder, asked, files);
    if (isPage(request) && files.has('/index.html'))
      return send(request, response, folder, '/index.html', files);
    next();
  });
  return router;
}

/** A path of the application that a browser opens: wants HTML and names neither a file nor the server's own. */
function isPage(request: Request): boolean {
  return (
    extname(request.path) === '' && !SERVER_PATHS.test(request.path) && request.accepts('html') === 'html'
  );
}

function send(
  request: Request,
  response: Response,
  folder: string,
  path: string,
  files: ReadonlySet<string>,
): void {
  const immutable = path.startsWith(IMMUTABLE);
  response.set('Cache-Control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.vary('Accept-Encoding');
  const encoding = ENCODINGS.find(
    ({ name, suffix }) => files.has(path + suffix) && request.acceptsEncodings(name) === name,
  );
  response.type(extname(path));
  if (encoding) response.set('Content-Encoding', encoding.name);
  response.sendFile(path.slice(1) + (encoding?.suffix ?? ''), { root: folder, cacheControl: false });
}

function isCompressed(path: string, files: ReadonlySet<string>): boolean {
  return ENCODINGS.some(({ suffix }) => path.endsWith(suffix) && files.has(path.slice(0, -suffix.length)));
}

function listFiles(folder: string): ReadonlySet<string> {
  if (!existsSync(folder)) return new Set();
  return new Set(
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
      // What begins with a dot is the build's own, such as its manifest.
      .filter((path) => !path.includes('/.')),
  );
}
