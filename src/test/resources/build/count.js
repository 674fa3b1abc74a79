// Prints the number of statements of each file, as N3.js reads it.
const fs = require('fs');
const N3 = require('n3');

const formats = {ttl: 'text/turtle', nq: 'application/n-quads', trig: 'application/trig'};
for (const file of process.argv.slice(2)) {
  const format = formats[file.split('.').pop()];
  console.log(new N3.Parser({format}).parse(fs.readFileSync(file, 'utf8')).length);
}
