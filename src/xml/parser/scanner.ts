import { GREATER, LESS, SLASH } from './characters.js';
import type { Reading } from './reading.js';
import { refuseEndTag, refuseInstruction } from './refusals.js';
import { Runs } from './runs.js';
import { NO_NODES, StartTags } from './start-tag.js';
import type { XmlElement } from '../tree/tree.js';
import { WRONG } from './well-formedness.js';

const BANG = 0x21;
const QUESTION = 0x3f;
const COMMENT = '<!--';
const CDATA = '<![CDATA[';

/**
 * Reads characters to the tree in one pass: XML 1.0 (fifth edition) with Namespaces 1.0, without
 * DOCTYPE and processing instructions. It stops at the first thing that is wrong, and at a limit
 * before its cost is paid. It does not recurse: the open elements are found through their parents.
 */
export class Scanner {
  private readonly tags: StartTags;
  private readonly runs: Runs;
  private depth = 0;
  private elements = 0;
  private breaks = 0;

  constructor(private readonly reading: Reading) {
    this.tags = new StartTags(reading);
    this.runs = new Runs(reading);
  }

  /**
   * @param from index after the XML declaration
   * @throws Fault 139100 not well-formed, 139101 DOCTYPE, 139102 processing instruction, 139103
   * limit
   */
  scan(from: number): XmlElement {
    const { reading } = this;
    const units = reading.units.at;
    for (let at = from; ;) {
      if (reading.open) {
        if (units[at] !== LESS) at = this.readText(at);
      } else {
        at = reading.spaceEnd(at);
        if (at === reading.text.length && reading.root) return reading.root;
        if (units[at] !== LESS) return reading.unexpected(at, WRONG.outside);
      }
      const next = units[at + 1];
      if (next === SLASH) at = this.readEndTag(at);
      else if (next === BANG) at = this.readBang(at);
      else if (next === QUESTION) return refuseInstruction(reading, at);
      else at = this.readStartTag(at);
    }
  }

  private readStartTag(offset: number): number {
    const { reading, tags } = this;
    const units = reading.units.at;
    reading.limit(++this.depth, reading.limits.depth, 'depth', offset);
    reading.limit(++this.elements, reading.limits.elements, 'elements', offset);
    if (this.depth === 1 && reading.root) return reading.malformed(WRONG.secondRoot, offset);
    const at = tags.read(offset);
    if (units[at] === GREATER) return at + 1;
    if (units[at + 1] !== GREATER) return reading.unexpected(at + 1, WRONG.tag);
    this.close();
    return at + 2;
  }

  private readEndTag(offset: number): number {
    const { open } = this.reading;
    const units = this.reading.units.at;
    if (!open) return refuseEndTag(this.reading, offset);
    // The end tag is compared with the start tag's name, which still stands where it was read.
    const shift = offset + 1 - open.offset;
    const { prefix, local } = open;
    const end = offset + 2 + local.length + (prefix === '' ? 0 : prefix.length + 1);
    for (let at = offset + 2; at < end; at++) {
      if (units[at] !== units[at - shift]) return refuseEndTag(this.reading, offset);
    }
    let at = end;
    if (units[at] !== GREATER) at = this.reading.spaceEnd(at);
    if (units[at] !== GREATER) return refuseEndTag(this.reading, offset);
    this.close();
    return at + 1;
  }

  private close(): void {
    const { open } = this.reading;
    if (!open) return;
    this.tags.close(open);
    this.depth -= 1;
  }

  private readText(from: number): number {
    const at = this.runs.read(from, LESS);
    this.addText(this.runs.run, at);
    return at;
  }

  /**
   * Adds character data, to the string before it where only a comment or CDATA borders lie between.
   */
  private addText(data: string, at: number): void {
    const { open } = this.reading;
    if (!open || data === '') return;
    let { length } = data;
    const { nodes } = open;
    const last = nodes.length === 0 ? undefined : nodes[nodes.length - 1];
    if (typeof last === 'string') {
      const run = last + data;
      ({ length } = run);
      nodes[nodes.length - 1] = run;
    } else if (nodes === NO_NODES) open.nodes = [data];
    else nodes.push(data);
    this.reading.limit(length, this.reading.limits.textLength, 'text', at);
  }

  private readBang(offset: number): number {
    const { reading } = this;
    const { text } = reading;
    if (text.startsWith(COMMENT, offset)) return this.readComment(offset);
    if (text.startsWith(CDATA, offset)) return this.readCdata(offset);
    if (text.startsWith('<!DOCTYPE', offset)) return reading.refuse(139101, {}, offset);
    return reading.malformed(WRONG.syntax, offset);
  }

  private readComment(offset: number): number {
    const { reading } = this;
    const end = this.sectionEnd(offset + COMMENT.length, '--');
    if (reading.units.at[end + 2] !== GREATER) return reading.unexpected(end + 2, WRONG.comment);
    this.countBreak(offset);
    return end + 3;
  }

  private readCdata(offset: number): number {
    const { reading } = this;
    if (!reading.open) return reading.malformed(WRONG.outside, offset);
    const from = offset + CDATA.length;
    const end = this.sectionEnd(from, ']]>');
    this.countBreak(offset);
    this.addText(reading.text.slice(from, end).replace(/\r\n?/g, '\n'), end + 2);
    return end + 3;
  }

  /** The index of the mark that ends a section, in which all characters are taken as they stand. */
  private sectionEnd(from: number, mark: string): number {
    const { reading } = this;
    const end = reading.text.indexOf(mark, from);
    reading.checkCharacters(from, end < 0 ? reading.text.length : end);
    return end < 0 ? reading.ended() : end;
  }

  /** Counts what breaks texts into pieces, which libxml2 puts together in quadratic time. */
  private countBreak(offset: number): void {
    this.reading.limit(++this.breaks, this.reading.limits.elements, 'breaks', offset);
  }
}
