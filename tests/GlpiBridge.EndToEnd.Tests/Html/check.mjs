// Standard input: a line of JSON for each page, {"name", "html"}. Standard output: a line of JSON for each, what is wrong with it.
import { createInterface } from 'node:readline';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

// What the HTML standard says, and no taste of anybody's.
const validator = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ['html-validate:standard'] }));

for await (const line of createInterface({ input: process.stdin })) {
  const { name, html } = JSON.parse(line);
  const { results } = await validator.validateString(html, name);
  const wrong = results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`));
  process.stdout.write(JSON.stringify(wrong) + '\n');
}
