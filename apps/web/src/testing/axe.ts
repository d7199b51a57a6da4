import axe from 'axe-core';

/** What axe finds wrong; colours are checked in a real browser, where there are some. */
export async function accessibilityFaults(container: Element): Promise<string[]> {
  const result = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  return result.violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html).join(' ')}`);
}
