// A static file server for build/web on 127.0.0.1, with nothing clever in it: what works here works on any server.
//   node tools/serve.mjs [--root build/web] [--port 8080] [--prefix /some/folder/]
// Prints the address when it is ready. Port 0 takes a free one; a busy port is an error.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';

const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8', '.json': 'application/json; charset=utf-8', '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json', '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon', '.txt': 'text/plain; charset=utf-8',
};

function answer(root, prefix, request, response) {
  const refuse = (status) => { response.writeHead(status, { 'Content-Type': 'text/plain' }); response.end(`${status}\n`); };
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  let path;
  try {
    path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  } catch {
    return refuse(400);
  }
  if (!path.startsWith(prefix)) return refuse(404);
  let file = join(root, normalize('/' + path.slice(prefix.length)));
  let info = statSync(file, { throwIfNoEntry: false });
  if (info?.isDirectory()) info = statSync(file = join(file, 'index.html'), { throwIfNoEntry: false });
  if (!info?.isFile()) return refuse(404);
  const tag = `"${info.size}-${Math.round(info.mtimeMs)}"`;
  const headers = { 'Content-Type': types[extname(file)] ?? 'application/octet-stream', 'Cache-Control': 'no-cache', ETag: tag };
  if (request.headers['if-none-match'] === tag) { response.writeHead(304, headers); return response.end(); }
  response.writeHead(200, { ...headers, 'Content-Length': info.size });
  if (request.method === 'HEAD') return response.end();
  createReadStream(file).on('error', () => response.destroy()).pipe(response);
}

// Starts a server; resolves to {url, close()} once it accepts connections.
export function serve({ root, port = 0, prefix = '/' }) {
  const server = createServer((request, response) => answer(root, prefix, request, response));
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(port, '127.0.0.1', () => resolve({
      url: `http://127.0.0.1:${server.address().port}${prefix}`,
      close: () => { server.closeAllConnections?.(); server.close(); },
    }));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const options = { root: 'build/web', port: '8080', prefix: '/' };
  for (let i = 2; i < process.argv.length; i += 2) options[process.argv[i].replace(/^--/, '')] = process.argv[i + 1];
  try {
    const { url } = await serve({ ...options, port: Number(options.port) });
    console.log(`[serve] ${options.root} on ${url}  (Ctrl+C ends)`);
  } catch (error) {
    const busy = error.code === 'EADDRINUSE';
    console.error(`[serve] error: ${busy ? `port ${options.port} is in use, take another with --port` : error.message}`);
    process.exit(1);
  }
}
