/** The picture of the folders that ARCHITECTURE.md opens with. */

/** A line of it: `  name/    what stands there`, indented by two for each folder above it. */
const LINE = /^(?<indent> *)(?<name>[\w.-]+\/?)(?: {2,}|$)/;

/** @returns the paths that it names, folders with a slash at their end */
export function pathsOfPicture(document: string): readonly string[] {
  const picture = /^```\n(?<lines>[^]*?)^```/m.exec(document)?.groups?.lines ?? '';
  const above: string[] = [];
  return picture.split('\n').flatMap((text) => {
    const { indent = '', name = '' } = LINE.exec(text)?.groups ?? {};
    const depth = indent.length / 2;
    // What stands deeper than the folder above it allows goes on with the line above.
    if (name === '' || !Number.isInteger(depth) || depth > above.length) return [];
    above.splice(depth, Infinity, name);
    return above.join('');
  });
}
