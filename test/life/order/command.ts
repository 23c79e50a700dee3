import type fc from 'fast-check';
import { commandsOf, oneOf } from '../command.js';
import { compare } from './compare.js';
import type { OrderGateway } from './gateway.js';
import type { Candidate, Order, OrderWorld } from './model.js';

export const MAX_ORDERS = 2;

export type Command = fc.AsyncCommand<OrderWorld, OrderGateway>;

export const { command, timePasses, companyTurns, companyIsWell } = commandsOf<OrderWorld, OrderGateway>(
  compare,
);

export const hasOrder = ({ orders }: OrderWorld) => orders.length > 0;
export const orderOf = ({ orders }: OrderWorld, which: number): Order => oneOf(orders, which);

const candidatesOf = ({ orders }: OrderWorld) => orders.flatMap(({ candidates }) => candidates);
export const hasCandidate = (world: OrderWorld) => candidatesOf(world).length > 0;
export const candidateOf = (world: OrderWorld, which: number): Candidate => oneOf(candidatesOf(world), which);

/** The first of these that finds something: what is asked first hides what would come after it. */
export const firstOf = (...found: readonly (() => number[])[]): number[] =>
  found.reduce<number[]>((codes, next) => (codes.length > 0 ? codes : next()), []);
