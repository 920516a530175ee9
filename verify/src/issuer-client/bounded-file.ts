import { open } from 'node:fs/promises';

/**
 * The text of a file, a pipe or a device that ends in time: `/dev/zero` and a FIFO that somebody floods never do.
 *
 * @param maxBytes the most that it may have
 * @throws {Error} `EFBIG` if it has more, or what the system says
 */
export async function readBoundedFile(path: string, maxBytes: number): Promise<string> {
  const file = await open(path);
  try {
    const pieces: Buffer[] = [];
    let length = 0;
    for (;;) {
      const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(65_536), position: null });
      if (bytesRead === 0) return Buffer.concat(pieces).toString('utf8');
      length += bytesRead;
      if (length > maxBytes) throw Object.assign(new Error(`more than ${maxBytes} bytes`), { code: 'EFBIG' });
      pieces.push(buffer.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}
