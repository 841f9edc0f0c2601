/** Searches of any size for the timings, always the same for the same size. */

const DAY_MS = 86_400_000;
const START = Date.UTC(2026, 0, 5);

function day(index: number): string {
  return new Date(START + index * DAY_MS).toISOString().slice(0, 10);
}

function interview(index: number): string {
  // One of them is to be asked about now.
  const held = index === 1 ? 311 : index % 322;
  const answered = index % 20 !== 1;
  return [
    `  - id: company-${index}-role-${index}`,
    `    company: Company ${index}`,
    `    role: Role ${index}`,
    `    at: ${day(held)}T14:30`,
    `    decisionBy: ${day(held + 8)}`,
    '    interviewers:',
    `      - name: Ann Bee${index}`,
    `        email: ann.bee${index}@company${index}.example`,
    `        detail: how you moved part ${index} without a freeze`,
    '        fit: my three years of moving such parts',
    `      - { name: Cy Dee${index}, email: cy.dee${index}@company${index}.example, detail: pairing on part ${index} }`,
    ...(index === 7 ? ['    notes: a word'] : []),
    '    history:',
    `      - { sent: thank-you, to: ann.bee${index}@company${index}.example, at: ${day(held)}T18:00:00Z }`,
    ...(answered ? [`      - { outcome: rejected, at: ${day(held + 9)}T10:00:00Z }`] : []),
    ...(answered
      ? [
          `      - { sent: rejection-reply, to: ann.bee${index}@company${index}.example, at: ${day(held + 9)}T12:00:00Z }`,
        ]
      : []),
  ].join('\n');
}

/** A search of `count` interviews; one in twenty was not answered. */
export function searchText(count: number): string {
  const head =
    'version: 1\nme: { name: Dana Okafor, email: dana@okafor.example, timezone: Europe/London }\ninterviews:\n';
  return `${head}${Array.from({ length: count }, (_, index) => interview(index)).join('\n')}\n`;
}
