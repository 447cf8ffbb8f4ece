// Every file of every pack in data/packs/, and every script in data/demos/, against data/schema/ (JSON Schema 2020-12), with ajv.
// Also: every schema is itself accepted in strict mode, and every pack file has a schema.
import Ajv2020 from 'ajv/dist/2020.js';
import add_formats from 'ajv-formats';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../..', import.meta.url));
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const files_below = (folder) => readdirSync(folder).sort().flatMap((name) => {
  const path = join(folder, name);
  return statSync(path).isDirectory() ? files_below(path) : [path];
});

let passed = 0, failed = 0;
const fault = (text) => { failed += 1; console.log(text); };

const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
add_formats(ajv);
const schema_folder = join(top, 'data/schema');
const schemas = existsSync(schema_folder) ? files_below(schema_folder).filter((file) => file.endsWith('.schema.json')) : [];
for (const file of schemas) ajv.addSchema(read(file), basename(file));

const validators = new Map();
for (const file of schemas) {
  try {
    validators.set(basename(file, '.schema.json'), ajv.getSchema(basename(file)));
    passed += 1;
  } catch (error) {
    fault(`${relative(top, file)}: ${error.message}`);
  }
}
// The schema of a file: by its name, but scripts have names of their own.
function schema_of(place) {
  const folders = place.split('/');
  if (place === 'data/demos/index.json') return 'script-list';
  if (folders.at(-2) === 'videos' || folders.at(-2) === 'demos') return 'script';
  return basename(place, '.json');
}
const packs = files_below(join(top, 'data/packs')).filter((file) => file.endsWith('.json'));
const demos = files_below(join(top, 'data/demos'));
for (const file of [...packs, ...demos]) {
  const place = relative(top, file), validate = validators.get(schema_of(place));
  if (!validate) { fault(`${place}: there is no data/schema/${schema_of(place)}.schema.json`); continue; }
  if (validate(read(file))) { passed += 1; continue; }
  failed += 1;
  for (const error of validate.errors.slice(0, 10)) console.log(`${place}#${error.instancePath}: ${error.message}`);
}
// The list names every script, and each script says its own name.
const listed = read(join(top, 'data/demos/index.json')).scripts.map((id) => `${id}.json`).sort();
const present = demos.map((file) => basename(file)).filter((name) => name !== 'index.json').sort();
if (listed.join() === present.join()) passed += 1; else fault(`data/demos/index.json lists ${listed.join(' ')}, there are ${present.join(' ')}`);
for (const file of [...demos, ...packs].filter((file) => schema_of(relative(top, file)) === 'script'))
  if (`${read(file).id}.json` === basename(file)) passed += 1; else fault(`${relative(top, file)}: its id is ${read(file).id}`);
if (!packs.length) fault('data/packs: no pack found');
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
