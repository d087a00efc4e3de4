// Trains NLP.js on one TSV file and asks it another: node nlpjs.js train.tsv test.tsv
// Writes a JSON object a line: how long training took, then for each text its label and how long that took.
const fs = require('fs');
const { NlpManager } = require('node-nlp');

const WARM_UP = 500;

function examples(file) {
  return fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.includes('\t') && !line.startsWith('#'))
    .map((line) => {
      const tab = line.indexOf('\t');
      return { label: line.slice(0, tab).trim(), text: line.slice(tab + 1).trim() };
    });
}

// The likeliest intent, also where it stays below the threshold and NLP.js would answer "None".
async function label(manager, text) {
  const { classifications } = await manager.process('zh', text);
  return classifications && classifications.length > 0 ? classifications[0].intent : 'None';
}

async function main([trainFile, testFile]) {
  const manager = new NlpManager({
    languages: ['zh'],
    autoLoad: false,
    autoSave: false,
    forceNER: false,
    nlu: { log: false, useNoneFeature: false },
  });
  console.log = () => {};
  const train = examples(trainFile);
  const test = examples(testFile);
  const asked = new Set(test.map(({ text }) => text));
  const begin = process.hrtime.bigint();
  train.forEach((example) => manager.addDocument('zh', example.text, example.label));
  await manager.train();
  say({ training_seconds: Number(process.hrtime.bigint() - begin) / 1e9 });
  for (const { text } of train.filter((example) => !asked.has(example.text)).slice(0, WARM_UP)) {
    await label(manager, text);
  }
  for (const { text } of test) {
    const start = process.hrtime.bigint();
    const predicted = await label(manager, text);
    say({ predicted, millis: Number(process.hrtime.bigint() - start) / 1e6 });
  }
}

function say(object) {
  process.stdout.write(`${JSON.stringify(object)}\n`);
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exit(1);
});
