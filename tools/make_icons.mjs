// Writes the outlines of the Lucide icons named in a list as C++ initialisers, for the ui module.
//   node tools/make_icons.mjs <list.txt> <out.inc>
//
// Each line of the result is {"name", "path"}, sorted by name. A path lies in a 24 x 24 box and knows only absolute
// M, L, C and Z, numbers separated by one space: "M3 12L21 12". It is stroked 2 wide with round caps and joins.
import { mkdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

const require = createRequire(import.meta.url);
const svgpath = require('svgpath');
const package_file = require.resolve('lucide-static/package.json');
const version = JSON.parse(readFileSync(package_file, 'utf8')).version;

function fail(message) {
  console.error(`make_icons: ${message}`);
  process.exit(1);
}

// The `d` of a <path> that draws the same as the given basic shape.
function shape_path(tag, attribute) {
  const n = (name, fallback = 0) => (attribute[name] === undefined ? fallback : Number(attribute[name]));
  const ellipse = (cx, cy, rx, ry) =>
    `M${cx - rx} ${cy}A${rx} ${ry} 0 0 1 ${cx + rx} ${cy}A${rx} ${ry} 0 0 1 ${cx - rx} ${cy}Z`;
  switch (tag) {
    case 'path': return attribute.d;
    case 'line': return `M${n('x1')} ${n('y1')}L${n('x2')} ${n('y2')}`;
    case 'polyline': return `M${attribute.points}`;
    case 'polygon': return `M${attribute.points}Z`;
    case 'circle': return ellipse(n('cx'), n('cy'), n('r'), n('r'));
    case 'ellipse': return ellipse(n('cx'), n('cy'), n('rx'), n('ry'));
    case 'rect': {
      const [x, y, w, h] = [n('x'), n('y'), n('width'), n('height')];
      const rx = n('rx', n('ry')), ry = n('ry', rx);
      if (!rx) return `M${x} ${y}H${x + w}V${y + h}H${x}Z`;
      return `M${x + rx} ${y}H${x + w - rx}A${rx} ${ry} 0 0 1 ${x + w} ${y + ry}V${y + h - ry}` +
        `A${rx} ${ry} 0 0 1 ${x + w - rx} ${y + h}H${x + rx}A${rx} ${ry} 0 0 1 ${x} ${y + h - ry}` +
        `V${y + ry}A${rx} ${ry} 0 0 1 ${x + rx} ${y}Z`;
    }
    default: return null;
  }
}

// `d` with absolute M, L, C and Z only.
function plain_path(d) {
  let out = '', x = 0, y = 0, start_x = 0, start_y = 0;
  const number = (value) => String(Math.round(value * 100) / 100).replace(/^(-?)0\./, '$1.');
  const emit = (letter, ...points) => { out += letter + points.map(number).join(' '); };
  svgpath(d).abs().unarc().unshort().iterate(([letter, ...p]) => {
    switch (letter) {
      case 'M': emit('M', ...p); [start_x, start_y] = p; break;
      case 'L': emit('L', ...p); break;
      case 'H': emit('L', p[0], y); p = [p[0], y]; break;
      case 'V': emit('L', x, p[0]); p = [x, p[0]]; break;
      case 'C': emit('C', ...p); break;
      case 'Q': {
        const [qx, qy, ex, ey] = p;
        emit('C', x + (qx - x) * 2 / 3, y + (qy - y) * 2 / 3, ex + (qx - ex) * 2 / 3, ey + (qy - ey) * 2 / 3, ex, ey);
        break;
      }
      case 'Z': out += 'Z'; p = [start_x, start_y]; break;
      default: fail(`path command ${letter} is not known`);
    }
    [x, y] = p.slice(-2);
  });
  return out;
}

function icon_path(name) {
  const file = `${dirname(package_file)}/icons/${name}.svg`;
  if (!existsSync(file)) fail(`lucide-static ${version} has no icon "${name}": see https://lucide.dev/icons`);
  const svg = readFileSync(file, 'utf8').replace(/<!--[\s\S]*?-->/g, '').replace(/<svg[\s\S]*?>/, '');
  let path = '';
  for (const [, tag, text] of svg.matchAll(/<(\w+)\s([^>]*?)\/?>/g)) {
    const attribute = Object.fromEntries([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, k, v]) => [k, v]));
    const d = shape_path(tag, attribute);
    if (d === null) fail(`${name}.svg: element <${tag}> is not known`);
    path += plain_path(d);
  }
  return path;
}

const [list_file, out_file] = process.argv.slice(2);
if (!out_file) fail('usage: make_icons.mjs <list.txt> <out.inc>');
const names = readFileSync(list_file, 'utf8').split('\n').map((line) => line.replace(/#.*/, '').trim()).filter(Boolean);
const unique = [...new Set(names)].sort();
const lines = unique.map((name) => `{"${name}", "${icon_path(name)}"},`);
mkdirSync(dirname(out_file), { recursive: true });
writeFileSync(out_file, `// Lucide ${version}, ISC licence. Made by tools/make_icons.mjs.\n${lines.join('\n')}\n`);
