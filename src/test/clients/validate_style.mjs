// Validates styles against the Mapbox Style Specification as MapLibre has it: node validate_style.mjs <node_modules> <style.json>…
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [modules, ...files] = process.argv.slice(2);
const { validateStyleMin } = await import(pathToFileURL(`${modules}/@maplibre/maplibre-gl-style-spec/dist/index.mjs`).href);
for (const file of files) {
  const faults = validateStyleMin(JSON.parse(readFileSync(file, 'utf8')));
  console.log(`${file}: ${faults.length} faults ${faults.map((fault) => fault.message).join('; ')}`);
  if (faults.length > 0) {
    process.exitCode = 1;
  }
}
