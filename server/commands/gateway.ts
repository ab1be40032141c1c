// From the wire to the writer: the payload is parsed with the contract's schema, the actor comes from the connection.
import type { z } from 'zod';
import { COMMANDS, type CommandName } from '../../contract/commands.ts';
import { QUERIES, type QueryName } from '../../contract/queries.ts';
import type { Answer } from '../../contract/wire.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Command } from '../../domain/decide.ts';
import { refuse } from '../../domain/decision.ts';
import { mayCommand, mayQuery } from '../../domain/rights.ts';
import type { Writer } from '../hall/writer.ts';
import { hashPhones } from '../people/phone-hash.ts';
import { hashPins } from '../people/sign-in.ts';
import type { QueryAnswerers } from './query-answers.ts';

export interface Gateway {
  readonly command: (
    actor: Actor,
    message: { readonly name: string; readonly commandId: string; readonly payload: unknown },
  ) => Promise<Answer<object>>;
  readonly query: (
    actor: Actor,
    message: { readonly name: string; readonly params: unknown },
  ) => Promise<Answer<object>>;
}

export interface GatewayParts {
  readonly writer: Writer;
  readonly answers: QueryAnswerers;
  /** A telephone number as the hall keeps it. */
  readonly hashPhone: (phone: string) => string;
  /** Told the outcome of every command: `ok` or the code of the refusal. */
  readonly count: (name: string, outcome: string) => void;
}

export function openGateway({ writer, answers, hashPhone, count }: GatewayParts): Gateway {
  return {
    async command(actor, { name, commandId, payload }) {
      if (!isCommand(name)) return refuse('unknownCommand', { name });
      const parsed = COMMANDS[name].payload.safeParse(payload);
      if (!parsed.success) return refuse('malformed', { issues: issuesOf(parsed.error) });
      const command = { name, payload: parsed.data } as Command;
      // the right is asked again in the domain; here it saves the work of hashing a PIN for nothing
      const ready = mayCommand(actor, name) ? await hashPins(hashPhones(command, hashPhone)) : command;
      const answer = await writer.submit({ actor, commandId, command: ready });
      count(name, answer.ok ? 'ok' : answer.refusal.code);
      return answer;
    },
    async query(actor, { name, params }) {
      if (!isQuery(name)) return refuse('unknownQuery', { name });
      if (!mayQuery(actor, name)) return refuse('mayNot', { query: name });
      const parsed = QUERIES[name].safeParse(params);
      if (!parsed.success) return refuse('malformed', { issues: issuesOf(parsed.error) });
      const answer = answers[name] as
        | ((params: unknown) => object | undefined | Promise<object | undefined>)
        | undefined;
      if (!answer) return refuse('unknownQuery', { name });
      const reply = await answer(parsed.data);
      return reply ? { ok: true, reply, version: writer.hall().ledger } : refuse('unknownTicket');
    },
  };
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}

function isQuery(name: string): name is QueryName {
  return Object.hasOwn(QUERIES, name);
}

/** Where a message is not what its schema asks, as `place: what`. */
export function issuesOf(error: z.ZodError): readonly string[] {
  return error.issues.slice(0, 10).map(({ path, message }) => `${path.join('.') || 'message'}: ${message}`);
}
