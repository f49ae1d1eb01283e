import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Request, Response } from 'express';
import type { KeptAnswer } from '../graphql/kept-answers.ts';
import { holdsAlready } from './conditional.ts';

/** Smaller answers fit into a few packets; compressing them costs more than it saves. */
const COMPRESS_MIN = 16_384;

/** Brotli at a quality that takes about a millisecond for a list of 100 measures, on a thread of its own. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

const compress = promisify(brotliCompress);

/**
 * Sends an answer, compressed where it is large and the caller takes it; 304 to a GET that holds it already.
 * @param forVisitor nobody is signed in: a browser may keep the answer and ask whether it still holds. What somebody
 * sees who is signed in stays out of the disk of a shared computer.
 */
export async function sendAnswer(
  request: Request,
  response: Response,
  answer: KeptAnswer,
  forVisitor: boolean,
): Promise<void> {
  response.setHeader('Content-Type', answer.contentType);
  response.setHeader('Vary', 'Cookie, Accept, Accept-Language, Accept-Encoding');
  if (request.method === 'GET' && forVisitor) {
    // Never `immutable`, not even for a past day in a published revision: an erratum changes what the plan says of it.
    response.setHeader('Cache-Control', 'private, no-cache');
    response.setHeader('ETag', `W/${answer.etag}`);
    if (holdsAlready(request, answer.etag)) {
      response.status(304).end();
      return;
    }
  } else {
    response.setHeader('Cache-Control', 'no-store');
  }
  const bytes = await bytesFor(request, response, answer);
  response.setHeader('Content-Length', bytes.length);
  response.end(bytes);
}

async function bytesFor(request: Request, response: Response, answer: KeptAnswer): Promise<Buffer> {
  if (answer.body.length < COMPRESS_MIN || !/\bbr\b/.test(request.headers['accept-encoding'] ?? '')) {
    return answer.body;
  }
  answer.compressed ??= compress(answer.body, BROTLI);
  const bytes = await answer.compressed;
  response.setHeader('Content-Encoding', 'br');
  return bytes;
}
