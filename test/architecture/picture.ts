/** The picture of the folders that ARCHITECTURE.md opens with. */

/** A line of it: `  name/    what stands there`, indented by two for each folder that it lies in. */
const LINE = /^(?<indent> *)(?<name>[\w.-]+\/?)(?: {2,}|$)/;

/** @returns the paths that it names, folders with a slash at their end */
export function pathsOfPicture(document: string): readonly string[] {
  const picture = /^```\n(?<lines>[^]*?)^```/m.exec(document)?.groups?.lines ?? '';
  const above: string[] = [];
  return picture
    .split('\n')
    .map((text) => LINE.exec(text)?.groups)
    .filter((groups) => groups !== undefined)
    .filter(({ indent = '' }) => indent.length / 2 <= above.length && indent.length % 2 === 0)
    .map(({ indent = '', name = '' }) => {
      above.splice(indent.length / 2, Infinity, name);
      return above.join('');
    });
}
