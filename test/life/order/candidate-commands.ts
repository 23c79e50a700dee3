/** What is done to candidates. */
import { kode } from '../../../src/codelists/code-lists.js';
import type { CreateJobordreFormidlingResponseType } from '../../../src/contract/index.js';
import { expect } from 'chai';
import { expectOutcome } from '../command.js';
import { candidateOf, type Command, command, firstOf, hasCandidate, hasOrder, orderOf } from './command.js';
import type { Decision, Person, Who } from './model.js';

/** Invented numbers: nobody's is known to begin so. */
export const PERSONS: readonly Person[] = [
  { cpr: '0101900000', name: 'Skovtrold', kind: 'searchable' },
  { cpr: '0201900000', name: 'Bjergtrold', kind: 'none' },
  { cpr: '0401900000', name: 'Havtrold', kind: 'none' },
  { cpr: '0301900000', name: 'Skjoldborg', kind: 'protected' },
];

export const mediate = (which: number, by: Who, nth: number, text: string): Command =>
  command(
    `mediate(${which}, ${by}, ${nth}, »${text}«)`,
    async (world, gateway) => {
      const order = orderOf(world, which);
      const person = PERSONS[nth % PERSONS.length]!;
      const request = {
        ...{ JobordreIdentifier: order.id, Kandidat: gateway.kandidat(person), Beskrivelse: text },
        Hjemmeside: 'https://trold.example/cv',
      };
      const warnings = world.warnings(order);
      const wrong = firstOf(
        () => (world.mayMediate(by) ? [] : [1013]),
        () => world.refusedAtAll(by),
        () => world.wrongMediation(order, person, text),
      );
      await expectOutcome<CreateJobordreFormidlingResponseType>(
        ...([gateway, 'CreateJobordreFormidling', [request, gateway.as(by)], wrong] as const),
        ({ FormidlingIdentifier: id, AdvarselSamling = [] }) => {
          expect(AdvarselSamling.map(({ Kode }) => Kode)).to.deep.equal(warnings);
          const { wantsMail = true, email } = order.content;
          const mailedTo = wantsMail ? email : undefined;
          order.candidates.push({ id, order, person, by, mailedTo, version: 1, status: 'Formidlet', text });
          world.happens(order, by, { what: 'Formidlet', text, candidate: { id } });
        },
      );
    },
    hasOrder,
  );

export const decide = (
  which: number,
  by: Who,
  stale: boolean,
  decision: Decision | undefined,
  text: string | undefined,
): Command =>
  command(
    `decide(${which}, ${by}${stale ? ', stale' : ''}, ${decision}, ${text})`,
    async (world, gateway) => {
      const candidate = candidateOf(world, which);
      const request = {
        ...{ FormidlingIdentifier: candidate.id, Version: candidate.version + Number(stale) },
        ...(decision !== undefined && { Status: kode('Formidlingsstatus', decision) }),
        ...(text !== undefined && { Beskrivelse: text }),
      };
      const wrong = firstOf(
        () => (by === 'star' ? [1013] : []),
        () => world.refusedAtAll(by),
        () => (candidate.status === 'Fjernet' ? [140052] : []),
        () => (decision === undefined && text === undefined ? [140058, ...(stale ? [140201] : [])] : []),
        () => [
          ...(decision === 'Fjernet' ? [140054] : []),
          // What a company writes is not held against the candidate: it may guess who that is.
          ...(by === 'company' && text !== undefined ? [140055] : []),
          ...(by !== 'company' && text !== undefined
            ? world.tells(candidate.order, candidate.person, text)
            : []),
          ...(stale ? [140201] : []),
        ],
      );
      await expectOutcome(gateway, 'UpdateJobordreFormidling', [request, gateway.as(by)], wrong, () => {
        candidate.version += 1;
        if (decision !== undefined) candidate.status = decision;
        if (text !== undefined) candidate.text = text;
        const about = { id: candidate.id, decision };
        world.happens(candidate.order, by, { what: 'FormidlingAendret', text, candidate: about });
      });
    },
    hasCandidate,
  );

export const remove = (which: number, by: Who, stale: boolean, text: string): Command =>
  command(
    `remove(${which}, ${by}${stale ? ', stale' : ''}, »${text}«)`,
    async (world, gateway) => {
      const candidate = candidateOf(world, which);
      const { id, version, person, order } = candidate;
      const request = { FormidlingIdentifier: id, Version: version + Number(stale), Begrundelse: text };
      const wrong = firstOf(
        () => (world.mayMediate(by) ? [] : [1013]),
        () => world.refusedAtAll(by),
        () => (world.mayRemove(candidate, by) ? [] : [4575]),
        () => (candidate.status === 'Fjernet' ? [140052] : []),
        () => [...world.tells(order, person, text), ...(stale ? [140201] : [])],
      );
      await expectOutcome(gateway, 'DeleteJobordreFormidling', [request, gateway.as(by)], wrong, () => {
        candidate.version += 1;
        candidate.status = 'Fjernet';
        const about = { id, decision: 'Fjernet' } as const;
        world.happens(order, by, { what: 'FormidlingFjernet', text, candidate: about });
      });
    },
    hasCandidate,
  );
