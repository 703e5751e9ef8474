// Bundles src/ into the Python package: report.js and report.css, with the licences of what is inside.
import { build } from 'esbuild';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const TARGET = join(HERE, '..', 'src', 'lgai_graph', 'report', 'bundle');

const result = await build({
  entryPoints: { report: join(HERE, 'src', 'start.js') },
  outdir: TARGET,
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['es2022'],
  loader: { '.png': 'dataurl' },
  legalComments: 'none', // all licences stand in the banner below
  charset: 'utf8',
  metafile: true,
  absWorkingDir: HERE,
});

const packages = new Set(Object.keys(result.metafile.inputs).map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]).filter(Boolean));

const readLicence = (name) => {
  const folder = join(HERE, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).filter((entry) => /^(licen[cs]e)/i.test(entry)).sort((a, b) => (/mit/i.test(b) ? 1 : 0) - (/mit/i.test(a) ? 1 : 0))[0];
  const words = file ? readFileSync(join(folder, file), 'utf8').trim() : '';
  return `${name} ${version} (${license})\n${words}`;
};

const notice = [...packages].sort().map(readLicence).join('\n\n----\n\n').replaceAll('\r', '').replaceAll('*/', '* /').replaceAll('</', '< /');
const script = join(TARGET, 'report.js');
const code = readFileSync(script, 'utf8').replaceAll('<!--', '\\x3C!--'); // in strings only; bare, HTML would read it
if (/<\/script|\r/i.test(code)) throw new Error('report.js cannot stand inside a script element');
writeFileSync(script, `/*\nThis page contains:\n\n${notice}\n*/\n${code}`);
if (!existsSync(join(TARGET, 'report.css'))) throw new Error('report.css was not written');
console.log(`${[...packages].sort().join(', ')} -> ${TARGET}`);
